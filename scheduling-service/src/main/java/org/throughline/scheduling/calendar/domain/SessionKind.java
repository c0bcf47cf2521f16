package org.throughline.scheduling.calendar.domain;

/**
 * What a session is for.
 *
 * <p>Treatment counts toward the weekly dose and needs an open episode. Assessment and crisis contact come before
 * admission as well, aftercare after discharge, and none of them is refused for want of an episode.
 */
public enum SessionKind {
    GROUP(Work.WITH_OTHERS, true, true),
    INDIVIDUAL(Work.ONE_TO_ONE, true, true),
    FAMILY(Work.WITH_FAMILY, true, true),
    PSYCHOEDUCATION(Work.WITH_OTHERS, true, true),
    SKILL_BUILDING(Work.WITH_OTHERS, true, true),
    ASSESSMENT(Work.OTHER, false, false),
    MEDICATION(Work.OTHER, false, true),
    CASE_MANAGEMENT(Work.OTHER, false, false),
    CRISIS(Work.OTHER, false, false),
    ALUMNI_GROUP(Work.OTHER, false, false),
    ONGOING_COUNSELLING(Work.OTHER, false, false);

    private enum Work {
        WITH_OTHERS,
        ONE_TO_ONE,
        WITH_FAMILY,
        OTHER
    }

    private final Work work;
    private final boolean countsTowardDose;
    private final boolean needsEpisode;

    SessionKind(Work work, boolean countsTowardDose, boolean needsEpisode) {
        this.work = work;
        this.countsTowardDose = countsTowardDose;
        this.needsEpisode = needsEpisode;
    }

    /** Its minutes belong to the weekly dose. */
    public boolean countsTowardDose() {
        return countsTowardDose;
    }

    /** Only someone whose episode is open is booked. */
    public boolean needsEpisode() {
        return needsEpisode;
    }

    /** It replaces a missed one: the same kind, or one of the same work with others. */
    public boolean makesUpFor(SessionKind missed) {
        return this == missed || (work == Work.WITH_OTHERS && missed.work == Work.WITH_OTHERS);
    }
}
