package org.throughline.scheduling.calendar.domain;

/**
 * What a session is for, and what follows from that.
 *
 * <p>Treatment counts toward the weekly dose, needs an open episode and draws on what a payer approved. Assessment and
 * crisis contact come before admission as well, aftercare after discharge, and none of them is refused for want of an
 * episode.
 */
public enum SessionKind {
    GROUP(Work.WITH_OTHERS, Counting.TREATMENT, Others.NOBODY),
    INDIVIDUAL(Work.ONE_TO_ONE, Counting.TREATMENT, Others.NOBODY),
    FAMILY(Work.WITH_FAMILY, Counting.TREATMENT, Others.NOBODY),
    PSYCHOEDUCATION(Work.WITH_OTHERS, Counting.TREATMENT, Others.NOBODY),
    SKILL_BUILDING(Work.WITH_OTHERS, Counting.TREATMENT, Others.NOBODY),
    ASSESSMENT(Work.OTHER, Counting.NOTHING, Others.REFERRED_AND_ALUMNI),
    MEDICATION(Work.OTHER, Counting.NOTHING, Others.NOBODY),
    CASE_MANAGEMENT(Work.OTHER, Counting.NOTHING, Others.REFERRED_AND_ALUMNI),
    CRISIS(Work.OTHER, Counting.NOTHING, Others.REFERRED_AND_ALUMNI),
    ALUMNI_GROUP(Work.OTHER, Counting.NOTHING, Others.ALUMNI),
    ONGOING_COUNSELLING(Work.OTHER, Counting.NOTHING, Others.ALUMNI);

    private enum Work {
        WITH_OTHERS,
        ONE_TO_ONE,
        WITH_FAMILY,
        OTHER
    }

    private enum Counting {
        TREATMENT,
        NOTHING
    }

    /** Who can be booked beside those in care. */
    private enum Others {
        NOBODY,
        ALUMNI,
        REFERRED_AND_ALUMNI
    }

    private final Work work;
    private final Counting counting;
    private final Others others;

    SessionKind(Work work, Counting counting, Others others) {
        this.work = work;
        this.counting = counting;
        this.others = others;
    }

    /** Its minutes belong to the weekly dose. */
    public boolean countsTowardDose() {
        return counting == Counting.TREATMENT;
    }

    /** Only someone whose episode is open is booked. */
    public boolean needsEpisode() {
        return others == Others.NOBODY;
    }

    /** Whether somebody who stands so to the programme is booked into it. */
    public boolean admits(PersonStanding standing) {
        return switch (standing) {
            case IN_CARE -> true;
            case ALUMNUS -> others != Others.NOBODY;
            case REFERRED -> others == Others.REFERRED_AND_ALUMNI;
        };
    }

    /** Units of a curriculum are taught in it, each named by the topic of the session. */
    public boolean teaches() {
        return this == PSYCHOEDUCATION || this == SKILL_BUILDING;
    }

    /** Members of a participant's family may come; it is never their dose. */
    public boolean admitsFamily() {
        return work == Work.WITH_FAMILY;
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
