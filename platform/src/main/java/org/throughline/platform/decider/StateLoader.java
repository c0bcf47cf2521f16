package org.throughline.platform.decider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * <p>What was folded before is kept for a minute, also for commands that rest on further streams, such as one that begins
 * with them; what came after it is always read, since a stale state could refuse wrongly. Before a kept state is used, the
 * keys that opened it are looked up again.
 */
final class StateLoader<S, E> {
    private static final int PREFIXES_MAX = 10_000;
    private static final Duration UNUSED_MAX = Duration.ofSeconds(60);

    private final EventLog log;
    private final SealedEvents seals;
    private final ScopedKeys keys;
    private final Deciding<?, S, E, ?> domain;
    private final EventRecords<E> records;

    /** By the longest of its streams. */
    private final Cache<String, Prefix<S>> prefixes = Caffeine.newBuilder()
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
        Prefix<S> none = Prefix.none(domain.initial());
        Prefix<S> kept = kept(streams).orElse(none);
        if (keys.anyDestroyed(kept.keys())) {
            prefixes.invalidateAll(streams.all());
            return new Loaded.Erased<>();
        }
        List<RecordedEvent> tail = tail(organisation, streams, kept);
        return kept.precedes(tail)
                ? folded(streams, kept, tail)
                : folded(streams, none, tail(organisation, streams, none));
    }

    /** The longest beginning of these streams, or of some of them, that can be built on. */
    private Optional<Prefix<S>> kept(Streams streams) {
        return streams.all().stream()
                .map(prefixes::getIfPresent)
                .filter(Objects::nonNull)
                .filter(prefix -> prefix.beginsWith(streams))
                .max(Comparator.comparingLong(Prefix::length));
    }

    private Loaded<S> folded(Streams streams, Prefix<S> prefix, List<RecordedEvent> tail) {
        List<RecordedEvent> own = new ArrayList<>();
        Set<String> passedOver = new HashSet<>();
        for (RecordedEvent event : tail) {
            if (concerns(streams, event)) {
                own.add(event);
            } else {
                passedOver.add(event.stream());
            }
        }
        List<Opened> opened = seals.openAll(own);
        if (opened.stream().anyMatch(Opened.Erased.class::isInstance)) {
            prefixes.invalidateAll(streams.all());
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
        Prefix<S> whole = prefix.followedBy(tail, state, used, passedOver);
        if (!tail.isEmpty()) {
            prefixes.put(whole.longest(), whole);
        }
        return new Loaded.Current<>(whole.state(), whole.versionsOf(streams), whole.position());
    }

    /** Another domain's stream may hold types this one does not read; an unknown type in an own stream is a defect. */
    private boolean concerns(Streams streams, RecordedEvent event) {
        return streams.written().contains(event.stream())
                || domain.catalogue().named(event.type()).isPresent();
    }

    /** What came after the prefix, in the order of the log. */
    private List<RecordedEvent> tail(String organisation, Streams streams, Prefix<S> prefix) {
        List<RecordedEvent> tail = read(streams, prefix);
        if (tail.stream().anyMatch(event -> !event.header().organisation().equals(organisation))) {
            throw new IllegalStateException("a stream of one organisation holds an event of another");
        }
        return tail;
    }

    private List<RecordedEvent> read(Streams streams, Prefix<S> prefix) {
        if (streams.all().size() == 1) {
            return log.stream(streams.target(), prefix.version(streams.target()) + 1);
        }
        Map<String, Long> from = new HashMap<>();
        streams.all().forEach(stream -> from.put(stream, prefix.version(stream) + 1));
        // An earlier event of one stream may be missed and a later one of another seen. All that stood in the log
        // before they were read is seen in each of them, so where it ended then cuts them to one moment.
        long seen = log.seen();
        List<RecordedEvent> events = inOrder(log.streams(from));
        if (events.isEmpty() || events.getLast().position() <= seen) {
            return events;
        }
        long moment = log.head().position();
        return inOrder(log.streams(from)).stream()
                .filter(event -> event.position() <= moment)
                .toList();
    }

    private static List<RecordedEvent> inOrder(Map<String, List<RecordedEvent>> streams) {
        return streams.values().stream()
                .flatMap(Collection::stream)
                .sorted(Comparator.comparingLong(RecordedEvent::position))
                .toList();
    }
}
