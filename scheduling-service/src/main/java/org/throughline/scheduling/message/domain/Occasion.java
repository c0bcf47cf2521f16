package org.throughline.scheduling.message.domain;

/** Why somebody is told of a session of theirs. */
public enum Occasion {
    /** It is soon. */
    REMINDER,
    /** It is at another time. */
    MOVED,
    /** They have no place in it any more, since it was cancelled or moved to where they are busy. */
    CANCELLED,
    /** Somebody else holds it. */
    REPLACED
}
