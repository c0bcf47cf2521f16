package org.throughline.scheduling.calendar.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Agreed pauses of an episode, in days at its facility.
 *
 * @param agreed in the order they were
 */
public record Holds(List<Hold> agreed) {
    public static final Holds NONE = new Holds(List.of());

    /**
     * One pause.
     *
     * @param back the first day after it
     */
    public record Hold(LocalDate from, LocalDate back) {
        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(back);
        }
    }

    public Holds {
        agreed = List.copyOf(agreed);
    }

    /** With another, up to its last day. */
    public Holds with(LocalDate from, LocalDate until) {
        List<Hold> more = new ArrayList<>(agreed);
        more.add(new Hold(from, until.plusDays(1)));
        return new Holds(more);
    }

    /**
     * The one agreed last ends before that day.
     *
     * @throws IllegalStateException if there is none: nobody comes back who was not away
     */
    public Holds back(LocalDate on) {
        if (agreed.isEmpty()) {
            throw new IllegalStateException("nobody comes back who was not away");
        }
        List<Hold> others = new ArrayList<>(agreed);
        Hold last = others.removeLast();
        others.add(new Hold(last.from(), on.isBefore(last.back()) ? on : last.back()));
        return new Holds(others);
    }

    public boolean cover(LocalDate day) {
        return agreed.stream().anyMatch(hold -> hold.covers(day));
    }
}
