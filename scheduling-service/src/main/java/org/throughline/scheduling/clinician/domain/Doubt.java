package org.throughline.scheduling.clinician.domain;

/**
 * Why somebody should not hold a session on the day it is.
 *
 * @param facilitator by id
 */
public record Doubt(String facilitator, Ground ground) {
    /** What speaks against it. */
    public enum Ground {
        /** No credential of theirs is on record. */
        NONE_ON_RECORD,
        /** What they have is suspended or over by then, or has not begun. */
        NOT_VALID,
        /** What they have is for sessions of other kinds. */
        OUT_OF_SCOPE
    }
}
