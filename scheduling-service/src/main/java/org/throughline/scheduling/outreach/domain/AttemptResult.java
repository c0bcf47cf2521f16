package org.throughline.scheduling.outreach.domain;

/** What came of an attempt to reach somebody. */
public enum AttemptResult {
    /** They spoke or answered. */
    REACHED,
    /** The words of the channel were left, and no others. */
    MESSAGE_LEFT,
    NO_ANSWER,
    /** The number or address is not theirs. */
    WRONG_CONTACT
}
