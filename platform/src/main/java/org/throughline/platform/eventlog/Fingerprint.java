package org.throughline.platform.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Builds a SHA-256 over fields so that no two different lists of fields give the same input.
 *
 * <p>The first field names the format. Text and bytes are preceded by their length as four bytes, big-endian; an absent
 * field is the length -1 alone; a number is eight bytes, big-endian.
 */
public final class Fingerprint {
    private static final int ABSENT = -1;
    private static final int USUAL_BYTES = 1_536;

    /** Gathered and hashed at once: many small updates of a digest cost more than the hashing. */
    private byte[] input = new byte[USUAL_BYTES];

    private int length;

    private Fingerprint() {}

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
        if (bytes == null) {
            put(Integer.BYTES).putInt(ABSENT);
        } else {
            put(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        }
        return this;
    }

    /** Adds a digest. */
    public Fingerprint digest(Digest digest) {
        return bytes(digest.shared());
    }

    /** Adds a whole number of 64 bits. */
    public Fingerprint number(long value) {
        put(Long.BYTES).putLong(value);
        return this;
    }

    /** Ends the fingerprint; the object is used up. */
    public Digest finish() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(input, 0, length);
            return Digest.owning(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The fields as they are joined, to be signed instead of hashed; the object is used up. */
    byte[] joined() {
        return Arrays.copyOf(input, length);
    }

    /** Room for the next bytes, big-endian. */
    private ByteBuffer put(int bytes) {
        if (input.length - length < bytes) {
            input = Arrays.copyOf(input, Math.max(length + bytes, 2 * input.length));
        }
        ByteBuffer room = ByteBuffer.wrap(input, length, bytes);
        length += bytes;
        return room;
    }
}
