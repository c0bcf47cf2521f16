package org.throughline.scheduling.calendar.domain;

/**
 * What a session is for, and what follows from that.
 *
 * <p>Treatment counts toward the weekly dose, needs an open episode and draws on what a payer approved. Assessment and
 * crisis contact come before admission as well, aftercare after discharge, and none of them is refused for want of an
 * episode.
 */
public enum SessionKind {
    GROUP(Work.WITH_OTHERS, Counting.TREATMENT),
    INDIVIDUAL(Work.ONE_TO_ONE, Counting.TREATMENT),
    FAMILY(Work.WITH_FAMILY, Counting.TREATMENT),
    PSYCHOEDUCATION(Work.WITH_OTHERS, Counting.TREATMENT),
    SKILL_BUILDING(Work.WITH_OTHERS, Counting.TREATMENT),
    ASSESSMENT(Work.OTHER, Counting.OUTSIDE_AN_EPISODE_TOO),
    MEDICATION(Work.OTHER, Counting.BESIDE_TREATMENT),
    CASE_MANAGEMENT(Work.OTHER, Counting.OUTSIDE_AN_EPISODE_TOO),
    CRISIS(Work.OTHER, Counting.OUTSIDE_AN_EPISODE_TOO),
    ALUMNI_GROUP(Work.OTHER, Counting.OUTSIDE_AN_EPISODE_TOO),
    ONGOING_COUNSELLING(Work.OTHER, Counting.OUTSIDE_AN_EPISODE_TOO);

    private enum Work {
        WITH_OTHERS,
        ONE_TO_ONE,
        WITH_FAMILY,
        OTHER
    }

    private enum Counting {
        TREATMENT,
        BESIDE_TREATMENT,
        OUTSIDE_AN_EPISODE_TOO
    }

    private final Work work;
    private final Counting counting;

    SessionKind(Work work, Counting counting) {
        this.work = work;
        this.counting = counting;
    }

    /** Its minutes belong to the weekly dose. */
    public boolean countsTowardDose() {
        return counting == Counting.TREATMENT;
    }

    /** Only someone whose episode is open is booked. */
    public boolean needsEpisode() {
        return counting != Counting.OUTSIDE_AN_EPISODE_TOO;
    }

    /** Each attendance draws on what a payer approved. */
    public boolean consumesUnits() {
        return counting == Counting.TREATMENT;
    }

    /** It replaces a missed one: the same kind, or one of the same work with others. */
    public boolean makesUpFor(SessionKind missed) {
        return this == missed || (work == Work.WITH_OTHERS && missed.work == Work.WITH_OTHERS);
    }
}
