package org.throughline.intake.privacyrequest.domain;

/** Why access may be denied (45 CFR 164.524(a)(1)-(3)). */
public enum AccessDenialGround {
    /** It is about notes that are kept apart. */
    NOTES_KEPT_APART,
    PREPARED_FOR_PROCEEDINGS,
    /** The participant agreed to it while the research goes on. */
    RESEARCH_IN_PROGRESS,
    /** It would reveal who told it in confidence. */
    CONFIDENTIAL_SOURCE,
    ENDANGERS_PARTICIPANT,
    ENDANGERS_ANOTHER,
    HARM_BY_REPRESENTATIVE;

    /** Whether the participant may have another professional look at the denial. */
    public boolean reviewable() {
        return this == ENDANGERS_PARTICIPANT || this == ENDANGERS_ANOTHER || this == HARM_BY_REPRESENTATIVE;
    }
}
