package org.throughline.platform.decider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.decider.StoredMessage.Aggregate;
import org.throughline.platform.eventlog.AppendResult;
import org.throughline.platform.eventlog.Appended;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventIdTaken;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamMoved;

/**
 * Lets Axon keep its events in an {@link EventLog}.
 *
 * <p>An aggregate is a stream of the same name; its sequence numbers start at 0 where versions start at 1. The position
 * of an event is its global index. Events of no aggregate get a stream each.
 */
public final class AxonEventStorageEngine extends BatchingEventStorageEngine {
    private final EventLog log;
    private final @Nullable EventLog snapshots;
    private final EventCodec codec;

    private AxonEventStorageEngine(Builder builder) {
        super(builder);
        this.log = builder.log;
        this.snapshots = builder.snapshots;
        this.codec = builder.codec;
    }

    /**
     * Starts an engine over a log.
     *
     * @param log holds the events
     * @param snapshots holds snapshots, each sealed like an event; none are taken unless Axon is told to
     * @param codec seals and opens both
     */
    public static Builder over(EventLog log, EventLog snapshots, EventCodec codec) {
        return new Builder(log, snapshots, codec);
    }

    /** Starts an engine over a log, without snapshots. */
    public static Builder over(EventLog log, EventCodec codec) {
        return new Builder(log, null, codec);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        refuseInconsistent(events);
        AppendResult result = log.append(commit(events, serializer));
        switch (result) {
            case Appended _ -> {
                // Durable, by this call or by an earlier one.
            }
            case StreamMoved moved -> refuse(moved, writing(moved.stream(), events));
            case EventIdTaken taken -> refuse(taken, identified(taken.id(), events));
        }
    }

    /** What the log cannot see: events of one append that repeat an id, or do not follow each other. */
    private void refuseInconsistent(List<? extends EventMessage<?>> events) {
        Set<String> ids = new HashSet<>();
        Map<String, Long> next = new HashMap<>();
        for (EventMessage<?> event : events) {
            if (!ids.add(event.getIdentifier())) {
                refuse(new EventIdTaken(event.getIdentifier()), event);
            }
            String stream = Messages.stream(event);
            long sequenceNumber = Messages.sequenceNumber(event);
            long due = next.getOrDefault(stream, sequenceNumber);
            if (due != sequenceNumber) {
                refuse(new StreamMoved(stream, sequenceNumber, due), event);
            }
            next.put(stream, sequenceNumber + 1);
        }
    }

    private ProposedCommit commit(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<ProposedEvent> proposed = new ArrayList<>();
        Map<String, Long> expected = new LinkedHashMap<>();
        for (EventMessage<?> event : events) {
            String stream = Messages.stream(event);
            expected.putIfAbsent(stream, Messages.sequenceNumber(event));
            proposed.add(codec.seal(stream, Messages.stored(event, serializer)));
        }
        Optional<CommitContext> context = CommitContext.current();
        context.ifPresent(carried -> carried.alsoRead().forEach(expected::putIfAbsent));
        return new ProposedCommit(
                context.map(CommitContext::id).orElseGet(AxonEventStorageEngine::unrepeatable),
                proposed,
                expected,
                context.map(CommitContext::request).orElse(null));
    }

    /** Without a command there is nothing to derive an id from; the ids of the events still refuse a second time. */
    private static CommitId unrepeatable() {
        return CommitId.derive("messages", UUID.randomUUID().toString());
    }

    private void refuse(AppendResult reason, EventMessage<?> event) {
        handlePersistenceException(new CommitRefusedException(reason), event);
    }

    private static EventMessage<?> writing(String stream, List<? extends EventMessage<?>> events) {
        return first(events, event -> Messages.stream(event).equals(stream));
    }

    private static EventMessage<?> identified(String id, List<? extends EventMessage<?>> events) {
        return first(events, event -> event.getIdentifier().equals(id));
    }

    /** The event to blame; the last one where a stream was only read. */
    private static EventMessage<?> first(List<? extends EventMessage<?>> events, Predicate<EventMessage<?>> blamed) {
        for (EventMessage<?> event : events) {
            if (blamed.test(event)) {
                return event;
            }
        }
        return events.getLast();
    }

    /** A page may be cut in the middle of a commit, so only an empty one ends a stream. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return true;
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return log.stream(aggregateIdentifier, firstSequenceNumber + 1).stream()
                .map(event -> Messages.domainEvent(codec.open(event), event.version() - 1))
                .toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return log.read(position(lastToken) + 1, batchSize).stream()
                .map(event -> Messages.trackedEvent(
                        codec.open(event), event.version() - 1, new GlobalSequenceTrackingToken(event.position())))
                .toList();
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        if (snapshots == null) {
            throw new IllegalStateException("no snapshots are kept here");
        }
        String stream = snapshot.getAggregateIdentifier();
        ProposedEvent event = codec.seal(stream, Messages.stored(snapshot, serializer));
        CommitId id = CommitId.derive("snapshot", stream, Long.toString(snapshot.getSequenceNumber()));
        AppendResult result = snapshots.append(
                new ProposedCommit(id, List.of(event), Map.of(stream, ProposedCommit.ANY_VERSION), null));
        if (!(result instanceof Appended)) {
            refuse(result, snapshot);
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        if (snapshots == null) {
            return Stream.empty();
        }
        Comparator<DomainEventData<?>> age = Comparator.comparingLong(DomainEventData::getSequenceNumber);
        return snapshots.stream(aggregateIdentifier, 1).stream()
                .<DomainEventData<?>>map(this::snapshot)
                .sorted(age.reversed());
    }

    private DomainEventData<?> snapshot(RecordedEvent event) {
        StoredMessage message = codec.open(event);
        Aggregate aggregate = Objects.requireNonNull(message.aggregate(), "a snapshot is always of an aggregate");
        return Messages.domainEvent(message, aggregate.sequenceNumber());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long version = log.version(aggregateIdentifier);
        return version == 0 ? Optional.empty() : Optional.of(version - 1);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head().position());
    }

    /** Stands before the first event that occurred at or after a time. Reads the log from its beginning. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        long next = 1;
        while (true) {
            List<RecordedEvent> page = log.read(next, batchSize());
            if (page.isEmpty()) {
                return createHeadToken();
            }
            for (RecordedEvent event : page) {
                if (!event.header().occurredAt().isBefore(dateTime)) {
                    return new GlobalSequenceTrackingToken(event.position() - 1);
                }
            }
            next = page.getLast().position() + 1;
        }
    }

    /** Sets up an engine; serialisers and upcasters are Axon's. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {
        private final EventLog log;
        private final @Nullable EventLog snapshots;
        private final EventCodec codec;

        private Builder(EventLog log, @Nullable EventLog snapshots, EventCodec codec) {
            this.log = log;
            this.snapshots = snapshots;
            this.codec = codec;
            persistenceExceptionResolver(CommitRefusedException.class::isInstance);
        }

        /** The engine. */
        public AxonEventStorageEngine build() {
            return new AxonEventStorageEngine(this);
        }
    }
}
