package org.throughline.platform.privacy;

import java.util.UUID;

/** The name of a data key: random, so it may stand in a clear header and says nothing about what it protects. */
public record KeyId(UUID value) {

    static KeyId random() {
        return new KeyId(UUID.randomUUID());
    }

    /**
     * Reads the textual form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static KeyId of(String text) {
        return new KeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
