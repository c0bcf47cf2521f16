package org.throughline.scheduling.facility.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * A public holiday of the United States (5 U.S.C. 6103(a)): on the same date every year, or on a certain weekday of its
 * month.
 */
public enum PublicHoliday {
    NEW_YEARS_DAY("New Year's Day"),
    BIRTHDAY_OF_MARTIN_LUTHER_KING_JR("Birthday of Martin Luther King, Jr."),
    WASHINGTONS_BIRTHDAY("Washington's Birthday"),
    MEMORIAL_DAY("Memorial Day"),
    JUNETEENTH("Juneteenth National Independence Day"),
    INDEPENDENCE_DAY("Independence Day"),
    LABOR_DAY("Labor Day"),
    COLUMBUS_DAY("Columbus Day"),
    VETERANS_DAY("Veterans Day"),
    THANKSGIVING_DAY("Thanksgiving Day"),
    CHRISTMAS_DAY("Christmas Day");

    private static final int LAST = -1;

    private final String title;

    PublicHoliday(String title) {
        this.title = title;
    }

    /** What the law calls it. */
    public String title() {
        return title;
    }

    /** The day itself, whichever day of the week that is. */
    public LocalDate in(int year) {
        return switch (this) {
            case NEW_YEARS_DAY -> LocalDate.of(year, Month.JANUARY, 1);
            case BIRTHDAY_OF_MARTIN_LUTHER_KING_JR -> weekday(3, DayOfWeek.MONDAY, Month.JANUARY, year);
            case WASHINGTONS_BIRTHDAY -> weekday(3, DayOfWeek.MONDAY, Month.FEBRUARY, year);
            case MEMORIAL_DAY -> weekday(LAST, DayOfWeek.MONDAY, Month.MAY, year);
            case JUNETEENTH -> LocalDate.of(year, Month.JUNE, 19);
            case INDEPENDENCE_DAY -> LocalDate.of(year, Month.JULY, 4);
            case LABOR_DAY -> weekday(1, DayOfWeek.MONDAY, Month.SEPTEMBER, year);
            case COLUMBUS_DAY -> weekday(2, DayOfWeek.MONDAY, Month.OCTOBER, year);
            case VETERANS_DAY -> LocalDate.of(year, Month.NOVEMBER, 11);
            case THANKSGIVING_DAY -> weekday(4, DayOfWeek.THURSDAY, Month.NOVEMBER, year);
            case CHRISTMAS_DAY -> LocalDate.of(year, Month.DECEMBER, 25);
        };
    }

    private static LocalDate weekday(int which, DayOfWeek day, Month month, int year) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, day));
    }
}
