package org.throughline.intake.referral.domain;

/** How soon the sender wants an answer, in the words of a FHIR request. */
public enum Urgency {
    ROUTINE,
    URGENT,
    ASAP,
    STAT
}
