package org.throughline.treatmentplan.review.domain;

/** What a review came to; what follows is decided where it belongs. */
public enum ReviewDecision {
    /** The plan goes on as it is. */
    CONTINUE,
    /** The plan is revised. */
    REVISE_PLAN,
    /** The level of care is to be decided on. */
    RECONSIDER_LEVEL_OF_CARE,
    /** The end of the episode is prepared. */
    PREPARE_DISCHARGE
}
