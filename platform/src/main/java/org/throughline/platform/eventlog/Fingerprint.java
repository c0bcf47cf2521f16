package org.throughline.platform.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Builds a SHA-256 over fields so that no two different lists of fields give the same input.
 *
 * <p>The first field names the format. Text and bytes are preceded by their length as four bytes, big-endian; an absent
 * field is the length -1 alone; a number is eight bytes, big-endian.
 */
public final class Fingerprint {
    private static final int ABSENT = -1;

    private final MessageDigest sha256;
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    private Fingerprint() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Starts a fingerprint of one format; the name separates it from every other format. */
    public static Fingerprint of(String format) {
        return new Fingerprint().text(format);
    }

    /** Adds a text, or its absence. */
    public Fingerprint text(@Nullable String text) {
        return bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes, or their absence. */
    public Fingerprint bytes(byte @Nullable [] bytes) {
        length(bytes == null ? ABSENT : bytes.length);
        if (bytes != null) {
            sha256.update(bytes);
        }
        return this;
    }

    /** Adds a digest. */
    public Fingerprint digest(Digest digest) {
        return bytes(digest.shared());
    }

    /** Adds a whole number of 64 bits. */
    public Fingerprint number(long value) {
        number.clear().putLong(value);
        sha256.update(number.array(), 0, Long.BYTES);
        return this;
    }

    /** Ends the fingerprint; the object is used up. */
    public Digest finish() {
        return Digest.owning(sha256.digest());
    }

    private void length(int length) {
        number.clear().putInt(length);
        sha256.update(number.array(), 0, Integer.BYTES);
    }
}
