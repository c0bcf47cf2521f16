package org.throughline.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * One event of a commit that is shown.
 *
 * @param fingerprint as computed from its fields, or as given for one that is hidden
 * @param shown what is told of it; nothing of one that is hidden
 */
@SuppressWarnings("ArrayRecordComponent") // read once and only looked at
record EventLine(byte[] fingerprint, @Nullable Shown shown) {
    private static final byte[] PAYLOAD = Hashing.of("throughline.payload.v1").joined();

    /**
     * What is told of an event.
     *
     * @param state how much of its content is shown
     * @param opens whether salt and content give the digest; nothing where they are not given
     */
    record Shown(
            String id,
            String stream,
            long version,
            String organisation,
            @Nullable String subject,
            String state,
            @Nullable Boolean opens) {}

    static EventLine of(Fields event) {
        if (event.has("fingerprint")) {
            return new EventLine(event.only("fingerprint").hexadecimal("fingerprint"), null);
        }
        event.only(
                "stream", "version", "id", "type", "rev", "org", "subject", "header", "sealed", "digest", "content",
                "opening");
        Fields header = event.object("header")
                .only("occurredAt", "actor", "correlation", "causation", "key", "policy", "origin");
        Fields origin = header.optionalObject("origin");
        byte[] digest = event.hexadecimal("digest");
        Hashing hashing = Hashing.of("throughline.event.v1")
                .t(event.text("stream"))
                .n(event.number("version"))
                .t(event.text("id"))
                .t(event.text("type"))
                .n(event.number("rev"))
                .t(event.text("org"))
                .t(event.optional("subject"))
                .n(header.time("occurredAt"))
                .t(header.text("actor"))
                .t(header.text("correlation"))
                .t(header.optional("causation"))
                .t(header.text("key"))
                .t(header.optional("policy"))
                .t(event.base64("sealed"))
                .t(digest);
        if (origin == null) {
            hashing.t((String) null);
        } else {
            origin.only("source", "position", "version", "recordedAt", "fingerprint");
            hashing.t(origin.text("source"))
                    .n(origin.number("position"))
                    .n(origin.number("version"))
                    .n(origin.time("recordedAt"))
                    .t(origin.hexadecimal("fingerprint"));
        }
        Shown shown = new Shown(
                event.text("id"),
                event.text("stream"),
                event.number("version"),
                event.text("org"),
                event.optional("subject"),
                event.object("content").only("state", "fields").text("state"),
                opens(event, digest));
        return new EventLine(hashing.hash(), shown);
    }

    private static @Nullable Boolean opens(Fields event, byte[] digest) {
        if (!event.has("opening")) return null;
        Fields opening = event.object("opening").only("salt", "payload");
        MessageDigest sha256 = Hashing.sha256();
        sha256.update(PAYLOAD);
        sha256.update(opening.hexadecimal("salt"));
        return MessageDigest.isEqual(
                digest, sha256.digest(opening.text("payload").getBytes(StandardCharsets.UTF_8)));
    }
}
