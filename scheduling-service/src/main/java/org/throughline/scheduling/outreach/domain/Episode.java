package org.throughline.scheduling.outreach.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A participant's episode, as far as absences go by it. */
sealed interface Episode {
    record Unknown() implements Episode {}

    /**
     * An episode intake has told of.
     *
     * @param holds in the order they were agreed
     */
    record Known(String programme, ZoneId zone, boolean open, List<Hold> holds) implements Episode {
        public Known {
            holds = List.copyOf(holds);
        }

        Known open(boolean now) {
            return new Known(programme, zone, now, holds);
        }

        Known held(LocalDate from, LocalDate until) {
            List<Hold> more = new ArrayList<>(holds);
            more.add(new Hold(from, until.plusDays(1)));
            return new Known(programme, zone, open, more);
        }

        /** The pause agreed last ends on that day; of nobody who was not away it is said. */
        Known back(LocalDate on) {
            if (holds.isEmpty()) {
                throw new IllegalStateException("nobody comes back who was not away");
            }
            List<Hold> others = new ArrayList<>(holds);
            Hold last = others.removeLast();
            others.add(new Hold(last.from(), on.isBefore(last.back()) ? on : last.back()));
            return new Known(programme, zone, open, others);
        }

        boolean onHold(LocalDate day) {
            return holds.stream().anyMatch(hold -> hold.covers(day));
        }

        /** Days after one and up to another that were on no hold. */
        long daysBetween(LocalDate day, LocalDate later) {
            return day.plusDays(1)
                    .datesUntil(later.plusDays(1))
                    .filter(between -> !onHold(between))
                    .count();
        }
    }

    /**
     * An agreed pause.
     *
     * @param back the first day after it
     */
    record Hold(LocalDate from, LocalDate back) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(back);
        }
    }
}
