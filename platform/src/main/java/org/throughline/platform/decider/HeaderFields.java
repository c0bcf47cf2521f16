package org.throughline.platform.decider;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.EventHeader;

/** The header of an event as metadata of its message, and back. Other metadata is not stored. */
final class HeaderFields {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private HeaderFields() {}

    static Map<String, String> of(EventHeader header) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "organisation", header.organisation());
        put(fields, "subject", header.subject());
        put(fields, "actor", header.actor());
        put(fields, "correlation", header.correlation());
        put(fields, "causation", header.causation());
        put(fields, "key", header.key());
        put(fields, "policy", header.policy());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    static byte[] json(EventHeader header) {
        try {
            return JSON.writeValueAsBytes(of(header));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EventHeader header(byte[] metaData, Instant occurredAt) {
        Map<String, Object> fields;
        try {
            fields = JSON.readValue(metaData, FIELDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EventHeader(
                required(fields, "organisation"),
                optional(fields, "subject"),
                occurredAt,
                required(fields, "actor"),
                required(fields, "correlation"),
                optional(fields, "causation"),
                required(fields, "key"),
                optional(fields, "policy"));
    }

    private static String required(Map<String, Object> fields, String name) {
        String value = optional(fields, name);
        if (value == null) {
            throw new IllegalArgumentException("an event came without " + name);
        }
        return value;
    }

    private static @Nullable String optional(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String value ? value : null;
    }
}
