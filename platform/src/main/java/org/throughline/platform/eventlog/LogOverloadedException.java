package org.throughline.platform.eventlog;

import java.time.Duration;

/** The commit was not sent: too many wait before it, or the store takes no writes. Nothing is stored; try later. */
public final class LogOverloadedException extends RuntimeException {
    private final transient Duration retryAfter;

    public LogOverloadedException(String bound, Duration retryAfter) {
        super("the log takes no more commits now: " + bound);
        this.retryAfter = retryAfter;
    }

    /** How long a caller should wait before trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
