package org.throughline.intake.consent.domain;

/** What information may be used for. */
public enum Purpose {
    TREATMENT,
    PAYMENT,
    OPERATIONS,
    FAMILY_INVOLVEMENT,
    /** Telling an employer, a school or a court how someone is doing, outside of proceedings. */
    PROGRESS_REPORT,
    RESEARCH,
    LEGAL_PROCEEDING,
    /** Watching over care that is a condition of a criminal proceeding (42 CFR 2.35). */
    CRIMINAL_JUSTICE,
    COUNSELLING_NOTES,
    PSYCHOTHERAPY_NOTES
}
