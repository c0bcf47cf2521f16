package org.throughline.intake.admission.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When somebody was in an episode, by days of the facility.
 *
 * @param spans in which it was open; the last may have no end
 * @param holds agreed pauses
 */
public record Presence(List<Span> spans, List<Span> holds) {
    public Presence {
        spans = List.copyOf(spans);
        holds = List.copyOf(holds);
    }

    /**
     * A period.
     *
     * @param from first day
     * @param end first day after it; none while it goes on
     */
    public record Span(LocalDate from, Optional<LocalDate> end) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && end.map(day::isBefore).orElse(true);
        }
    }

    /** Whether the episode was open at the end of that day. */
    public boolean openOn(LocalDate day) {
        return spans.stream().anyMatch(span -> span.holds(day));
    }

    /** Whether it was open, and paused. */
    public boolean heldOn(LocalDate day) {
        return openOn(day) && holds.stream().anyMatch(hold -> hold.holds(day));
    }
}
