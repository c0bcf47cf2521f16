package org.throughline.intake.privacyrequest.domain;

/** What a participant demands about their record. */
public enum PrivacyRequestKind {
    /** To see or get it (45 CFR 164.524, 42 CFR 2.23). */
    ACCESS,
    /** To have it changed (45 CFR 164.526). */
    AMENDMENT,
    /** To learn to whom it was disclosed (45 CFR 164.528, 42 CFR 2.25). */
    ACCOUNTING,
    /** To learn who got it through an intermediary (42 CFR 2.24). */
    INTERMEDIARY_LIST,
    /** To have something not disclosed (45 CFR 164.522, 42 CFR 2.26). */
    RESTRICTION
}
