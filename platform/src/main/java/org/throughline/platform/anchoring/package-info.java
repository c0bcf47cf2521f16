/**
 * Keeps the logs of a running service anchored, in files and in Kafka.
 *
 * <p>Start at {@link org.throughline.platform.anchoring.Anchors}. What an anchor is stands in {@code eventlog}.
 */
@NullMarked
package org.throughline.platform.anchoring;

import org.jspecify.annotations.NullMarked;
