package org.throughline.intake.referral.domain;

/** Which of two records of one person goes on at the sender's, in the words of FHIR. */
public enum MergeDirection {
    /** The other one goes on. */
    REPLACED_BY,
    /** The one that was sent goes on. */
    REPLACES
}
