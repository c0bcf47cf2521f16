package org.throughline.scheduling.facility.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Wording;

/** When a facility keeps a public holiday that is on a Saturday or a Sunday. */
public enum Observance {
    /** That day, as who treats at weekends may. */
    ON_THE_DAY,
    /** The Friday before a Saturday (5 U.S.C. 6103(b)), the Monday after a Sunday (Executive Order 11582), and not that day. */
    OBSERVED,
    /** Both, which are next to each other. */
    BOTH;

    /** A public holiday of a year, as it is kept. */
    public Holiday of(PublicHoliday holiday, int year, UUID closureId) {
        LocalDate day = holiday.in(year);
        LocalDate observed = observed(day);
        return switch (this) {
            case ON_THE_DAY -> of(holiday, closureId, day, day);
            case OBSERVED -> of(holiday, closureId, observed, observed);
            case BOTH ->
                observed.isBefore(day) ? of(holiday, closureId, observed, day) : of(holiday, closureId, day, observed);
        };
    }

    private static Holiday of(PublicHoliday holiday, UUID closureId, LocalDate from, LocalDate until) {
        return new Holiday(closureId, new Wording(holiday.title()), from, until);
    }

    private static LocalDate observed(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.minusDays(1);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
