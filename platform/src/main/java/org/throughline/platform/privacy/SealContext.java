package org.throughline.platform.privacy;

/**
 * The place a payload is sealed into: opened anywhere else, the seal is broken.
 *
 * <p>Its bytes are the associated data of the seal and final: the length-prefixed fields (4-byte big-endian length,
 * then the bytes) {@code "throughline.sealed.v1"}, source, event id, type (UTF-8), revision (4 bytes, big-endian) and
 * key id (16 bytes, big-endian).
 *
 * @param source the log or service the event belongs to
 * @param revision the revision of the type, not negative
 */
public record SealContext(String source, String eventId, String type, int revision, KeyId keyId) {

    /** The longest source, event id or type, in UTF-16 units. */
    public static final int FIELD_LENGTH_MAX = 255;

    /** @throws IllegalArgumentException if a field is empty, too long or negative */
    public SealContext {
        demandBounded(source, "source");
        demandBounded(eventId, "event id");
        demandBounded(type, "type");
        if (revision < 0) throw new IllegalArgumentException("revision is negative");
    }

    byte[] associatedData() {
        return new LengthPrefixed()
                .text("throughline.sealed.v1")
                .text(source)
                .text(eventId)
                .text(type)
                .number(revision)
                .keyId(keyId)
                .joined();
    }

    private static void demandBounded(String field, String what) {
        if (field.isEmpty()) throw new IllegalArgumentException(what + " is empty");
        if (field.length() > FIELD_LENGTH_MAX) throw new IllegalArgumentException(what + " is too long");
    }
}
