package org.throughline.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times in a request: ISO-8601 with an offset. */
public final class Instants {
    private Instants() {}

    /**
     * The time a query parameter gives, if it is there.
     *
     * @throws Problem 400 {@code time-invalid} naming the parameter
     */
    public static Optional<Instant> optional(String parameter, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw Problems.invalid("time-invalid", "Send times as ISO-8601 with an offset", parameter);
        }
    }
}
