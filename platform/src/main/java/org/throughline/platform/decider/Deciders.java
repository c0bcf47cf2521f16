package org.throughline.platform.decider;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.privacy.Vault;

/** Runs the domains of one service on one command bus, over the service's one log. */
public final class Deciders implements AutoCloseable {
    private final EventLog log;
    private final Configuration axon;
    private final Map<Class<?>, Decider<?, ?>> deciders = new HashMap<>();

    private Deciders(EventLog log, Vault vault, List<Deciding<?, ?, ?, ?>> domains) {
        this.log = log;
        SealedEvents seals = new SealedEvents(log.name(), vault);
        ScopedKeys keys = new ScopedKeys(vault);
        Serializer serializer = new CatalogueSerializer(
                domains.stream().<Catalogue<?>>map(Deciding::catalogue).toList());
        this.axon = configured(log, seals, serializer);
        StreamLocks locks = new StreamLocks();
        domains.forEach(domain -> subscribe(domain, seals, keys, locks));
        axon.start();
    }

    /**
     * Starts the domains of a service.
     *
     * @param log what they decide on and are told
     * @param vault the keys the service was granted; it needs every kind their catalogues name
     * @throws IllegalArgumentException if two of them take the same command or own the same event type
     */
    public static Deciders start(EventLog log, Vault vault, Deciding<?, ?, ?, ?>... domains) {
        return new Deciders(log, vault, Arrays.asList(domains));
    }

    private static Configuration configured(EventLog log, SealedEvents seals, Serializer serializer) {
        AxonEventStorageEngine.Builder engine = AxonEventStorageEngine.over(log, new SealingCodec(seals));
        engine.eventSerializer(serializer).snapshotSerializer(serializer);
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> JacksonSerializer.defaultSerializer())
                .configureMessageSerializer(_ -> JacksonSerializer.defaultSerializer())
                .configureEventSerializer(_ -> serializer)
                .configureCommandBus(_ -> SimpleCommandBus.builder().build())
                .configureEventStore(_ -> EmbeddedEventStore.builder()
                        .storageEngine(engine.build())
                        .optimizeEventConsumption(false)
                        .build())
                .registerComponent(
                        CommandGateway.class,
                        configuration -> DefaultCommandGateway.builder()
                                .commandBus(configuration.commandBus())
                                .retryScheduler(new ConflictRetry())
                                .build())
                .buildConfiguration();
    }

    private <C, S, E, R> void subscribe(
            Deciding<C, S, E, R> domain, SealedEvents seals, ScopedKeys keys, StreamLocks locks) {
        CommandBus bus = axon.commandBus();
        EventBus events = axon.getComponent(EventStore.class);
        var handler = new CommandHandler<>(domain, new StateLoader<>(log, seals, keys, domain), locks, keys, events);
        Decider<C, R> decider = new Decider<>(log, axon.commandGateway());
        if (deciders.put(domain.commands(), decider) != null) {
            throw new IllegalArgumentException("two domains take " + domain.commands());
        }
        SealedCases.of(domain.commands()).forEach(command -> bus.subscribe(command.getName(), handler));
    }

    /** Who takes the commands of a domain that was started. */
    @SuppressWarnings("unchecked") // it was made for this domain
    public <C, R> Decider<C, R> of(Deciding<C, ?, ?, R> domain) {
        Decider<?, ?> decider = deciders.get(domain.commands());
        if (decider == null) {
            throw new IllegalArgumentException("this domain was not started");
        }
        return (Decider<C, R>) decider;
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
