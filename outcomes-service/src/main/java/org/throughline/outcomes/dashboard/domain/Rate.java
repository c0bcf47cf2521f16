package org.throughline.outcomes.dashboard.domain;

import java.util.OptionalInt;

/**
 * A share in whole percent, half up; nothing where it is of too few.
 *
 * @param percent of the whole
 */
public record Rate(OptionalInt percent) {
    static final Rate SUPPRESSED = new Rate(OptionalInt.empty());

    /**
     * A share of things that belong to people.
     *
     * @param part how many of them
     * @param whole of how many
     * @param people whose they are
     */
    public static Rate of(int part, int whole, int people) {
        return whole <= Cell.SMALL_MAX || people <= Cell.SMALL_MAX
                ? SUPPRESSED
                : new Rate(OptionalInt.of((200 * part + whole) / (2 * whole)));
    }
}
