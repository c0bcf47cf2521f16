/**
 * What other services tell, on its way from Kafka into the service's own log, and how fresh that knowledge is.
 *
 * <p>Start at {@link org.throughline.platform.told.ToldConsumer} and {@link
 * org.throughline.platform.told.Freshness}.
 */
@NullMarked
package org.throughline.platform.told;

import org.jspecify.annotations.NullMarked;
