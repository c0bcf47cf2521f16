package org.throughline.scheduling.dose.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.throughline.scheduling.calendar.domain.FacilityWeek;

/** A participant's episode, as far as the dose knows it. */
sealed interface Episode {
    record Unknown() implements Episode {}

    /**
     * An episode intake has told of.
     *
     * @param endedAt far in the future while it is open
     */
    record Known(ZoneId zone, Instant admittedAt, Instant endedAt, boolean adult) implements Episode {
        /** Later than any week. */
        static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

        LocalDate admittedOn() {
            return admittedAt.atZone(zone).toLocalDate();
        }

        LocalDate endedOn() {
            return endedAt.atZone(zone).toLocalDate();
        }

        /** It was open from the first instant of the week to the last. */
        boolean spans(FacilityWeek week) {
            return !admittedAt.isAfter(week.begins()) && !endedAt.isBefore(week.ends());
        }

        /** It was open at some instant of the week. */
        boolean touches(FacilityWeek week) {
            return admittedAt.isBefore(week.ends()) && endedAt.isAfter(week.begins());
        }
    }
}
