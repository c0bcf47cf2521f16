package org.throughline.platform.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes commits for tests in one line. */
final class Commits {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Commits() {}

    static CommitId id(String name) {
        return CommitId.derive("test", name);
    }

    /** One event on one stream. */
    static ProposedCommit one(String name, String stream, long expected) {
        return of(name, Map.of(stream, expected), stream);
    }

    /** Events on the named streams in order; ids are derived from the commit's name. */
    static ProposedCommit of(String name, Map<String, Long> expected, String... streams) {
        return new ProposedCommit(id(name), events(name, streams), expected, null);
    }

    static List<ProposedEvent> events(String name, String... streams) {
        return IntStream.range(0, streams.length)
                .mapToObj(index -> event(name + "-" + index, streams[index], 600))
                .toList();
    }

    static ProposedEvent event(String id, String stream, int bytes) {
        byte[] sealed = new byte[bytes];
        new Random(id.hashCode()).nextBytes(sealed);
        return new ProposedEvent(
                stream,
                id,
                "bakery.cake-ordered.v1",
                1,
                header(subject(stream)),
                SealedBytes.of(sealed),
                Fingerprint.of("test").text(id).finish());
    }

    /** Whom the events of a stream are about. */
    static String subject(String stream) {
        return "customer-" + stream.hashCode();
    }

    static EventHeader header(@Nullable String subject) {
        return new EventHeader("bakery-1", subject, NOON, "baker-1", "correlation-1", null, "key-1", null);
    }
}
