package org.throughline.intake.retention.domain;

/** What a record is kept for. */
public enum HoldReason {
    LITIGATION,
    INVESTIGATION,
    AUDIT,
    COMPLAINT
}
