package org.throughline.treatmentplan.dossier.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event, as the log keeps it.
 *
 * @param position its place in the log of this service
 * @param version its place in its stream
 * @param policyVersion of the rules it was decided under, where a rule applied
 * @param fingerprint over every stored field and the sealed payload, 64 hexadecimal digits
 * @param content everything it says, exactly as it was recorded; nothing where that is hidden
 */
public record Fact(
        String type,
        String eventId,
        String stream,
        long position,
        long version,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        @Nullable String policyVersion,
        String fingerprint,
        Map<String, @Nullable Object> content) {
    public Fact {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    Fact withoutContent() {
        return new Fact(
                type,
                eventId,
                stream,
                position,
                version,
                occurredAt,
                recordedAt,
                actor,
                policyVersion,
                fingerprint,
                Map.of());
    }

    @Override
    public String toString() {
        return "Fact[" + type + " " + eventId + "]";
    }
}
