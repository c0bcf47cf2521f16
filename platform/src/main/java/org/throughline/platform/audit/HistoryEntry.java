package org.throughline.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.RecordedCommit;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;

/**
 * One event of a history, as auditors are shown it.
 *
 * @param position in the log of this service: 1, 2, 3… over all events
 * @param commit number of the commit it was stored with
 * @param commitId what makes a repeat of that commit the same
 * @param commitHash covers the commit and everything before it
 * @param stream what it is about, as its domain names it
 * @param version its place in that stream, from 1
 * @param revision of its type
 * @param recordedAt when it was stored
 * @param occurredAt when it happened
 * @param subject the one person it is about, by random id
 * @param actor who caused it, by opaque id
 * @param correlation ties together what one request set off
 * @param causation the event that caused it, if none of a person's acts did
 * @param key the key its content is sealed under
 * @param policy version of the rules it was decided under
 * @param origin where it was recorded first, if another service told it
 * @param fingerprint covers every stored field of the event
 * @param content what is shown of it
 */
public record HistoryEntry(
        long position,
        long commit,
        String commitId,
        String commitHash,
        String stream,
        long version,
        String eventId,
        String type,
        int revision,
        Instant recordedAt,
        Instant occurredAt,
        @Nullable String subject,
        String actor,
        String correlation,
        @Nullable String causation,
        String key,
        @Nullable String policy,
        @Nullable ToldFrom origin,
        String fingerprint,
        AuditedContent content) {

    /** Where an event was recorded first. */
    public record ToldFrom(String service, long position, long version, Instant recordedAt, String fingerprint) {}

    static HistoryEntry of(RecordedCommit commit, RecordedEvent event, AuditedContent content) {
        EventHeader header = event.header();
        return new HistoryEntry(
                event.position(),
                commit.number(),
                commit.id().toString(),
                commit.hash().toString(),
                StreamName.of(event.stream()),
                event.version(),
                event.id(),
                event.type(),
                event.event().revision(),
                event.recordedAt(),
                header.occurredAt(),
                header.subject(),
                header.actor(),
                header.correlation(),
                header.causation(),
                header.key(),
                header.policy(),
                origin(header.origin()),
                event.fingerprint().toString(),
                content);
    }

    private static @Nullable ToldFrom origin(@Nullable Origin origin) {
        return origin == null
                ? null
                : new ToldFrom(
                        origin.source(),
                        origin.position(),
                        origin.version(),
                        origin.recordedAt(),
                        origin.fingerprint().toString());
    }
}
