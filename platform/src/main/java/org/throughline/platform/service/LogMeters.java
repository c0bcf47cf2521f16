package org.throughline.platform.service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;
import org.throughline.platform.eventlog.LogObserver;

/** Measures the appends to one log. */
final class LogMeters implements LogObserver {
    private static final Duration[] LATENCIES = Stream.of(2, 5, 10, 25, 50, 100, 250, 1_000, 5_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Timer append;
    private final Counter failures;
    private final DistributionSummary batch;

    LogMeters(MeterRegistry registry, String log) {
        append = Timer.builder("throughline.eventlog.append")
                .description("From asking for a commit to its certain answer")
                .tag(ServiceMeters.LOG, log)
                .serviceLevelObjectives(LATENCIES)
                .register(registry);
        failures = Counter.builder("throughline.eventlog.append.failures")
                .description("Appends that were not tried or whose outcome is unknown")
                .tag(ServiceMeters.LOG, log)
                .register(registry);
        batch = DistributionSummary.builder("throughline.eventlog.batch")
                .description("Commits that became durable together")
                .baseUnit("commits")
                .tag(ServiceMeters.LOG, log)
                .register(registry);
    }

    @Override
    public void answered(Duration took) {
        append.record(took);
    }

    @Override
    public void failed() {
        failures.increment();
    }

    @Override
    public void stored(int commits) {
        batch.record(commits);
    }
}
