package org.throughline.platform.audit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Times in evidence: UTC with three decimals, as the log keeps them. */
final class Times {
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Times() {}

    static String millis(Instant time) {
        return MILLISECONDS.format(time);
    }
}
