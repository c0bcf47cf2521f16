package org.throughline.intake.referral.domain;

/** How a sender takes a request back, in the words of FHIR. */
public enum Retraction {
    /** It is no longer wanted. */
    REVOKED,
    /** It should never have been sent. */
    ENTERED_IN_ERROR
}
