package org.throughline.platform.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.eventlog.LogOverloadedException;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.EventReader;
import org.throughline.platform.projection.Node;
import org.throughline.platform.projection.ParkedStreams;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.reaction.ReactionProcessor;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;
import org.throughline.platform.timer.TimerProjection;
import org.throughline.platform.timer.TimerRunner;

/** What runs over the log of one service on this node: views, reactions and timers. */
public final class Processors implements AutoCloseable {
    private static final Duration BEHIND_AT_MOST = Duration.ofMillis(500);

    private final Records records;
    private final Node node;
    private final List<ProjectionRunner> runners = new CopyOnWriteArrayList<>();
    private final List<ProjectionRunner> overAccesses = new ArrayList<>();
    private final List<TimerRunner> timers = new ArrayList<>();
    private volatile boolean complete;

    /** None yet. */
    public Processors(Records records) {
        this.records = records;
        this.node = Node.named(records.settings().node());
    }

    /** Keeps a view. */
    public <E> ProjectionRunner view(Projection<E> projection, Catalogue<E> catalogue) {
        var runner = new ProjectionRunner(
                projection, History.reader(records, catalogue), records.log(), records.database(), node);
        runners.add(runner);
        return runner.start();
    }

    /** Keeps a view of who was shown what. */
    public <E> ProjectionRunner viewOfAccesses(Projection<E> projection, EventReader<E> reader) {
        var runner =
                new ProjectionRunner(projection, reader, records.accessLog().log(), records.database(), node);
        overAccesses.add(runner);
        return runner.start();
    }

    /** Reacts to events. */
    public <E> void reaction(Reaction<E> reaction, Catalogue<E> catalogue) {
        view(new ReactionProcessor<>(reaction), catalogue);
    }

    /** Sets timers by events and fires them. */
    public <E> void timers(TimerPolicy<E> policy, Catalogue<E> catalogue, TimerFiring firing) {
        ProjectionRunner projection = view(new TimerProjection<>(policy), catalogue);
        timers.add(new TimerRunner(
                        projection,
                        records.log(),
                        records.database(),
                        firing,
                        records.settings().clock())
                .start());
    }

    /** All of them. */
    public List<ProjectionRunner> all() {
        return Stream.concat(runners.stream(), overAccesses.stream()).toList();
    }

    /** The firing of timers. */
    public List<TimerRunner> timers() {
        return List.copyOf(timers);
    }

    /** Those whose rows are read, and can be built anew. */
    public List<ProjectionRunner> views() {
        return all().stream().filter(ProjectionRunner::isView).toList();
    }

    /** One by its name. */
    public Optional<ProjectionRunner> named(String name) {
        return all().stream().filter(runner -> runner.name().equals(name)).findFirst();
    }

    /** From now on nothing is added. */
    void complete() {
        complete = true;
    }

    /**
     * Makes the rows about somebody anew in every view of the service's log, from what can still be read of them. What the
     * access log's views keep is evidence and stays.
     *
     * @param upTo position of the log that says that their keys were destroyed
     * @throws LogOverloadedException if a view does not show that position yet, or had to begin anew what it builds anew;
     *     nothing more is done, and it may be repeated
     */
    public void clear(String organisation, String subject, long upTo) throws InterruptedException {
        if (!complete) {
            throw new LogOverloadedException("the views are being started", BEHIND_AT_MOST);
        }
        List<RecordedEvent> history = about(organisation, subject);
        for (ProjectionRunner view : runners) {
            if (view.name().startsWith(ReactionProcessor.NAMES)) {
                continue;
            }
            if (!view.awaitPosition(upTo, BEHIND_AT_MOST)) {
                throw new LogOverloadedException(view.name() + " is behind", BEHIND_AT_MOST);
            }
            if (!view.clear(subject, history, upTo)) {
                throw new LogOverloadedException(view.name() + " is being built anew", BEHIND_AT_MOST);
            }
        }
    }

    /** Whole streams, also what stands in them about nobody. */
    private List<RecordedEvent> about(String organisation, String subject) {
        Set<String> streams = new LinkedHashSet<>();
        records.log().eachAbout(organisation, subject, event -> streams.add(event.stream()));
        return streams.stream()
                .flatMap(stream -> records.log().stream(stream, 1).stream())
                .toList();
    }

    /** How many streams each view and reaction has parked. */
    Map<String, Long> parked() {
        Map<String, Long> counts = new ParkedStreams(records.database()).counts();
        return all().stream()
                .collect(Collectors.toMap(ProjectionRunner::name, runner -> counts.getOrDefault(runner.serving(), 0L)));
    }

    /** Whether every view had caught up with the log as it was at the start, and none has ended. */
    public boolean ready() {
        return runners.stream().allMatch(ProjectionRunner::ready)
                && timers.stream().allMatch(runner -> runner.stoppedBy().isEmpty());
    }

    /** Events of the service's log, as far as this process has seen it, that the slowest does not show yet. */
    public long lag() {
        long seen = records.log().seen();
        return runners.stream()
                .mapToLong(runner -> Math.max(0, seen - runner.freshness().position()))
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        timers.forEach(TimerRunner::end);
        all().forEach(ProjectionRunner::end);
        timers.forEach(TimerRunner::close);
        all().forEach(ProjectionRunner::close);
    }
}
