package org.throughline.treatmentplan.review.view;

/** How the reviews of an episode stand. */
public enum ReviewStatus {
    /** No version of the plan is in effect yet, and nothing called for a review. */
    NONE,
    /** The next one opens by itself. */
    SCHEDULED,
    /** One is to be conducted. */
    OPEN
}
