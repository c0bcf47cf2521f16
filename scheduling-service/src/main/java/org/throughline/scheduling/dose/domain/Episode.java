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
     * @param stretches in which it was open, in order; one, unless it was reopened
     */
    record Known(ZoneId zone, List<Stretch> stretches, boolean adult) implements Episode {
        public Known {
            stretches = List.copyOf(stretches);
        }

        /** It ended; what was told twice ended the first time. */
        Known until(Instant endedAt) {
            List<Stretch> others = new ArrayList<>(stretches);
            Stretch last = others.removeLast();
            others.add(last.isOpen() ? new Stretch(last.begunAt(), endedAt) : last);
            return new Known(zone, others, adult);
        }

        /** It goes on after it ended. */
        Known again(Instant reopenedAt) {
            List<Stretch> more = new ArrayList<>(stretches);
            if (!more.getLast().isOpen()) {
                more.add(Stretch.from(reopenedAt));
            }
            return new Known(zone, more, adult);
        }

        /** It was open from the first instant of the week to the last. */
        boolean spans(FacilityWeek week) {
            return stretches.stream()
                    .anyMatch(stretch -> !stretch.begunAt().isAfter(week.begins())
                            && !stretch.endedAt().isBefore(week.ends()));
        }

        /** It was open at some instant of the week. */
        boolean touches(FacilityWeek week) {
            return stretches.stream()
                    .anyMatch(stretch -> stretch.begunAt().isBefore(week.ends())
                            && stretch.endedAt().isAfter(week.begins()));
        }

        /** The days of the week on which it was open; a day on which it ended and went on again is one. */
        int daysOpen(FacilityWeek week) {
            int days = 0;
            LocalDate next = week.monday();
            for (Stretch stretch : stretches) {
                LocalDate first = later(next, day(stretch.begunAt()));
                LocalDate last = earlier(week.sunday(), day(stretch.endedAt()));
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

    /**
     * A time in which an episode was open.
     *
     * @param endedAt far in the future while it is open
     */
    record Stretch(Instant begunAt, Instant endedAt) {
        /** Later than any week. */
        private static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

        static Stretch from(Instant begunAt) {
            return new Stretch(begunAt, OPEN);
        }

        boolean isOpen() {
            return endedAt.equals(OPEN);
        }
    }
}
