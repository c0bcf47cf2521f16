/**
 * The event log: positions without gaps, commits that are whole or absent, a chain that shows any later change.
 *
 * <p>Start at {@link org.throughline.platform.eventlog.EventLog}; {@link
 * org.throughline.platform.eventlog.MongoEventLog} keeps it in MongoDB.
 */
@NullMarked
package org.throughline.platform.eventlog;

import org.jspecify.annotations.NullMarked;
