package org.throughline.platform.eventlog;

/** What checking a signed anchor found. */
public enum AnchorVerdict {
    /** The named key signed exactly this. */
    VALID,
    /** The named key is known and did not sign this. */
    INVALID,
    /** The named key is not among the known ones, so nothing can be said. */
    UNKNOWN_KEY
}
