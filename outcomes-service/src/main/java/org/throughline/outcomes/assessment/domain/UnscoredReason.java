package org.throughline.outcomes.assessment.domain;

/** What is wrong with a submission that was kept all the same. */
public enum UnscoredReason {
    UNKNOWN_DEFINITION,
    WRONG_NUMBER_OF_ANSWERS,
    ANSWER_OUT_OF_RANGE,
    GATE_NOT_OBEYED,
    RETIRED_DEFINITION,
    ADMINISTERED_IN_FUTURE,
    ID_ALREADY_USED,
    CORRECTION_NOT_POSSIBLE,
    /** It came by a link that had expired, or was declined or used. */
    LINK_NOT_OPEN
}
