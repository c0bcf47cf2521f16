package org.throughline.platform.decider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.RecordedRequest;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyScope;

/** Decides the commands of one domain: loads, asks the domain, hands the events to the unit of work. */
final class CommandHandler<C, S, E, R> implements MessageHandler<CommandMessage<?>> {
    /** Names the envelope in the metadata of a command. */
    static final String ENVELOPE = "envelope";

    private final Deciding<C, S, E, R> domain;
    private final StateLoader<S, E> states;
    private final StreamLocks locks;
    private final ScopedKeys keys;
    private final EventBus events;

    CommandHandler(
            Deciding<C, S, E, R> domain,
            StateLoader<S, E> states,
            StreamLocks locks,
            ScopedKeys keys,
            EventBus events) {
        this.domain = domain;
        this.states = states;
        this.locks = locks;
        this.keys = keys;
        this.events = events;
    }

    @Override
    public Verdict<R> handle(CommandMessage<?> message) {
        C command = domain.commands().cast(message.getPayload());
        Envelope envelope =
                Objects.requireNonNull((Envelope) message.getMetaData().get(ENVELOPE), "a command without an envelope");
        Streams streams = domain.streams(command).in(envelope.circumstances().organisation());
        locks.hold(streams.written());
        return switch (states.load(envelope.circumstances().organisation(), streams)) {
            case Loaded.Erased<S> _ -> settled(new Outcome.Erased<>());
            case Loaded.Current<S> current -> decided(command, envelope, streams, current);
        };
    }

    private static <R> Verdict<R> settled(Outcome<R> outcome) {
        return new Verdict.Settled<>(outcome);
    }

    private Verdict<R> decided(C command, Envelope envelope, Streams streams, Loaded.Current<S> current) {
        long version = current.versions().getOrDefault(streams.target(), 0L);
        Long pinned = envelope.pinnedVersion();
        if (pinned != null && pinned != version) {
            return settled(new Outcome.VersionStale<>(StreamName.of(streams.target()), pinned, version));
        }
        return switch (domain.decide(current.state(), command)) {
            case Decision.Refused<E, R>(R reason) -> settled(new Outcome.Refused<>(reason));
            case Decision.Accepted<E, R>(List<E> facts)
            when facts.isEmpty() ->
                settled(new Outcome.Done<>(
                        new Receipt(StreamName.of(streams.target()), version, Map.of(), current.position())));
            case Decision.Accepted<E, R>(List<E> facts) -> stored(facts, envelope, streams, current);
        };
    }

    /** The events are stored when the unit of work commits; only then is their position known. */
    private Verdict<R> stored(List<E> facts, Envelope envelope, Streams streams, Loaded.Current<S> current) {
        Map<String, Long> versions = new HashMap<>(current.versions());
        List<EventMessage<?>> messages = new ArrayList<>();
        for (E fact : facts) {
            String stream = StreamName.in(envelope.circumstances().organisation(), domain.streamOf(fact));
            if (!streams.written().contains(stream)) {
                throw new IllegalStateException("an event goes to a stream its command did not declare as written");
            }
            Optional<EventHeader> header = header(fact, domain.catalogue().typeOf(fact), envelope.circumstances());
            if (header.isEmpty()) {
                return settled(new Outcome.Erased<>());
            }
            long before = Objects.requireNonNull(versions.get(stream), "every declared stream was loaded");
            String id = envelope.request().commit() + "." + messages.size();
            messages.add(message(stream, before, fact, header.get(), id));
            versions.put(stream, before + 1);
        }
        Map<String, Long> alsoRead = new HashMap<>(current.versions());
        messages.forEach(message -> alsoRead.remove(Messages.stream(message)));
        RecordedRequest request = new RecordedRequest(
                envelope.request().keyedHash(), streams.target() + "@" + versions.get(streams.target()));
        new CommitContext(envelope.request().commit(), alsoRead, request).carriedBy(CurrentUnitOfWork.get());
        events.publish(messages);
        return new Verdict.Stored<>();
    }

    private static <E> EventMessage<E> message(String stream, long before, E fact, EventHeader header, String id) {
        Map<String, String> metaData = HeaderFields.of(header);
        return new GenericDomainEventMessage<>("stream", stream, before, fact, metaData, id, header.occurredAt());
    }

    /** Nothing when the key of the event's scope was destroyed, or that of what it goes with. */
    private <T extends E> Optional<EventHeader> header(T fact, EventType<T> type, Circumstances circumstances) {
        String organisation = circumstances.organisation();
        Optional<String> subject = type.details().subject().apply(fact);
        boolean gone = type.compartment()
                .goesWith()
                .map(kind -> new KeyScope(organisation, kind, subject.orElse(organisation)))
                .filter(scope -> keys.keyFor(scope).isEmpty())
                .isPresent();
        if (gone) {
            return Optional.empty();
        }
        String owner = type.compartment().owner().apply(fact).orElse(organisation);
        Optional<KeyId> key =
                keys.keyFor(new KeyScope(organisation, type.compartment().kind(), owner));
        Instant occurredAt = type.details().occurredAt().apply(fact).orElse(circumstances.occurredAt());
        return key.map(id -> new EventHeader(
                organisation,
                subject.orElse(null),
                occurredAt,
                circumstances.actor(),
                circumstances.correlation(),
                circumstances.causation(),
                id.toString(),
                circumstances.policy()));
    }
}
