package org.throughline.platform.decider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.Opened;

/**
 * Folds the streams a command rests on into the state it is decided on.
 *
 * <p>What was folded before is kept for a minute; what came after it is always read, since a stale state could refuse
 * wrongly. Before a kept state is used, the keys that opened it are looked up again.
 */
final class StateLoader<S, E> {
    private static final int PREFIXES_MAX = 10_000;
    private static final Duration UNUSED_MAX = Duration.ofSeconds(60);

    /** Reading the tails of more streams one by one costs more than reading all of them at once. */
    private static final int KEPT_STREAMS_MAX = 4;

    private final EventLog log;
    private final SealedEvents seals;
    private final ScopedKeys keys;
    private final Deciding<?, S, E, ?> domain;
    private final EventRecords<E> records;
    private final Cache<Streams, Prefix<S>> prefixes = Caffeine.newBuilder()
            .maximumSize(PREFIXES_MAX)
            .expireAfterAccess(UNUSED_MAX)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .build();

    StateLoader(EventLog log, SealedEvents seals, ScopedKeys keys, Deciding<?, S, E, ?> domain) {
        this.log = log;
        this.seals = seals;
        this.keys = keys;
        this.domain = domain;
        this.records = new EventRecords<>(domain.catalogue());
    }

    Loaded<S> load(String organisation, Streams streams) {
        Optional<Prefix<S>> kept = Optional.ofNullable(prefixes.getIfPresent(streams));
        if (kept.isPresent() && keys.anyDestroyed(kept.get().keys())) {
            prefixes.invalidate(streams);
            return new Loaded.Erased<>();
        }
        Prefix<S> prefix = kept.orElseGet(() -> Prefix.none(domain.initial(), streams.all()));
        List<RecordedEvent> tail = tail(streams, prefix);
        if (tail.stream().anyMatch(event -> !event.header().organisation().equals(organisation))) {
            throw new IllegalStateException("a stream of one organisation holds an event of another");
        }
        return folded(streams, prefix, tail);
    }

    private Loaded<S> folded(Streams streams, Prefix<S> prefix, List<RecordedEvent> tail) {
        List<RecordedEvent> own =
                tail.stream().filter(event -> concerns(streams, event)).toList();
        List<Opened> opened = seals.openAll(own);
        if (opened.stream().anyMatch(Opened.Erased.class::isInstance)) {
            prefixes.invalidate(streams);
            return new Loaded.Erased<>();
        }
        S state = prefix.state();
        Set<KeyId> used = new HashSet<>();
        for (int i = 0; i < own.size(); i++) {
            if (opened.get(i) instanceof Opened.Plain plain) {
                RecordedEvent event = own.get(i);
                used.add(ScopedKeys.keyOf(event));
                state = domain.evolve(
                        state, records.read(event.type(), event.event().revision(), plain.payload()));
            }
        }
        Prefix<S> whole = prefix.followedBy(tail, state, used);
        if (whole.versions().size() <= KEPT_STREAMS_MAX) {
            prefixes.put(streams, whole);
        }
        return new Loaded.Current<>(whole.state(), whole.versions(), whole.position());
    }

    /** Another domain's stream may hold types this one does not read; an unknown type in an own stream is a defect. */
    private boolean concerns(Streams streams, RecordedEvent event) {
        return streams.written().contains(event.stream())
                || domain.catalogue().named(event.type()).isPresent();
    }

    /** What came after the prefix, in the order of the log. */
    private List<RecordedEvent> tail(Streams streams, Prefix<S> prefix) {
        if (streams.all().size() == 1) {
            return log.stream(streams.target(), from(prefix, streams.target()));
        }
        // Streams read one after the other may miss an earlier event and show a later one. All that stood at the head
        // before the first was read is seen in each of them, so the head cuts them to one moment.
        long moment = log.head().position();
        return read(streams, prefix).stream()
                .flatMap(Collection::stream)
                .filter(event -> event.position() <= moment)
                .sorted(Comparator.comparingLong(RecordedEvent::position))
                .toList();
    }

    private Collection<List<RecordedEvent>> read(Streams streams, Prefix<S> prefix) {
        if (prefix.position() == 0) {
            return log.streams(streams.all()).values();
        }
        List<List<RecordedEvent>> tails = new ArrayList<>();
        streams.all().forEach(stream -> tails.add(log.stream(stream, from(prefix, stream))));
        return tails;
    }

    private static long from(Prefix<?> prefix, String stream) {
        return prefix.versions().getOrDefault(stream, 0L) + 1;
    }
}
