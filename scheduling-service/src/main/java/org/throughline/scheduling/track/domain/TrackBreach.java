package org.throughline.scheduling.track.domain;

/**
 * Where a track leaves its bounds. Only blocks that count toward the dose are looked at.
 *
 * @param bound which one
 * @param value the track's days or minutes
 * @param least the bound's lower end
 * @param most the bound's upper end
 */
public record TrackBreach(Bound bound, int value, int least, int most) {

    /** What is bounded. */
    public enum Bound {
        DAYS_A_WEEK,
        MINUTES_A_DAY,
        MINUTES_A_WEEK
    }
}
