package org.throughline.platform.eventlog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events that are stored together or not at all, with the versions their decision rests on.
 *
 * @param id makes a repeat harmless
 * @param events at least one, at most {@value #EVENTS_MAX}, together at most 4 MiB
 * @param expected every stream written or read → the version it was seen at; 0 = no such stream, {@link #ANY_VERSION} =
 *     no expectation (allowed for streams with one writer, such as told facts)
 * @param request what to remember of the request, if a request caused it
 */
public record ProposedCommit(
        CommitId id,
        List<ProposedEvent> events,
        Map<String, Long> expected,
        @Nullable RecordedRequest request) {
    /** Expects nothing of a stream: the log appends at whatever version it has. */
    public static final long ANY_VERSION = -1;

    /** Most events in one commit; a longer series is several commits. */
    public static final int EVENTS_MAX = 1_000;

    /** Most bytes of sealed payload in one commit. */
    public static final int BYTES_MAX = 4 * 1024 * 1024;

    /** What header, ids and BSON framing of one event may add to its payload, generously. */
    private static final int OVERHEAD_BYTES = 1_024;

    public ProposedCommit {
        events = List.copyOf(events);
        expected = Map.copyOf(expected);
        if (events.isEmpty() || events.size() > EVENTS_MAX) {
            throw new IllegalArgumentException("a commit has 1 to " + EVENTS_MAX + " events, not " + events.size());
        }
        if (bytes(events) > BYTES_MAX) {
            throw new IllegalArgumentException("a commit holds at most " + BYTES_MAX + " bytes");
        }
        requireDistinctIds(events);
        requireExpectations(events, expected);
    }

    int bytes() {
        return bytes(events);
    }

    private static int bytes(List<ProposedEvent> events) {
        int bytes = 0;
        for (ProposedEvent event : events) {
            bytes += event.sealed().length() + OVERHEAD_BYTES;
        }
        return bytes;
    }

    private static void requireDistinctIds(List<ProposedEvent> events) {
        // A unique index works across documents, not inside one, so this is the only place that can see it.
        Set<String> ids = new HashSet<>();
        for (ProposedEvent event : events) {
            if (!ids.add(event.id())) {
                throw new IllegalArgumentException("two events of one commit have the id " + event.id());
            }
        }
    }

    private static void requireExpectations(List<ProposedEvent> events, Map<String, Long> expected) {
        for (ProposedEvent event : events) {
            if (!expected.containsKey(event.stream())) {
                throw new IllegalArgumentException("no expected version for a stream that is written");
            }
        }
        expected.forEach((stream, version) -> {
            Names.checked("stream", stream);
            if (version < ANY_VERSION) {
                throw new IllegalArgumentException("expected version " + version);
            }
        });
    }
}
