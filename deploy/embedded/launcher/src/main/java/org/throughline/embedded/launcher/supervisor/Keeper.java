package org.throughline.embedded.launcher.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.launcher.component.Component;

/** Keeps one component running: starts it, waits until it is ready, starts it again when it dies, until told to end. */
final class Keeper {

    private static final long PROBE_EVERY_MILLIS = 50;

    private final Component component;
    private final Launch launch;
    private final Roster roster;
    private final InstantSource clock;
    private final Consumer<String> say;

    /** Completed once, with what went wrong or with nothing. */
    private final CompletableFuture<Optional<String>> firstStart = new CompletableFuture<>();

    private final CountDownLatch endAsked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Process process;

    Keeper(Component component, Launch launch, Roster roster, InstantSource clock, Consumer<String> say) {
        this.component = component;
        this.launch = launch;
        this.roster = roster;
        this.clock = clock;
        this.say = say;
    }

    /** Starts the component; returns at once. */
    void begin() {
        Thread.ofVirtual().name("keeper of " + component.name()).start(this::keep);
    }

    /** Returns when the component is ready for the first time. */
    void awaitReady() throws StartFailedException {
        var trouble = firstStart.join();
        if (trouble.isPresent()) throw new StartFailedException(component.name(), trouble.get());
    }

    String name() {
        return component.name();
    }

    /** Ends the component and returns when it is gone, killed if it takes longer. To be called once. */
    void end(Duration patience) throws InterruptedException {
        endAsked.countDown();
        var running = running();
        if (running.isPresent() && !Termination.of(running.get().toHandle(), patience)) {
            say.accept("%s (pid %d) cannot be killed"
                    .formatted(component.name(), running.get().pid()));
            return;
        }
        ended.await();
        roster.change(component.name(), state -> state.stopped(clock.instant()));
    }

    private void keep() {
        var backoff = Backoff.initial();
        try {
            while (isWanted()) {
                var served = attempt();
                if (!isWanted() || firstStart.join().isPresent()) break;
                roster.change(component.name(), state -> state.restarting(clock.instant()));
                say.accept("%s: starting again in %d ms"
                        .formatted(component.name(), backoff.delay().toMillis()));
                if (endAsked.await(backoff.delay().toMillis(), TimeUnit.MILLISECONDS)) break;
                backoff = backoff.after(served);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            firstStart.complete(Optional.of("it was told to stop"));
            ended.countDown();
        }
    }

    /** One life of the component; returns how long it served. */
    private Duration attempt() throws InterruptedException {
        try {
            component.preparation().prepare();
            var started = startIfWanted();
            return started.isPresent() ? live(started.get()) : Duration.ZERO;
        } catch (IOException failed) {
            report("could not be started: " + failed.getMessage());
            return Duration.ZERO;
        }
    }

    private Duration live(Process alive) throws InterruptedException {
        var startedAt = clock.instant();
        if (!becomesReady(alive, startedAt)) {
            boolean endedItself = !alive.isAlive();
            alive.destroyForcibly();
            int code = alive.waitFor();
            report(
                    endedItself
                            ? "ended with exit code " + code + " before it was ready"
                            : "was not ready within " + Component.READY_WITHIN.toSeconds() + " s");
            return Duration.ZERO;
        }
        var readyAt = clock.instant();
        roster.change(component.name(), state -> state.ready(readyAt));
        say.accept("%-15s ready in %4.1f s"
                .formatted(
                        component.name(), Duration.between(startedAt, readyAt).toMillis() / 1000.0));
        firstStart.complete(Optional.empty());
        int code = alive.waitFor();
        if (isWanted()) report("(pid %d) ended with exit code %d".formatted(alive.pid(), code));
        return Duration.between(readyAt, clock.instant());
    }

    private boolean becomesReady(Process alive, Instant startedAt) throws InterruptedException {
        var deadline = startedAt.plus(Component.READY_WITHIN);
        while (isWanted() && clock.instant().isBefore(deadline)) {
            if (alive.waitFor(PROBE_EVERY_MILLIS, TimeUnit.MILLISECONDS)) return false;
            if (component.readiness().isReady()) return true;
        }
        return false;
    }

    private synchronized Optional<Process> startIfWanted() throws IOException {
        if (!isWanted()) return Optional.empty();
        var started = launch.start(component);
        process = started;
        var identity = ProcessIdentity.of(started.toHandle());
        roster.change(component.name(), state -> state.started(identity, clock.instant()));
        return Optional.of(started);
    }

    private synchronized Optional<Process> running() {
        return Optional.ofNullable(process);
    }

    private boolean isWanted() {
        return endAsked.getCount() > 0;
    }

    /** The first failure is an answer to whoever started the system; later ones are news for the log. */
    private void report(String trouble) {
        if (isWanted() && !firstStart.complete(Optional.of(trouble))) {
            say.accept(component.name() + " " + trouble);
        }
    }
}
