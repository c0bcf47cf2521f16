package org.throughline.platform.eventlog;

import java.time.Duration;

/** Measures what a log does. It is called on the way of every append, so it must be quick and throw nothing. */
public interface LogObserver {
    /** Measures nothing. */
    LogObserver NONE = new LogObserver() {};

    /** An append was answered with certainty, after so long. */
    default void answered(Duration took) {}

    /** An append was not tried, or its outcome is unknown. */
    default void failed() {}

    /** So many commits became durable together. */
    default void stored(int commits) {}
}
