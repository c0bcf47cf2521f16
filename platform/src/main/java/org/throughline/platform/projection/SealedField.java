package org.throughline.platform.projection;

import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.SealContext;
import org.throughline.platform.privacy.SealedPayload;

/**
 * The text of a row, still sealed as it stands in the log, with what is needed to open it.
 *
 * <p>A view keeps clear only what it filters or sorts by; everything else is kept as this and opened for each answer by
 * {@link SealedFields}. So destroying a key empties every view at once, without touching a row.
 *
 * @param payload the event's own sealed bytes, never encrypted anew
 * @param place where they were sealed into
 */
public record SealedField(SealedPayload payload, SealContext place) {
    private static final Pattern KEY_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /**
     * The payload of an event.
     *
     * @param source the log it was sealed in
     * @throws IllegalArgumentException if its header names no key of a vault
     */
    public static SealedField of(RecordedEvent stored, String source) {
        var event = stored.event();
        return new SealedField(
                new SealedPayload(event.sealed().toBytes(), event.digest().toBytes()),
                new SealContext(
                        source,
                        event.id(),
                        event.type(),
                        event.revision(),
                        keyId(stored.header().key())));
    }

    /** Reads what {@link #toDocument} wrote. */
    public static SealedField from(Document field) {
        return new SealedField(
                new SealedPayload(bytes(field, "sealed"), bytes(field, "digest")),
                new SealContext(
                        field.getString("source"),
                        field.getString("event"),
                        field.getString("type"),
                        field.getInteger("rev"),
                        keyId(field.getString("key"))));
    }

    /** As it is kept in a row. */
    public Document toDocument() {
        return new Document("source", place.source())
                .append("event", place.eventId())
                .append("type", place.type())
                .append("rev", place.revision())
                .append("key", place.keyId().toString())
                .append("sealed", new Binary(payload.sealed()))
                .append("digest", new Binary(payload.digest()));
    }

    /** Whether a text has the shape of a key id. */
    static boolean isKeyId(String text) {
        return KEY_ID.matcher(text).matches();
    }

    private static KeyId keyId(String text) {
        if (!isKeyId(text)) {
            throw new IllegalArgumentException("the key id has another shape");
        }
        return KeyId.of(text);
    }

    private static byte[] bytes(Document field, String name) {
        return field.get(name, Binary.class).getData();
    }
}
