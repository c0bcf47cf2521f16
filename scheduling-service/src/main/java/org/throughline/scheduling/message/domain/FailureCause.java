package org.throughline.scheduling.message.domain;

/** Why a way out did not take a message. */
public enum FailureCause {
    /** It was not reached, or did not answer in time. */
    UNREACHABLE,
    /** It answered that it does not take it. */
    REJECTED
}
