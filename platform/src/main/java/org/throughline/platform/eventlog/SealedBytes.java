package org.throughline.platform.eventlog;

import java.util.Arrays;

/** An encrypted payload as the log keeps it: opaque, compared by content, never printed. */
public final class SealedBytes {
    private final byte[] bytes;

    private SealedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy of the ciphertext. */
    public static SealedBytes of(byte[] bytes) {
        return new SealedBytes(bytes.clone());
    }

    /** Wraps bytes that nobody else holds. */
    static SealedBytes owning(byte[] bytes) {
        return new SealedBytes(bytes);
    }

    /** Length in bytes. */
    public int length() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for code of this package that only reads them. */
    byte[] shared() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedBytes sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedBytes[" + bytes.length + "]";
    }
}
