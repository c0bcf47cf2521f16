package org.throughline.scheduling.dose.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.throughline.scheduling.calendar.domain.FacilityWeek;

/** A participant's episode, as far as the dose knows it. */
sealed interface Episode {
    record Unknown() implements Episode {}

    /**
     * An episode intake has told of.
     *
     * @param stays in which it was open, in order; one, unless it was reopened
     */
    record Known(ZoneId zone, List<Stay> stays, boolean adult) implements Episode {
        public Known {
            stays = List.copyOf(stays);
        }

        /** It ended; what was told twice ended the first time. */
        Known until(Instant endedAt) {
            List<Stay> others = new ArrayList<>(stays);
            Stay last = others.removeLast();
            others.add(last.isOpen() ? new Stay(last.from(), endedAt) : last);
            return new Known(zone, others, adult);
        }

        /** It goes on after it ended. */
        Known again(Instant reopenedAt) {
            List<Stay> more = new ArrayList<>(stays);
            if (!more.getLast().isOpen()) {
                more.add(Stay.since(reopenedAt));
            }
            return new Known(zone, more, adult);
        }

        /** It was open from the first instant of the week to the last. */
        boolean spans(FacilityWeek week) {
            return stays.stream()
                    .anyMatch(stay ->
                            !stay.from().isAfter(week.begins()) && !stay.until().isBefore(week.ends()));
        }

        /** It was open at some instant of the week. */
        boolean touches(FacilityWeek week) {
            return stays.stream()
                    .anyMatch(stay ->
                            stay.from().isBefore(week.ends()) && stay.until().isAfter(week.begins()));
        }

        /** The days of the week on which it was open; a day on which it ended and went on again is one. */
        int daysOpen(FacilityWeek week) {
            int days = 0;
            LocalDate next = week.monday();
            for (Stay stay : stays) {
                LocalDate first = later(next, day(stay.from()));
                LocalDate last = earlier(week.sunday(), day(stay.until()));
                if (!first.isAfter(last)) {
                    days += (int) ChronoUnit.DAYS.between(first, last) + 1;
                    next = last.plusDays(1);
                }
            }
            return days;
        }

        private LocalDate day(Instant at) {
            return at.atZone(zone).toLocalDate();
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
