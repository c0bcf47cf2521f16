package org.throughline.scheduling.facility.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The holidays a facility keeps in a year.
 *
 * @param holidays in order, no day twice, so there are never more than days; one of 1 January may be observed on 31 December
 *     before
 */
public record HolidayCalendar(int year, List<Holiday> holidays) {
    public HolidayCalendar {
        holidays = holidays.stream().sorted(Comparator.comparing(Holiday::from)).toList();
        LocalDate first = LocalDate.of(year - 1, Month.DECEMBER, 31);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate free = first;
        for (Holiday holiday : holidays) {
            if (holiday.from().isBefore(free) || holiday.until().isAfter(last)) {
                throw new IllegalArgumentException("a holiday is of another year, or on a day of another holiday");
            }
            free = holiday.until().plusDays(1);
        }
    }

    /** Those of them. */
    HolidayCalendar only(Predicate<Holiday> these) {
        return new HolidayCalendar(year, holidays.stream().filter(these).toList());
    }

    /** The holiday on exactly the days of another. */
    Optional<Holiday> onDaysOf(Holiday other) {
        return holidays.stream().filter(other::isOnSameDays).findFirst();
    }

    /** By closure: the same holiday, whatever it is called. */
    boolean has(Holiday holiday) {
        return holidays.stream().anyMatch(own -> own.closureId().equals(holiday.closureId()));
    }
}
