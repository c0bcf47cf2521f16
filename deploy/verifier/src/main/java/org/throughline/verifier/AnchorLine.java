package org.throughline.verifier;

import java.util.Arrays;
import java.util.Optional;

/** One signed statement of where a log stood: {@code throughline.anchor.v1} of docs/event-log.md. */
@SuppressWarnings("ArrayRecordComponent") // read once and only looked at
record AnchorLine(String log, long commit, long position, byte[] hash, long at, String key, byte[] signature) {
    private static final String FORMAT = "throughline.anchor.v1";

    static AnchorLine of(Fields fields) {
        fields.only("format", "log", "commit", "position", "hash", "at", "key", "signature");
        if (!fields.text("format").equals(FORMAT)) throw new UnreadableException("an anchor is of an unknown format");
        return new AnchorLine(
                fields.text("log"),
                fields.number("commit"),
                fields.number("position"),
                fields.hexadecimal("hash"),
                fields.time("at"),
                fields.text("key"),
                fields.base64("signature"));
    }

    /** What is wrong with the signature, if anything is. */
    Optional<String> flaw(AnchorKeys keys) {
        byte[] signed = Hashing.of(FORMAT)
                .t(log)
                .t(Hashing.eight(commit))
                .t(Hashing.eight(position))
                .t(hash)
                .t(Hashing.eight(at))
                .t(key)
                .joined();
        Optional<Boolean> valid = keys.signed(key, signed, signature);
        if (valid.isEmpty()) {
            return Optional.of("the anchor of commit " + commit + " is signed by a key you did not give (" + key + ")");
        }
        return valid.get() ? Optional.empty() : Optional.of("the anchor of commit " + commit + " is forged");
    }

    boolean covers(byte[] reached) {
        return Arrays.equals(hash, reached);
    }
}
