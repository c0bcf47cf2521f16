package org.throughline.platform.eventlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A statement that at some time a log's head was this, to be signed and kept outside the database: whoever later cuts
 * or rewrites the log up to here contradicts it.
 *
 * <p>The signed bytes are final: the length-prefixed fields (4-byte big-endian length, then the bytes)
 * {@code "throughline.anchor.v1"}, log (UTF-8), commit (8 bytes, big-endian), position (8 bytes), hash (32 bytes),
 * milliseconds since 1970 (8 bytes) and key id (UTF-8).
 *
 * @param at cut to milliseconds
 * @param keyId of the signing key: the first 16 bytes of SHA-256 of the raw public key, in lower-case hex
 */
public record Anchor(AnchorHead head, Instant at, String keyId) {

    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException if the key id has another shape */
    public Anchor {
        if (!KEY_ID.matcher(keyId).matches()) throw new IllegalArgumentException("not the id of a signing key");
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    byte[] signedBytes() {
        var joined = new ByteArrayOutputStream(160);
        append(joined, "throughline.anchor.v1");
        append(joined, head.log());
        append(joined, head.commit());
        append(joined, head.position());
        append(joined, head.hash());
        append(joined, at.toEpochMilli());
        append(joined, keyId);
        return joined.toByteArray();
    }

    private static void append(ByteArrayOutputStream joined, String field) {
        append(joined, field.getBytes(StandardCharsets.UTF_8));
    }

    private static void append(ByteArrayOutputStream joined, long field) {
        append(joined, ByteBuffer.allocate(Long.BYTES).putLong(field).array());
    }

    private static void append(ByteArrayOutputStream joined, byte[] field) {
        joined.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        joined.writeBytes(field);
    }
}
