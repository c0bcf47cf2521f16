package org.throughline.outcomes.dashboard.domain;

import java.util.OptionalInt;

/**
 * A number of people, or that it is too small to be shown: few enough that somebody could be made out.
 *
 * @param people how many; nothing where it is suppressed
 */
public record Cell(OptionalInt people) {
    /** Counts from one up to this are suppressed; zero is shown. */
    public static final int SMALL_MAX = 10;

    static final Cell SUPPRESSED = new Cell(OptionalInt.empty());

    static Cell shown(int people) {
        return new Cell(OptionalInt.of(people));
    }

    /** A number that stands alone. */
    public static Cell of(int people) {
        return isSmall(people) ? SUPPRESSED : shown(people);
    }

    /** Whether so many are too few to be shown. */
    static boolean isSmall(int people) {
        return people >= 1 && people <= SMALL_MAX;
    }
}
