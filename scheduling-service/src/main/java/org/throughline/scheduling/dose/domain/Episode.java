package org.throughline.scheduling.dose.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.calendar.domain.Holds;

/** A participant's episode, as far as the dose knows it. */
sealed interface Episode {
    record Unknown() implements Episode {}

    /**
     * An episode intake has told of.
     *
     * @param stays in which it was open, in order; one, unless it was reopened
     */
    record Known(ZoneId zone, List<Stay> stays, Holds holds, boolean adult) implements Episode {
        public Known {
            stays = List.copyOf(stays);
        }

        /** It ended; what was told twice ended the first time. */
        Known until(Instant endedAt) {
            List<Stay> others = new ArrayList<>(stays);
            Stay last = others.removeLast();
            others.add(last.isOpen() ? new Stay(last.from(), endedAt) : last);
            return new Known(zone, others, holds, adult);
        }

        /** It goes on after it ended. */
        Known again(Instant reopenedAt) {
            List<Stay> more = new ArrayList<>(stays);
            if (!more.getLast().isOpen()) {
                more.add(Stay.since(reopenedAt));
            }
            return new Known(zone, more, holds, adult);
        }

        Known held(LocalDate from, LocalDate until) {
            return new Known(zone, stays, holds.with(from, until), adult);
        }

        Known back(LocalDate on) {
            return new Known(zone, stays, holds.back(on), adult);
        }

        /** It was open, and on no hold, from the first instant of the week to the last. */
        boolean spans(FacilityWeek week) {
            return week.days().noneMatch(holds::cover)
                    && stays.stream()
                            .anyMatch(stay -> !stay.from().isAfter(week.begins())
                                    && !stay.until().isBefore(week.ends()));
        }

        /** It was open at some instant of the week. */
        boolean touches(FacilityWeek week) {
            return stays.stream()
                    .anyMatch(stay ->
                            stay.from().isBefore(week.ends()) && stay.until().isAfter(week.begins()));
        }

        /** That day it was open, if only for a part of it, and on no hold. */
        boolean openOn(LocalDate day) {
            return !holds.cover(day)
                    && stays.stream()
                            .anyMatch(stay -> !day.isBefore(day(stay.from())) && !day.isAfter(day(stay.until())));
        }

        private LocalDate day(Instant at) {
            return at.atZone(zone).toLocalDate();
        }
    }
}
