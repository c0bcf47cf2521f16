package org.throughline.scheduling.message.domain;

/** How far a message has come. */
public enum MessageStatus {
    /** It is to be sent. */
    WAITING,
    /** Its way out has taken it. */
    HANDED_OVER,
    /** It was tried as often as it is, and nothing took it. */
    GIVEN_UP,
    /** It is of no use any more, and is not sent. */
    DROPPED
}
