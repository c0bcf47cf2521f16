package org.throughline.outcomes.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One event, as the service that recorded it shows it to auditors.
 *
 * @param service whose log it stands in
 * @param entry as that service tells it
 */
public record Line(String service, JsonNode entry) {
    /** When it was stored, by the clock of its service. */
    Instant recordedAt() {
        return Instant.parse(entry.required("recordedAt").asText());
    }

    /** Its place in the log of its service. */
    long position() {
        return entry.required("position").asLong();
    }

    /** Whether it was recorded first by another service, which tells it itself. */
    boolean told() {
        return entry.path("origin").isObject();
    }

    /** The one person it is about, by random id. */
    public Optional<String> subject() {
        return Optional.ofNullable(entry.path("subject").textValue());
    }

    @Override
    public String toString() {
        return "Line[" + service + "]";
    }
}
