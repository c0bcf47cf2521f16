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
    COUNSELLING_NOTES
}
