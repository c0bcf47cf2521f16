package org.throughline.intake.domain;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of birth as far as it is known: a year, a month or a day, as ISO-8601 writes them, or {@link #UNKNOWN}.
 *
 * <p>It identifies a person, so it never prints itself.
 */
public record PartialDate(String value) {
    private static final Pattern SHAPE = Pattern.compile("unknown|\\d{4}(-\\d{2}(-\\d{2})?)?");
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    /** Nobody said. */
    public static final PartialDate UNKNOWN = new PartialDate("unknown"); // after the shape it is held to

    /**
     * @throws IllegalArgumentException if the value has another shape
     * @throws java.time.format.DateTimeParseException if there is no such month or day
     */
    public PartialDate {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a partial date is a year, a month, a day or unknown");
        }
        if (!value.equals("unknown")) {
            earliest(value);
        }
    }

    /** Whether even its earliest day lies after the given one. An unknown date does not. */
    public boolean liesAfter(LocalDate day) {
        return known() && earliest(value).isAfter(day);
    }

    /** Whether someone born then has reached an age on the given day, whichever day it stands for. */
    public boolean surelyAged(int years, LocalDate on) {
        return known() && !latest(value).plusYears(years).isAfter(on);
    }

    /** Whether someone born then has not reached an age on the given day, whichever day it stands for. */
    public boolean surelyYounger(int years, LocalDate on) {
        return known() && earliest(value).plusYears(years).isAfter(on);
    }

    /** The day someone born then reaches an age at the earliest; nothing if nobody knows. */
    public Optional<LocalDate> agedAtEarliest(int years) {
        return known() ? Optional.of(earliest(value).plusYears(years)) : Optional.empty();
    }

    /** The day someone born then has surely reached an age; nothing if nobody knows. */
    public Optional<LocalDate> agedAtLatest(int years) {
        return known() ? Optional.of(latest(value).plusYears(years)) : Optional.empty();
    }

    private boolean known() {
        return !value.equals("unknown");
    }

    private static LocalDate earliest(String value) {
        return switch (value.length()) {
            case YEAR_LENGTH -> Year.parse(value).atDay(1);
            case MONTH_LENGTH -> YearMonth.parse(value).atDay(1);
            default -> LocalDate.parse(value);
        };
    }

    private static LocalDate latest(String value) {
        return switch (value.length()) {
            case YEAR_LENGTH -> Year.parse(value).atMonth(12).atEndOfMonth();
            case MONTH_LENGTH -> YearMonth.parse(value).atEndOfMonth();
            default -> LocalDate.parse(value);
        };
    }

    @Override
    public String toString() {
        return "PartialDate[redacted]";
    }
}
