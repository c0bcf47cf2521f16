package org.throughline.outcomes.timeline.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When an episode of care lasted: from admission until it was closed, and again from where it went on.
 *
 * @param periods oldest first
 */
public record Stay(List<Period> periods) {
    /** End of a period that has not ended. */
    public static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    public Stay {
        periods = List.copyOf(periods);
    }

    /**
     * Part of a stay.
     *
     * @param from first instant, inclusive
     * @param until last instant, inclusive, since what ends an episode belongs to it
     */
    public record Period(Instant from, Instant until) {}

    /** Something that begins a part of a stay, or ends one. */
    public record Turn(Instant at, boolean begins) {}

    /**
     * The stay that these turns make.
     *
     * @param turns as they were learned; of those at one instant the later holds. A second beginning without an end between
     *     changes nothing
     */
    public static Stay of(List<Turn> turns) {
        List<Period> periods = new ArrayList<>();
        Instant begun = OPEN;
        for (Turn turn : turns.stream().sorted(Comparator.comparing(Turn::at)).toList()) {
            boolean inside = begun.isBefore(OPEN);
            if (turn.begins() && !inside) {
                begun = turn.at();
            } else if (!turn.begins() && inside) {
                periods.add(new Period(begun, turn.at()));
                begun = OPEN;
            }
        }
        if (begun.isBefore(OPEN)) {
            periods.add(new Period(begun, OPEN));
        }
        return new Stay(periods);
    }
}
