package org.throughline.treatmentplan.plan.domain;

/**
 * What is done toward a goal.
 *
 * @param timesPerWeek 1 to 21
 * @param minutes of one time, 5 to 480
 * @param responsible who sees to it, by opaque id
 */
public record Intervention(Modality modality, SessionKind kind, int timesPerWeek, int minutes, String responsible) {
    private static final int TIMES_PER_WEEK_MAX = 21;
    private static final int MINUTES_MIN = 5;
    private static final int MINUTES_MAX = 480;

    /** The approach taken. */
    public enum Modality {
        CBT,
        DBT,
        MOTIVATIONAL_INTERVIEWING,
        HOLISTIC,
        MEDICATION,
        CASE_MANAGEMENT,
        OTHER
    }

    /** The kind of session it is given in, as scheduling names it. */
    public enum SessionKind {
        GROUP,
        INDIVIDUAL,
        FAMILY,
        PSYCHOEDUCATION,
        SKILL_BUILDING,
        ASSESSMENT,
        MEDICATION,
        CASE_MANAGEMENT,
        CRISIS,
        ALUMNI_GROUP,
        ONGOING_COUNSELLING
    }

    public Intervention {
        if (timesPerWeek < 1 || timesPerWeek > TIMES_PER_WEEK_MAX) {
            throw new IllegalArgumentException("1 to " + TIMES_PER_WEEK_MAX + " times a week");
        }
        if (minutes < MINUTES_MIN || minutes > MINUTES_MAX) {
            throw new IllegalArgumentException(MINUTES_MIN + " to " + MINUTES_MAX + " minutes");
        }
        if (responsible.isBlank()) throw new IllegalArgumentException("nobody is responsible");
    }

    int weeklyMinutes() {
        return timesPerWeek * minutes;
    }
}
