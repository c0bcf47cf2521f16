package org.throughline.platform.privacy;

import java.util.Arrays;

/** What opening a sealed payload gives: the payload, or that it was erased. A broken seal is neither, and thrown. */
public sealed interface Opened {

    /**
     * The payload as it was sealed, and the salt that with it proves the digest.
     *
     * <p>Salt and payload together are the proof an auditor is shown; the salt alone tells nothing.
     */
    @SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
    record Plain(byte[] payload, byte[] salt) implements Opened {

        /** Copies both, so a later change of the given arrays changes nothing here. */
        public Plain {
            payload = payload.clone();
            salt = salt.clone();
        }

        @Override
        public byte[] payload() {
            return payload.clone();
        }

        @Override
        public byte[] salt() {
            return salt.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Plain that
                    && Arrays.equals(payload, that.payload)
                    && Arrays.equals(salt, that.salt);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(salt);
        }

        @Override
        public String toString() {
            return "Plain[redacted]";
        }
    }

    /** The key was destroyed on order; the payload is gone for ever. */
    record Erased() implements Opened {}
}
