package org.throughline.outcomes.dashboard.domain;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughline.outcomes.dashboard.domain.Course.Period;

/**
 * A programme in one period, in figures that make nobody out. How many were treated in all is not among them: held against
 * the census it would tell how few have left.
 *
 * @param census people in treatment at the end of the period
 * @param attended share of the booked sessions that were attended
 * @param doseMet share of the whole weeks whose dose was met
 * @param discharges episodes that were closed, by their type
 * @param lengthOfStay median from admission to the end, of the episodes that were closed
 * @param readmitted people who came back to the programme after an episode of it that was closed
 * @param change people treated, by instrument and by where they stand on it now
 * @param withOpenAlert people with an alert at the end that nobody has resolved
 * @param alerted people about whom an alert was raised
 * @param alertsPerHundredWeeks alerts raised for 100 people treated and week, half up; nothing where it is of too few
 * @param acknowledgedWithin median from an alert to its acknowledgement
 */
public record Figures(
        Cell census,
        Rate attended,
        Rate doseMet,
        Breakdown discharges,
        Optional<Duration> lengthOfStay,
        Cell readmitted,
        Map<String, Breakdown> change,
        Cell withOpenAlert,
        Cell alerted,
        Optional<Integer> alertsPerHundredWeeks,
        Optional<Duration> acknowledgedWithin) {
    public Figures {
        change = new TreeMap<>(change);
    }

    /** What is counted of a programme in a period. */
    public static Figures of(Course course, Period period) {
        return new Counting(course, period).figures();
    }
}
