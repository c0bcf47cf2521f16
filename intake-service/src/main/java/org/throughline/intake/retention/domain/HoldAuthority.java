package org.throughline.intake.retention.domain;

/** Who has a record kept. */
public enum HoldAuthority {
    COURT,
    GOVERNMENT_AGENCY,
    COUNSEL,
    PROGRAMME
}
