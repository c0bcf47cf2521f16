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

    private static final int RETRIES_PER_LOOK = 100;

    /** What a turn did. */
    enum Turn {
        /** Applied events; there may be more. */
        APPLIED,
        /** Built rows anew, beside applying what there was; there is more. */
        BUILDING,
        /** The view is at the end of the log. */
        IDLE,
        /** Another node runs the processor. */
        WATCHING
    }

    private static final System.Logger LOGGER = System.getLogger(Processor.class.getName());

    /** For so long the rows before stay, for whoever found them just before they served no more. */
    static final Duration KEPT = Duration.ofSeconds(10);

    private final ViewName view;
    private final String name;
    private final EventReader<E> reader;
    private final MongoDatabase database;
    private final EventLog log;
    private final Node node;
    private final Projection<E> projection;
    private final ParkedStreams parkedStreams;
    private Applier<E> applier;
    private @Nullable Rebuild<E> rebuild;
    private final Lease lease;
    private final Progress progress;
    private long position;
    private long adoptedEpoch;
    private long generation;
    private long rebuiltNanos;
    private long servingNanos;
    private long servesFrom;
    private @Nullable Token claimed;
    private boolean cleared;

    Processor(Projection<E> projection, EventReader<E> reader, EventLog log, MongoDatabase database, Node node) {
        this.view = ViewName.of(projection);
        this.name = view.toString();
        this.reader = reader;
        this.database = database;
        this.log = log;
        this.node = node;
        this.projection = projection;
        this.parkedStreams = new ParkedStreams(database);
        this.applier = applier(0);
        this.lease = new Lease(new Tokens(database), name, node);
        this.progress = new Progress();
    }

    private Applier<E> applier(long ofGeneration) {
        String rows = view.rows(ofGeneration);
        return new Applier<>(rows, projection, reader, new ViewWriter(database, rows), parkedStreams);
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
        beat();
        if (!lease.held()) {
            return Turn.WATCHING;
        }
        take();
        adopt();
        retryParked();
        boolean applied = applyMore();
        boolean building = buildMore();
        clear();
        if (building) {
            return Turn.BUILDING;
        }
        return applied ? Turn.APPLIED : Turn.IDLE;
    }

    /** A lost lease leaves the token to its new owner; what was written is guarded. */
    private void beat() {
        long before = node.nanoTime().getAsLong();
        lease.beat();
        progress.owned(lease.held());
        if (lease.held()) {
            progress.confirmed(before);
        }
    }

    private boolean applyMore() {
        List<RecordedEvent> events = bounded(next());
        if (events.isEmpty()) {
            return false;
        }
        boolean touched = applier.apply(events);
        // Stored after the writes, and not after each: a crash in between only delivers again what was applied.
        RecordedEvent last = events.getLast();
        position = last.position();
        progress.moved(last.position(), last.recordedAt());
        if (touched) {
            progress.touched(position);
        }
        lease.moved(last.position(), last.recordedAt());
        beat();
        return true;
    }

    /** Builds rows anew, if that was asked for; what goes wrong with it leaves those that serve alone. */
    private boolean buildMore() {
        Rebuild<E> anew = rebuild;
        if (anew == null) {
            return false;
        }
        try {
            return build(anew);
        } catch (RuntimeException e) {
            giveUp(anew.generation(), e);
            return false;
        }
    }

    /** @throws RuntimeException the same, if a store failed and it is to be tried again */
    private void giveUp(long building, RuntimeException cause) {
        if (StoreFault.isTemporary(cause)) {
            throw cause;
        }
        String by = cause.getClass().getName();
        LOGGER.log(System.Logger.Level.ERROR, "{0} cannot be built anew, the rows there are serve on: {1}", name, by);
        boolean noted = lease.broken(building, by);
        rebuild = null; // only now: where the store failed, the next turn fails here again and notes it
        if (noted) { // or another node goes on with it
            drop(List.of(view.rows(building)));
        }
    }

    /** Builds a batch of rows anew; once they are as far as those that serve, they serve. Says whether there is more to do. */
    private boolean build(Rebuild<E> anew) {
        if (anew.position() > position) {
            return true; // what those that serve hold is applied to them once more first
        }
        if (anew.position() < position) {
            anew.advance(log, position);
            if (node.nanoTime().getAsLong() - rebuiltNanos >= Beats.STORE_EVERY.toNanos()) {
                rebuiltNanos = node.nanoTime().getAsLong();
                return lease.storeRebuilt(anew.generation(), anew.position());
            }
            return true;
        }
        if (position < servesFrom) {
            return true;
        }
        if (lease.serve(anew.generation())) {
            applier = anew.applier();
            serving(anew.generation());
            rebuild = null;
        }
        return false;
    }

    private void serving(long now) {
        generation = now;
        progress.serving(now);
        servingNanos = node.nanoTime().getAsLong();
        cleared = false;
    }

    /** Drops rows that serve no more, once nobody can be reading them. */
    private void clear() {
        if (cleared
                || !lease.held()
                || rebuild != null
                || node.nanoTime().getAsLong() - servingNanos < KEPT.toNanos()) {
            return;
        }
        cleared = true;
        // Only what came before: a node that lost the processor unawares may not know what is built by now.
        drop(Generations.before(database, view, generation));
    }

    private void drop(List<String> collections) {
        for (String rows : collections) {
            database.getCollection(rows).drop();
            parkedStreams.forgetRows(rows);
        }
    }

    /** Does what is due although the log has not grown; says whether the processor is still held. */
    boolean idle() {
        beat();
        if (lease.held()) {
            retryParked();
            clear();
        }
        return lease.held();
    }

    private void claim() {
        long before = node.nanoTime().getAsLong();
        Token token = lease.claim();
        if (token.dropped()) {
            throw new ProcessorStopped(name, "its view was dropped");
        }
        progress.seen(token, before);
        position = token.position();
        claimed = token;
    }

    /** Goes on with the rows that serve, and with those that are being built anew. */
    private void take() {
        Token token = claimed;
        if (token == null) {
            return;
        }
        String rows = view.rows(token.generation());
        new ViewWriter(database, rows).createIndexes(projection.indexes());
        applier = applier(token.generation());
        drop(Generations.givenUp(database, view, token)); // nobody ever read those
        rebuild = begun(token.rebuild());
        // The owner before may have applied more than it could store, up to here.
        servesFrom = log.head().position();
        rebuiltNanos = node.nanoTime().getAsLong();
        serving(token.generation());
        cleared = token.generation() == 0;
        claimed = null;
    }

    private @Nullable Rebuild<E> begun(Token.@Nullable Rebuild asked) {
        if (asked == null) {
            return null;
        }
        try {
            Rebuild<E> anew = new Rebuild<>(asked, projection, reader, database, parkedStreams);
            anew.applier().start(lease.epoch());
            return anew;
        } catch (RuntimeException e) {
            giveUp(asked.generation(), e);
            return null;
        }
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

    static List<RecordedEvent> bounded(List<RecordedEvent> events) {
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
        String rows = view.rows(generation);
        if (!node.retriesAsked().of(rows, parkedStreams, node.nanoTime().getAsLong())) {
            return;
        }
        for (ParkedStream entry : parkedStreams.toRetry(rows, RETRIES_PER_LOOK)) {
            applier.retry(entry, log, position);
        }
    }

    /** Gives the processor back. */
    void stop() {
        progress.owned(false);
        lease.release();
    }
}
