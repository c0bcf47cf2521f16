package org.throughline.platform.projection;

import java.time.Instant;

/**
 * How much of the log a view shows; stands in every answer from it.
 *
 * @param position last event dealt with: applied, passed over or parked
 * @param recordedAt when that event was recorded
 */
public record Freshness(long position, Instant recordedAt) {}
