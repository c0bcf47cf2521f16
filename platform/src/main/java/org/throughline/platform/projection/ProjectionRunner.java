package org.throughline.platform.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.RecordedEvent;

/**
 * Keeps one view up to date from a service's log, on one of the nodes that run it.
 *
 * <p>Events are applied at least once and guarded, the position is stored after the writes, and another node takes over
 * within about two seconds of silence. A failure of the projection parks the stream; a failure of a store is waited for;
 * a hole in the log ends the work and the readiness, and is an alarm.
 */
public final class ProjectionRunner implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(ProjectionRunner.class.getName());

    /** An owner changes at most every two seconds. */
    private static final int ASKED_MAX = 5;

    private static final Duration IDLE_WAIT = Duration.ofMillis(250);
    private static final Duration LOOK_AT_TOKEN = Duration.ofMillis(20);

    private final ViewName view;
    private final String name;
    private final MongoDatabase database;
    private final Duration rest;
    private final EventLog log;
    private final Processor<?> processor;
    private final RowClearing<?> clearing;
    private final Tokens tokens;
    private final ParkedStreams parkedStreams;
    private final Node node;
    private volatile boolean readThrough;
    private volatile String waitsFor = "";
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /**
     * A runner, not started yet.
     *
     * @param database of the service: holds the view, the tokens and the parked streams
     */
    public <E> ProjectionRunner(
            Projection<E> projection, EventReader<E> reader, EventLog log, MongoDatabase database, Node node) {
        this.view = ViewName.of(projection);
        this.name = view.toString();
        this.database = database;
        this.rest = atMost(projection.rest(), IDLE_WAIT);
        this.log = log;
        this.node = node;
        this.processor = new Processor<>(projection, reader, log, database, node);
        this.clearing = new RowClearing<>(projection, reader, database);
        this.tokens = new Tokens(database);
        this.parkedStreams = new ParkedStreams(database);
        this.thread = Thread.ofVirtual().name("projection-" + name).unstarted(this::run);
    }

    /** Starts the work; returns at once. */
    public ProjectionRunner start() {
        thread.start();
        return this;
    }

    /** Name of the processor: {@code <view>_v<version>}. */
    public String name() {
        return name;
    }

    /** Name of the rows that serve, under which streams are parked. */
    public String serving() {
        return view.rows(processor.progress().generation());
    }

    /** The rows that serve, whichever those are when they are read. A view that is read so can be built anew. */
    public ViewRows rows() {
        readThrough = true;
        return new ViewRows(() -> {
            learnWhatServes();
            return database.getCollection(serving());
        });
    }

    /** Rows that serve no more are dropped a while later, so nobody reads on who did not look within half of that. */
    private void learnWhatServes() {
        long now = node.nanoTime().getAsLong();
        if (!processor.progress().knowsWhatServes(now, Processor.KEPT.dividedBy(2))) {
            processor.progress().seen(tokens.read(name), now);
        }
    }

    /**
     * Asks for the rows to be built anew from the log, by whichever node runs the processor, while those there are serve and
     * are kept up to date. As soon as the new ones are as far, they serve. Asked again meanwhile, it changes nothing.
     *
     * @throws IllegalStateException for what is no view
     */
    public RebuildProgress rebuild() {
        if (!readThrough) {
            throw new IllegalStateException(name + " is no view");
        }
        for (int attempt = 0; attempt < ASKED_MAX; attempt++) {
            Token token = tokens.read(name);
            if (token.rebuild() != null
                    || tokens.rebuild(name, token, log.head().position())) {
                return rebuildProgress();
            }
        }
        throw new ProcessorStopped(name, "nobody runs it, or it changes hands all the time");
    }

    /** Calls that off: what was built is dropped, and those that serve go on. If nothing is built, it changes nothing. */
    public RebuildProgress callRebuildOff() {
        for (int attempt = 0; attempt < ASKED_MAX; attempt++) {
            Token token = tokens.read(name);
            if (token.rebuild() == null || tokens.callOff(name, token)) {
                return rebuildProgress();
            }
        }
        throw new ProcessorStopped(name, "it changes hands all the time");
    }

    /** Whether it keeps rows that are read; what a reaction did is not done twice. */
    public boolean isView() {
        return readThrough;
    }

    /** How far its rows have been built anew. */
    public RebuildProgress rebuildProgress() {
        Token token = tokens.read(name);
        Token.Rebuild rebuild = token.rebuild();
        return new RebuildProgress(
                name,
                token.generation(),
                rebuild != null,
                rebuild == null ? token.position() : rebuild.position(),
                log.head().position(),
                token.brokenBy());
    }

    /** Whether the view had caught up with what the log held at the start, here or on the node that runs it. */
    public boolean ready() {
        return processor.progress().ready();
    }

    /** Whether this node runs the processor. */
    public boolean owned() {
        return processor.progress().owned();
    }

    /** What it waits for, if the last attempt failed and is repeated; else empty. */
    public String waitsFor() {
        return waitsFor;
    }

    /** Class name of what ended the work for good; empty while it goes on. Raise an alarm when present. */
    public Optional<String> stoppedBy() {
        return Optional.ofNullable(processor.progress().stoppedBy());
    }

    /** How much of the log the view shows; on a node that only watches, up to a quarter of a second old. */
    public Freshness freshness() {
        return processor.progress().freshness();
    }

    /** Position of the log up to which this node last had something to apply; what came after it changed nothing. */
    public long touched() {
        return processor.progress().touched();
    }

    /** How many events of the log the view does not show yet. */
    public long lag() {
        return Math.max(0, log.head().position() - freshness().position());
    }

    /** How many streams are parked. */
    public long parkedCount() {
        return parkedStreams.count(serving());
    }

    /** The parked streams, at most so many. */
    public List<ParkedStream> parked(int entriesMax) {
        return parkedStreams.of(serving(), entriesMax);
    }

    /**
     * Makes the rows about somebody anew from what can still be read of them, once their keys were destroyed.
     *
     * @param history all events of the streams about them, each stream in order; the view shows all of them already
     * @param upTo position of the log that says that their keys were destroyed
     * @return false, with nothing done, if rows are built anew that may have been read before the keys were gone; from now on
     *     they are built from the beginning, so next time that is in nobody's way
     */
    public boolean clear(String subject, List<RecordedEvent> history, long upTo) {
        Token token = tokens.read(name);
        Token.Rebuild rebuild = token.rebuild();
        if (rebuild != null && rebuild.askedAt() < upTo) {
            tokens.rebuild(name, token, log.head().position());
            return false;
        }
        String serving = view.rows(token.generation());
        Set<String> parked = parkedStreams.of(serving, Applier.PARKED_MAX + 1).stream()
                .map(ParkedStream::stream)
                .collect(Collectors.toSet());
        clearing.clear(token, subject, history, parked);
        return true;
    }

    /** Asks for a retry of a parked stream, made within about a second by the node that runs the processor. */
    public boolean retry(String stream) {
        return parkedStreams.retry(serving(), stream);
    }

    /** Asks for a retry of everything parked, as after a correction of the projection; says how many streams. */
    public long retryAll() {
        return parkedStreams.retryAll(serving());
    }

    /**
     * Waits until the view shows a position, or the time is over.
     *
     * <p>True says the position was dealt with; if its stream is parked the view does not show it.
     */
    public boolean awaitPosition(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            Duration step = left.compareTo(LOOK_AT_TOKEN) < 0 ? left : LOOK_AT_TOKEN;
            if (processor.progress().await(position, step)) {
                return true;
            }
            if (!owned()) {
                long now = node.nanoTime().getAsLong();
                Token token = tokens.read(name);
                processor.progress().seen(token, now);
            }
            if (left.isZero()) {
                return freshness().position() >= position;
            }
        }
    }

    /** Asks for the end of the work after the batch in hand; returns at once, so that many end together. */
    public void end() {
        closing.countDown();
    }

    /** Ends the work after the batch in hand and gives the processor back. */
    @Override
    public void close() {
        end();
        try {
            if (thread.isAlive()) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Backoff backoff = new Backoff(closing);
        try {
            boolean started = false;
            while (closing.getCount() > 0) {
                try {
                    if (!started) {
                        processor.start();
                        started = true;
                    }
                    work();
                    backoff.reset();
                } catch (RuntimeException e) {
                    if (!StoreFault.isTemporary(e)) {
                        throw e;
                    }
                    waitsFor = StoreFault.described(e);
                    LOGGER.log(System.Logger.Level.WARNING, "{0} waits for a store: {1}", name, waitsFor);
                    backoff.await();
                }
            }
            giveBack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            processor.progress().stopped(e);
            LOGGER.log(System.Logger.Level.ERROR, "{0} stopped and needs a person: {1}", name, e.getClass());
        }
    }

    private void giveBack() {
        try {
            processor.stop();
        } catch (MongoException e) {
            LOGGER.log(System.Logger.Level.INFO, "{0} is not given back, others take it: {1}", name, e.getClass());
        }
    }

    private void work() throws InterruptedException {
        Processor.Turn turn = processor.turn();
        waitsFor = "";
        switch (turn) {
            case APPLIED, IDLE -> {
                closing.await(rest.toMillis(), TimeUnit.MILLISECONDS);
                awaitMore();
            }
            case BUILDING -> {} // the log does not tell when there is more to do
            case WATCHING -> closing.await(IDLE_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Duration atMost(Duration wanted, Duration max) {
        return wanted.compareTo(max) < 0 ? wanted : max;
    }

    /** The log tells when it has grown, so until then it is not read. */
    private void awaitMore() throws InterruptedException {
        while (closing.getCount() > 0 && !log.await(processor.position() + 1, IDLE_WAIT)) {
            if (!processor.idle()) {
                return;
            }
        }
    }
}
