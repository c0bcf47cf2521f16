package org.throughline.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.LogHoleException;
import org.throughline.platform.eventlog.RecordedEvent;

/** Brings one view up to date, turn by turn. Used by one thread. */
final class Processor<E> {
    /** Events in one bulk write: enough to make its fsync cheap, few enough to beat between two of them. */
    static final int BATCH_MAX = 1_000;

    /** Bytes of sealed payload in one batch, since a view may keep all of them. */
    static final long BYTES_MAX = 8L * 1024 * 1024;

    /** How soon an operator's retry is noticed. */
    static final Duration RETRY_LOOK = Duration.ofSeconds(1);

    /** How often it is stored how far the view is, if there is more to do: a crash delivers so much of it again. */
    static final Duration STORE_EVERY = Duration.ofMillis(200);

    private static final int RETRIES_PER_LOOK = 100;

    /** What a turn did. */
    enum Turn {
        /** Applied events; there may be more. */
        APPLIED,
        /** The view is at the end of the log. */
        IDLE,
        /** Another node runs the processor. */
        WATCHING
    }

    private final String name;
    private final EventLog log;
    private final Node node;
    private final Projection<E> projection;
    private final ViewWriter writer;
    private final ParkedStreams parkedStreams;
    private final Applier<E> applier;
    private final Lease lease;
    private final Progress progress;
    private long position;
    private long adoptedEpoch;
    private @Nullable RecordedEvent unsaved;
    private long savedNanos;

    Processor(Projection<E> projection, EventReader<E> reader, EventLog log, MongoDatabase database, Node node) {
        this.name = ViewName.of(projection).toString();
        this.log = log;
        this.node = node;
        this.projection = projection;
        this.writer = new ViewWriter(database, ViewName.of(projection));
        this.parkedStreams = new ParkedStreams(database);
        this.applier = new Applier<>(projection, reader, writer, parkedStreams);
        this.lease = new Lease(new Tokens(database), name, node);
        this.progress = new Progress();
        this.savedNanos = node.nanoTime().getAsLong() - STORE_EVERY.toNanos();
    }

    Progress progress() {
        return progress;
    }

    /** Where the next turn goes on. */
    long position() {
        return position;
    }

    /** Makes ready to begin: from the head of now on, the view is fit to be read. */
    void start() {
        progress.readyFrom(log.head().position());
        writer.createIndexes(projection.indexes());
        parkedStreams.prepare();
    }

    /**
     * Does a batch of what there is to do.
     *
     * @throws com.mongodb.MongoException if a store failed; the next turn goes on where this one began
     * @throws LogHoleException if the log does not continue: nothing is ever skipped
     * @throws ProcessorStopped if going on would be wrong
     */
    Turn turn() {
        if (!lease.held()) {
            claim();
        }
        lease.beat();
        progress.owned(lease.held());
        if (!lease.held()) {
            return Turn.WATCHING;
        }
        adopt();
        retryParked();
        List<RecordedEvent> events = bounded(next());
        if (events.isEmpty()) {
            return Turn.IDLE;
        }
        applier.apply(events);
        // Stored after the writes, and not after each: a crash in between only delivers again what was applied.
        RecordedEvent last = events.getLast();
        position = last.position();
        progress.moved(last.position(), last.recordedAt());
        unsaved = last;
        saveIfDue();
        return Turn.APPLIED;
    }

    /** Does what is due although the log has not grown; says whether the processor is still held. */
    boolean idle() {
        lease.beat();
        saveIfDue();
        progress.owned(lease.held());
        if (lease.held()) {
            retryParked();
        }
        return lease.held();
    }

    private void saveIfDue() {
        if (node.nanoTime().getAsLong() - savedNanos >= STORE_EVERY.toNanos()) {
            save();
        }
    }

    /** A lost lease leaves the token to its new owner; what was written is guarded. */
    private void save() {
        if (unsaved != null) {
            lease.store(unsaved.position(), unsaved.recordedAt());
            unsaved = null;
            savedNanos = node.nanoTime().getAsLong();
        }
    }

    private void claim() {
        unsaved = null;
        Token token = lease.claim();
        if (token.dropped()) {
            throw new ProcessorStopped(name, "its view was dropped");
        }
        progress.moved(token.position(), token.recordedAt());
        position = token.position();
    }

    private void adopt() {
        if (adoptedEpoch != lease.epoch()) {
            applier.start(lease.epoch());
            adoptedEpoch = lease.epoch();
        }
    }

    private List<RecordedEvent> next() {
        List<RecordedEvent> events = log.read(position + 1, projection.batchMax());
        if (!events.isEmpty()) {
            return events;
        }
        long head = log.head().position();
        if (head < position) {
            throw new ProcessorStopped(name, "the log ends at " + head + ", before the view's position " + position);
        }
        if (head == position) {
            return events;
        }
        // Something arrived between the two looks, or the events in between are missing.
        List<RecordedEvent> again = log.read(position + 1, projection.batchMax());
        if (again.isEmpty()) {
            throw new ProcessorStopped(name, "position " + (position + 1) + " is missing from the log");
        }
        return again;
    }

    private static List<RecordedEvent> bounded(List<RecordedEvent> events) {
        long bytes = 0;
        for (int i = 0; i < events.size(); i++) {
            bytes += events.get(i).event().sealed().length();
            if (bytes > BYTES_MAX && i > 0) {
                return events.subList(0, i);
            }
        }
        return events;
    }

    private void retryParked() {
        if (!node.retriesAsked().of(name, parkedStreams, node.nanoTime().getAsLong())) {
            return;
        }
        for (ParkedStream entry : parkedStreams.toRetry(name, RETRIES_PER_LOOK)) {
            applier.retry(entry, log, position);
        }
    }

    /** Gives the processor back. */
    void stop() {
        progress.owned(false);
        save();
        lease.release();
    }
}
