package org.throughline.scheduling.message.domain;

/** Why a message is not sent after all. */
public enum DropReason {
    /** The participant does not want to be told any more, or has died in another episode. */
    NOT_WANTED,
    /** The session has begun, or would have before it may be sent. */
    TOO_LATE,
    /** What it tells is not so any more. */
    OVERTAKEN,
    /** The participant is not in care, is on hold that day, or has died. */
    NOT_IN_CARE
}
