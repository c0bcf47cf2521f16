package org.throughline.platform.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.anchoring.AnchoredLog;
import org.throughline.platform.projection.ProjectionRunner;

/**
 * What those who run a service watch. Tags name logs, sources and processors, never anything that came with a request.
 *
 * <p>What only the store knows is asked for every few seconds and not when somebody looks, so that a silent store holds
 * up no answer; as long as it is silent, those figures are not a number.
 */
final class ServiceMeters implements AutoCloseable {
    static final String LOG = "log";
    private static final String SOURCE = "source";
    private static final String PROCESSOR = "processor";
    private static final String WORKLIST = "worklist";
    private static final Duration ASKED_EVERY = Duration.ofSeconds(2);
    private static final System.Logger LOGGER = System.getLogger(ServiceMeters.class.getName());

    private final MeterRegistry registry;
    private final ServiceRuntime runtime;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable StoreFigures figures;

    private ServiceMeters(MeterRegistry registry, ServiceRuntime runtime) {
        this.registry = registry;
        this.runtime = runtime;
        this.thread = Thread.ofVirtual().name("meters").unstarted(this::run);
    }

    static ServiceMeters start(MeterRegistry registry, ServiceRuntime runtime) {
        var meters = new ServiceMeters(registry, runtime);
        meters.relay();
        meters.timers();
        runtime.processors().all().forEach(meters::processor);
        runtime.definition().toldBy().forEach(meters::source);
        runtime.worklists().keySet().forEach(meters::worklist);
        runtime.anchors().logs().forEach(meters::anchors);
        meters.thread.start();
        return meters;
    }

    private void relay() {
        var relay = runtime.correspondence().relay();
        stored("throughline.relay.lag", "events", Tags.empty(), StoreFigures::relayLag);
        gauge(
                "throughline.relay.stopped",
                null,
                Tags.empty(),
                () -> relay.stoppedBy().isPresent() ? 1 : 0);
    }

    private void timers() {
        stored("throughline.timers.overdue", null, Tags.empty(), StoreFigures::timersOverdue);
        stored("throughline.timers.parked", null, Tags.empty(), StoreFigures::timersParked);
    }

    private void processor(ProjectionRunner processor) {
        String name = processor.name();
        Tags tags = Tags.of(PROCESSOR, name);
        stored(
                "throughline.processor.lag",
                "events",
                tags,
                asked -> Math.max(0, asked.head() - processor.freshness().position()));
        stored(
                "throughline.processor.parked",
                "streams",
                tags,
                asked -> asked.parked().getOrDefault(name, 0L));
        gauge(
                "throughline.processor.stopped",
                null,
                tags,
                () -> processor.stoppedBy().isPresent() ? 1 : 0);
    }

    private void source(String source) {
        Tags tags = Tags.of(SOURCE, source);
        gauge(
                "throughline.source.age",
                "seconds",
                tags,
                () -> runtime.correspondence()
                        .age(source)
                        .map(ServiceMeters::seconds)
                        .orElse(Double.NaN));
        stored(
                "throughline.source.withheld",
                "facts",
                tags,
                asked -> asked.withheld().getOrDefault(source, 0L));
        stored(
                "throughline.source.quarantined",
                "records",
                tags,
                asked -> asked.quarantined().getOrDefault(source, 0L));
    }

    private void worklist(String name) {
        stored(
                "throughline.worklist.open",
                null,
                Tags.of(WORKLIST, name),
                asked -> asked.worklists().getOrDefault(name, 0L));
    }

    private void anchors(AnchoredLog log) {
        Tags tags = Tags.of(LOG, log.name());
        gauge("throughline.anchors.behind", "seconds", tags, () -> seconds(log.behind()));
        gauge("throughline.anchors.waiting", null, tags, log::waiting);
        gauge("throughline.anchors.contradicted", null, tags, () -> log.contradicted() ? 1 : 0);
    }

    private void stored(String name, @Nullable String unit, Tags tags, ToDoubleFunction<StoreFigures> figure) {
        gauge(name, unit, tags, () -> {
            StoreFigures asked = figures;
            return asked == null ? Double.NaN : figure.applyAsDouble(asked);
        });
    }

    private void gauge(String name, @Nullable String unit, Tags tags, Supplier<Number> value) {
        Gauge.builder(name, value).baseUnit(unit).tags(tags).register(registry);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }

    private void run() {
        try {
            do {
                ask();
            } while (!closing.await(ASKED_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        try {
            figures = StoreFigures.ask(runtime);
        } catch (RuntimeException e) {
            if (figures != null) LOGGER.log(System.Logger.Level.WARNING, "nothing to measure: {0}", e.getClass());
            figures = null;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
