package org.throughline.intake.confidentiality.domain;

/** What calls for the stricter confidentiality of 42 CFR Part 2 in a programme that also treats other conditions. */
public enum Ground {
    /** A coded condition. */
    DIAGNOSIS,
    /** A questionnaire about use was given. */
    INSTRUMENT,
    /** A screening found something. */
    SCREEN,
    /** A goal of the plan speaks of it. */
    GOAL,
    /** The referral speaks of it. */
    REFERRAL_REASON,
    /** The programme itself is such a one. */
    PROGRAMME,
    /** A poisoning, which is no diagnosis and yet tells of it. */
    OVERDOSE,
    /** A code nobody mapped; it is taken for one. */
    UNMAPPED_CODE,
    /** Looked through and nothing found. Recorded too, so that the fact's being there tells nothing. */
    NONE
}
