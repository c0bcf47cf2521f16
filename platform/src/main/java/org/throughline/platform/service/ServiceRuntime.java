package org.throughline.platform.service;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.AccessLog;
import org.throughline.platform.anchoring.Anchors;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Deciders;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Visibility;
import org.throughline.platform.privacy.BlindIndex;
import org.throughline.platform.privacy.Sealing;
import org.throughline.platform.projection.Freshness;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedFields;

/** One running service: opened before the first request, closed after the last, in the order its parts need. */
@Startup
@Singleton
public class ServiceRuntime {
    private static final int AFTER_REQUESTS = 1_000;
    private static final int AFTER_EVERY_BEAN = 1_000_000;

    private final ServiceDefinition definition;
    private final MeterRegistry registry;
    private final Records records;
    private final Deciders deciders;
    private final Processors processors;
    private final Map<String, LongSupplier> worklists = new ConcurrentHashMap<>();
    private @Nullable Correspondence correspondence;
    private @Nullable Anchors anchors;
    private @Nullable ServiceMeters meters;

    ServiceRuntime(
            ServiceDefinition definition,
            MongoClient mongo,
            Clock clock,
            MeterRegistry registry,
            @ConfigProperty(name = "throughline.keys") Path keys,
            @ConfigProperty(name = "throughline.anchors") Path anchors,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "throughline.node") String node) {
        this.definition = definition;
        this.registry = registry;
        this.records = Records.open(
                new ServiceSettings(definition.name(), mongo, keys, anchors, kafka, clock, node),
                definition.kinds(),
                log -> new LogMeters(registry, log));
        this.deciders = Deciders.start(
                records.log(), records.vault(), definition.domains().toArray(Deciding<?, ?, ?, ?>[]::new));
        this.processors = new Processors(records);
    }

    void start(@Observes StartupEvent event) {
        definition.start(this);
        correspondence = Correspondence.start(records, definition.toldBy(), published(), processors::lag);
        anchors = records.anchored();
    }

    /** Beans that keep views and worklists are made by the same event, and add them. */
    void complete(@Observes @Priority(AFTER_EVERY_BEAN) StartupEvent event) {
        processors.complete();
        meters = ServiceMeters.start(registry, this);
    }

    void stop(@Observes @Priority(AFTER_REQUESTS) ShutdownEvent event) {
        if (meters != null) {
            meters.close();
        }
        if (correspondence != null) {
            correspondence.close();
        }
        processors.close();
        deciders.close();
        if (anchors != null) {
            anchors.close();
        }
        records.close();
    }

    /** What the service is made of. */
    public ServiceDefinition definition() {
        return definition;
    }

    /** What it keeps. */
    @Produces
    @Singleton
    public Records records() {
        return records;
    }

    @Produces
    @Singleton
    AccessLog accessLog() {
        return records.accessLog();
    }

    @Produces
    @Singleton
    BlindIndex blindIndex() {
        return new BlindIndex(records.vault());
    }

    @Produces
    @Singleton
    SealedFields sealedFields() {
        return new SealedFields(records.vault(), new Sealing());
    }

    /** What runs over its log. */
    public Processors processors() {
        return processors;
    }

    /**
     * Lets those who run the service see how much of something waits for a person.
     *
     * @param name of the list; a word of the code, since it becomes a tag
     * @param open how much there is on it, in all organisations; asked of the store every few seconds
     */
    public void worklist(String name, LongSupplier open) {
        worklists.put(name, open);
    }

    /** What waits for a person, by list. */
    Map<String, LongSupplier> worklists() {
        return worklists;
    }

    /** Who takes the commands of one of its domains. */
    public <C, R> Decider<C, R> decider(Deciding<C, ?, ?, R> domain) {
        return deciders.of(domain);
    }

    /** What its log holds, stream by stream. */
    public <E> History<E> history(Catalogue<E> catalogue) {
        return new History<>(records, catalogue);
    }

    /** Whether what a service records is ever recorded by this one: its own, and that of those it is told by. */
    public boolean knowsOf(String source) {
        return source.equals(definition.name()) || definition.toldBy().contains(source);
    }

    /**
     * The position in this service's log by which it knows all of a service's log up to a position.
     *
     * @return nothing if that is not so within the time, or this service is not told by that one
     */
    public OptionalLong localPosition(String source, long position, Duration atMost) throws InterruptedException {
        if (source.equals(definition.name())) {
            return records.log().await(position, atMost) ? OptionalLong.of(position) : OptionalLong.empty();
        }
        return correspondence().localPosition(source, position, atMost);
    }

    /** How far a view shows this service's own log and those it is told of. */
    public Map<String, SourceFreshness> freshness(ProjectionRunner view) {
        Freshness shown = view.freshness();
        Map<String, SourceFreshness> sources = new TreeMap<>();
        sources.put(definition.name(), new SourceFreshness(shown.position(), shown.recordedAt()));
        definition
                .toldBy()
                .forEach(source -> correspondence()
                        .of(source, shown.position())
                        .ifPresent(known -> sources.put(source, new SourceFreshness(known.position(), known.asOf()))));
        return sources;
    }

    /** What goes to the other services and comes from them. */
    public Correspondence correspondence() {
        if (correspondence == null) {
            throw new IllegalStateException("the service has not started");
        }
        return correspondence;
    }

    /** How its logs are anchored. */
    public Anchors anchors() {
        if (anchors == null) {
            throw new IllegalStateException("the service has not started");
        }
        return anchors;
    }

    /** The types of event other services read. */
    public Set<String> published() {
        return definition.domains().stream()
                .flatMap(domain -> domain.catalogue().types())
                .filter(type -> type.visibility() == Visibility.PUBLISHED)
                .map(EventType::name)
                .collect(Collectors.toSet());
    }
}
