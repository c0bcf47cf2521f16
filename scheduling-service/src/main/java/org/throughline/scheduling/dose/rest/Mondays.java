package org.throughline.scheduling.dose.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** Weeks in a request: named by the date of their Monday. */
final class Mondays {
    private Mondays() {}

    /**
     * The Monday a parameter gives.
     *
     * @throws Problem 400 {@code week-invalid} naming the parameter
     */
    static LocalDate of(String parameter, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getDayOfWeek() == DayOfWeek.MONDAY) {
                return date;
            }
        } catch (DateTimeException e) {
            throw invalid(parameter);
        }
        throw invalid(parameter);
    }

    private static Problem invalid(String parameter) {
        return Problems.invalid("week-invalid", "Name a week by the date of its Monday", parameter);
    }
}
