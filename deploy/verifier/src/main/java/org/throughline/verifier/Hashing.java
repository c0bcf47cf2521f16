package org.throughline.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Joins fields as docs/event-log.md says, for hashing and for signatures: {@code t(x)} and {@code n(x)} there. */
final class Hashing {
    private final ByteArrayOutputStream joined = new ByteArrayOutputStream(1_024);

    private Hashing() {}

    static Hashing of(String format) {
        return new Hashing().t(format);
    }

    Hashing t(@Nullable String text) {
        return t(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    Hashing t(byte @Nullable [] bytes) {
        joined.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .array());
        if (bytes != null) joined.writeBytes(bytes);
        return this;
    }

    Hashing n(long number) {
        joined.writeBytes(eight(number));
        return this;
    }

    /** Bytes without their length before them. */
    Hashing raw(byte[] bytes) {
        joined.writeBytes(bytes);
        return this;
    }

    byte[] joined() {
        return joined.toByteArray();
    }

    byte[] hash() {
        return sha256().digest(joined.toByteArray());
    }

    static byte[] eight(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
