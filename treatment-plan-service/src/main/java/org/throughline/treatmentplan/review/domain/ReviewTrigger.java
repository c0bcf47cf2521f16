package org.throughline.treatmentplan.review.domain;

/** What calls for a plan to be looked at anew. */
public enum ReviewTrigger {
    /** The time between reviews is over. */
    PERIODIC,
    /** A safety alert was raised. */
    ALERT,
    /** A measure says that the person is reliably worse. */
    DETERIORATION,
    /** A week was closed without its dose. */
    DOSE,
    /** Somebody stayed away more often than the programme lets pass. */
    ATTENDANCE,
    /** The level of care became another. */
    LEVEL_OF_CARE,
    /** Something was detected in a specimen. */
    RESULT,
    /** Somebody asked for it. */
    REQUEST
}
