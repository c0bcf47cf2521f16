package org.throughline.intake.representative.domain;

/** By what right somebody speaks for a participant. */
public enum RepresentativeAuthority {
    /** Of a minor; ends by itself. */
    PARENT,
    /** Appointed, for a minor or for an adult who cannot decide; over a minor it ends by itself. */
    GUARDIAN,
    /** Named by the participant for when they cannot decide. */
    HEALTH_CARE_AGENT,
    /** Of the estate of somebody who has died (42 CFR 2.15). */
    ESTATE;

    /** Whether it may be a right over a minor, which the minor's own rights limit (42 CFR 2.14). */
    boolean overMinors() {
        return this == PARENT || this == GUARDIAN;
    }
}
