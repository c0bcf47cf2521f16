package org.throughline.intake.retention.domain;

/** Why a record is not erased although it was asked for. */
public enum DeclineReason {
    /** What it rests on does not say so. */
    NOT_AUTHORISED,
    /** It is still needed. */
    STILL_NEEDED,
    /** Whoever asked takes it back. */
    WITHDRAWN
}
