package org.throughline.outcomes.schedule.domain;

import org.throughline.outcomes.assessment.domain.Submission.Point;

/**
 * Which time of a schedule is meant.
 *
 * @param point where in the course of care it lies
 * @param number of those while the episode lasts, from 1; of those after it, days since the discharge; 0 for the baseline
 */
public record Moment(Point point, int number) {
    public static final Moment BASELINE = new Moment(Point.BASELINE, 0);

    static Moment ongoing(int number) {
        return new Moment(Point.ONGOING, number);
    }

    static Moment after(int daysAfterDischarge) {
        return new Moment(daysAfterDischarge == 0 ? Point.DISCHARGE : Point.FOLLOW_UP, daysAfterDischarge);
    }

    /** Whether it lies behind the discharge. */
    boolean afterDischarge() {
        return point == Point.DISCHARGE || point == Point.FOLLOW_UP;
    }
}
