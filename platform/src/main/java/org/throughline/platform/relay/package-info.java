/**
 * What a service publishes of its own log, on its way to Kafka, and how far it got.
 *
 * <p>Start at {@link org.throughline.platform.relay.Relay}. The form of a record is {@link
 * org.throughline.platform.relay.FactFormat}.
 */
@NullMarked
package org.throughline.platform.relay;

import org.jspecify.annotations.NullMarked;
