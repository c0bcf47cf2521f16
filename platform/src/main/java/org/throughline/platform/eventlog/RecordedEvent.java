package org.throughline.platform.eventlog;

import java.time.Instant;

/**
 * An event as the log keeps it.
 *
 * @param position its place in the log: 1, 2, 3… without a gap
 * @param version its place in its stream: 1, 2, 3… without a gap
 * @param recordedAt when its commit was written, never before the commit before it
 * @param event what was proposed
 */
public record RecordedEvent(long position, long version, Instant recordedAt, ProposedEvent event) {

    public String stream() {
        return event.stream();
    }

    public String id() {
        return event.id();
    }

    public String type() {
        return event.type();
    }

    public EventHeader header() {
        return event.header();
    }

    /**
     * The fingerprint that evidence and bundles cite: covers every stored field, and the payload through its ciphertext
     * and its salted digest.
     */
    public Digest fingerprint() {
        EventHeader header = event.header();
        Fingerprint fingerprint = Fingerprint.of("throughline.event.v1")
                .text(event.stream())
                .number(version)
                .text(event.id())
                .text(event.type())
                .number(event.revision())
                .text(header.organisation())
                .text(header.subject())
                .number(header.occurredAt().toEpochMilli())
                .text(header.actor())
                .text(header.correlation())
                .text(header.causation())
                .text(header.key())
                .text(header.policy())
                .bytes(event.sealed().shared())
                .digest(event.digest());
        Origin origin = header.origin();
        if (origin == null) {
            return fingerprint.text(null).finish();
        }
        return fingerprint
                .text(origin.source())
                .number(origin.position())
                .number(origin.version())
                .number(origin.recordedAt().toEpochMilli())
                .digest(origin.fingerprint())
                .finish();
    }
}
