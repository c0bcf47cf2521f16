package org.throughline.platform.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.RecordedEvent;

/**
 * What each stream has published so far, so that a record can name its predecessor and its partition.
 *
 * <p>Depends on nothing but the log, so an event relayed twice is told twice the same. Used by one thread.
 */
final class PublishedStreams {
    private static final int STREAMS_MAX = 100_000;
    private static final int STREAMS_PER_QUERY = 100;

    private final EventLog log;
    private final Predicate<String> published;
    private final Map<String, Seen> streams = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > STREAMS_MAX;
        }
    };

    /**
     * A stream up to a version.
     *
     * @param key of all its records
     * @param version seen last
     * @param published version published last, up to that one; 0 if none
     */
    private record Seen(String key, long version, long published) {}

    /** A published event with the key of its record. */
    record Keyed(String key, RelayedFact fact) {}

    PublishedStreams(EventLog log, Predicate<String> published) {
        this.log = log;
        this.published = published;
    }

    /** Those of a page of the log that are published, in order. */
    List<Keyed> published(List<RecordedEvent> page) {
        List<Keyed> facts = new ArrayList<>();
        learn(page);
        for (RecordedEvent event : page) {
            if (event.header().origin() != null) {
                continue; // told facts are their source's to tell
            }
            Seen before = event.version() == 1 ? first(event) : Objects.requireNonNull(streams.get(event.stream()));
            if (published.test(event.type())) {
                facts.add(new Keyed(before.key(), fact(event, before.published())));
            }
            streams.put(event.stream(), after(before, event));
        }
        return facts;
    }

    /** Reads what is missing of the streams of a page: all of them after a start, none when events just flow. */
    private void learn(List<RecordedEvent> page) {
        Map<String, Long> firstOfPage = new LinkedHashMap<>();
        page.stream()
                .filter(event -> event.header().origin() == null)
                .forEach(event -> firstOfPage.putIfAbsent(event.stream(), event.version()));
        Set<String> unknown = new HashSet<>();
        firstOfPage.forEach((stream, version) -> {
            if (version > 1 && !reaches(streams.get(stream), version)) {
                unknown.add(stream);
            }
        });
        List<String> ordered = List.copyOf(unknown);
        for (int i = 0; i < ordered.size(); i += STREAMS_PER_QUERY) {
            log.streams(ordered.subList(i, Math.min(ordered.size(), i + STREAMS_PER_QUERY)))
                    .forEach((stream, history) ->
                            streams.put(stream, upTo(Objects.requireNonNull(firstOfPage.get(stream)), history)));
        }
    }

    private static boolean reaches(@Nullable Seen seen, long version) {
        return seen != null && seen.version() == version - 1;
    }

    private Seen upTo(long version, List<RecordedEvent> history) {
        Seen seen = first(history.getFirst());
        for (RecordedEvent event : history) {
            if (event.version() < version) {
                seen = after(seen, event);
            }
        }
        return seen;
    }

    private static Seen first(RecordedEvent event) {
        String subject = event.header().subject();
        return new Seen(subject == null ? event.stream() : subject, 0, 0);
    }

    private Seen after(Seen before, RecordedEvent event) {
        return new Seen(
                before.key(), event.version(), published.test(event.type()) ? event.version() : before.published());
    }

    private RelayedFact fact(RecordedEvent event, long previous) {
        return new RelayedFact(
                new Origin(log.name(), event.position(), event.version(), event.recordedAt(), event.fingerprint()),
                previous,
                event.event());
    }
}
