package org.throughline.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes into the log what went wrong in our own code. The message of an exception could quote a record, so it is left out. */
public final class Defects {
    private static final int PLACES_MAX = 12;

    private Defects() {}

    /**
     * Logs the kind and the place of a failure.
     *
     * @param what failed, such as {@code a request}
     */
    public static void log(System.Logger logger, String what, Throwable failure) {
        String place = Arrays.stream(failure.getStackTrace())
                .limit(PLACES_MAX)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        logger.log(
                System.Logger.Level.ERROR,
                "{0} failed: {1} at {2}",
                what,
                failure.getClass().getName(),
                place);
    }
}
