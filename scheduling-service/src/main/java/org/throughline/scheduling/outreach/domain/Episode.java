package org.throughline.scheduling.outreach.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import org.throughline.scheduling.calendar.domain.Holds;

/** A participant's episode, as far as absences go by it. */
sealed interface Episode {
    record Unknown() implements Episode {}

    /** An episode intake has told of. */
    record Known(String programme, ZoneId zone, boolean open, Holds holds) implements Episode {
        Known open(boolean now) {
            return new Known(programme, zone, now, holds);
        }

        Known held(LocalDate from, LocalDate until) {
            return new Known(programme, zone, open, holds.with(from, until));
        }

        Known back(LocalDate on) {
            return new Known(programme, zone, open, holds.back(on));
        }

        boolean onHold(LocalDate day) {
            return holds.cover(day);
        }

        /** Days after one and up to another that were on no hold. */
        long daysBetween(LocalDate day, LocalDate later) {
            return day.plusDays(1)
                    .datesUntil(later.plusDays(1))
                    .filter(between -> !onHold(between))
                    .count();
        }
    }
}
