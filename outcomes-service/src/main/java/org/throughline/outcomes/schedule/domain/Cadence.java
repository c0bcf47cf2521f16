package org.throughline.outcomes.schedule.domain;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * When an instrument is given besides the baseline.
 *
 * @param everyDays days from one to the next while the episode lasts; 0 where the baseline is enough
 * @param daysAfterDischarge in rising order; 0 is the discharge itself
 */
public record Cadence(int everyDays, List<Integer> daysAfterDischarge) {
    /** The days after a discharge that may be named: those the field follows people up at. */
    public static final Set<Integer> AFTER_DISCHARGE = Set.of(0, 30, 90, 180, 365);

    /** Longest time from one to the next. */
    public static final int EVERY_DAYS_MAX = 366;

    public Cadence {
        daysAfterDischarge = daysAfterDischarge.stream().distinct().sorted().toList();
        if (everyDays < 0 || everyDays > EVERY_DAYS_MAX || !AFTER_DISCHARGE.containsAll(daysAfterDischarge)) {
            throw new IllegalArgumentException("no such cadence");
        }
    }

    /** Whether it is given again while the episode lasts. */
    boolean repeats() {
        return everyDays > 0;
    }

    Duration every() {
        return Duration.ofDays(everyDays);
    }
}
