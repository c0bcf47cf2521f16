package org.throughline.platform.relay;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.Backoff;
import org.throughline.platform.projection.Lease;
import org.throughline.platform.projection.StoreFault;
import org.throughline.platform.projection.Token;
import org.throughline.platform.projection.Tokens;

/**
 * Sends what a service publishes of its own log to Kafka, in the order of the log, at least once.
 *
 * <p>One node of a service does so at a time; the others wait. The position is stored after the broker's answers, so a
 * crash in between sends again what was sent, and readers know a repeat by its id. What was told by others is never
 * passed on. Four times a second it says how far it is, so that silence is not mistaken for loss, and sooner after the log
 * grew, since people wait for that.
 */
public final class Relay implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Relay.class.getName());

    /** Events read, sent and acknowledged together: large enough that waiting for the answers costs little. */
    static final int BATCH_MAX = 2_000;

    /** Bytes of sealed payload in one batch; they fit into the producer's 32 MiB buffer, so sending does not block. */
    static final long BYTES_MAX = 8L * 1024 * 1024;

    /** How often a watermark is written while the log does not grow. */
    public static final Duration WATERMARK_EVERY = Duration.ofMillis(250);

    /** How soon after the last watermark what was recorded since gets one, published or not: each costs every reader a look at what it has read. */
    static final Duration WATERMARK_SOON = Duration.ofMillis(50);

    private static final String PROCESSOR = "relay";

    private final EventLog log;
    private final RelaySettings settings;
    private final PublishedStreams streams;
    private final Tokens tokens;
    private final Lease lease;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable RelaySession session;
    private long watermarkNanos;
    private long watermarkAt;
    private volatile long position;
    private volatile boolean active;
    private volatile @Nullable String stoppedBy;
    private volatile @Nullable String waitsFor;

    private Relay(EventLog log, Predicate<String> published, RelaySettings settings, MongoDatabase database) {
        this.log = log;
        this.settings = settings;
        this.streams = new PublishedStreams(log, published);
        this.tokens = tokens(database);
        this.lease = new Lease(tokens, PROCESSOR, settings.node());
        this.thread = Thread.ofVirtual().name("relay-" + log.name()).unstarted(this::run);
    }

    /**
     * Starts the relay of a service; returns at once.
     *
     * @param published says of an event type whether other services may read it
     * @param database of the service: keeps how far the relay is
     */
    public static Relay start(
            EventLog log, Predicate<String> published, RelaySettings settings, MongoDatabase database) {
        Relay relay = new Relay(log, published, settings, database);
        relay.watermarkNanos = settings.node().nanoTime().getAsLong();
        relay.watermarkAt = relay.watermarkNanos;
        relay.thread.start();
        return relay;
    }

    static Tokens tokens(MongoDatabase database) {
        return new Tokens(database, "relays");
    }

    /** Whether this node relays. */
    public boolean active() {
        return active;
    }

    /** Position of the last event relayed or passed over, as this node knows. */
    public long position() {
        return position;
    }

    /** How many events of the log are not relayed yet. */
    public long lag() {
        return Math.max(0, log.head().position() - tokens.read(PROCESSOR).position());
    }

    /** Class name of what ended the work for good; empty while it goes on. Raise an alarm when present. */
    public Optional<String> stoppedBy() {
        return Optional.ofNullable(stoppedBy);
    }

    /** Class name of the failure it tries to get over; empty when the last attempt succeeded. */
    public Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    /**
     * Sends everything from a position on again, for a consumer that lost or never had it; others know the repeats.
     *
     * @param from position of the first event to send again, from 1
     * @return whether there was anything to go back over
     */
    public boolean rewind(long from) {
        if (from < 1) {
            throw new IllegalArgumentException("positions start at 1");
        }
        return tokens.rewind(PROCESSOR, from - 1);
    }

    /** Ends the work and lets another node take over at once. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Backoff backoff = new Backoff(closing);
        try {
            while (closing.getCount() > 0) {
                try {
                    turn();
                    waitsFor = null;
                    backoff.reset();
                } catch (RuntimeException e) {
                    if (!(e instanceof KafkaException || StoreFault.isTemporary(e))) {
                        throw e;
                    }
                    waitFor(e, backoff);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            stoppedBy = e.getClass().getName();
            LOGGER.log(
                    System.Logger.Level.ERROR,
                    "the relay of {0} stopped and needs a person: {1}",
                    log.name(),
                    e.getClass());
        } finally {
            giveBack();
        }
    }

    private void waitFor(RuntimeException problem, Backoff backoff) throws InterruptedException {
        LOGGER.log(System.Logger.Level.WARNING, "the relay of {0} waits: {1}", log.name(), problem.getClass());
        waitsFor = problem.getClass().getName();
        if (problem instanceof KafkaException) {
            endSession();
        }
        backoff.await();
    }

    private void turn() throws InterruptedException {
        if (!lease.held()) {
            endSession();
            Token token = lease.claim();
            position = token.position();
        }
        active = beat();
        if (!active) {
            closing.await(WATERMARK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        RelaySession open = session();
        Instant before = settings.clock().instant();
        List<RecordedEvent> events = RelayPage.next(log, position);
        if (events.isEmpty()) {
            watermark(open, before);
            log.await(position + 1, untilWatermark());
        } else if (open.send(streams.published(events), this::beat)) {
            relayed(events.getLast());
            watermark(open, events.getLast().recordedAt());
        } else {
            endSession();
        }
    }

    private boolean beat() {
        lease.beat();
        return lease.held() && closing.getCount() > 0;
    }

    private RelaySession session() throws InterruptedException {
        RelaySession open = session;
        if (open == null) {
            open = RelaySession.open(log.name(), settings.kafka(), settings.partitions());
            session = open;
        }
        return open;
    }

    private void relayed(RecordedEvent last) {
        if (lease.store(last.position(), last.recordedAt())) {
            position = last.position();
            watermarkAt = Math.min(watermarkAt, watermarkNanos + WATERMARK_SOON.toNanos());
        }
    }

    private void watermark(RelaySession open, Instant asOf) {
        long now = settings.node().nanoTime().getAsLong();
        if (lease.held() && now - watermarkAt >= 0 && open.watermark(position, asOf)) {
            watermarkNanos = now;
            watermarkAt = now + WATERMARK_EVERY.toNanos();
        }
    }

    /** A watermark vouches for what was looked for just before it, so the log is read once for each, and when it grows. */
    private Duration untilWatermark() {
        long nanos = watermarkAt - settings.node().nanoTime().getAsLong();
        return Duration.ofNanos(Math.clamp(nanos, 1_000_000, WATERMARK_EVERY.toNanos()));
    }

    private void endSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private void giveBack() {
        active = false;
        endSession();
        try {
            lease.release();
        } catch (MongoException e) {
            LOGGER.log(System.Logger.Level.INFO, "the relay is not given back, others take it: {0}", e.getClass());
        }
    }
}
