package org.throughline.platform.anchoring;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.eventlog.AnchorHead;
import org.throughline.platform.eventlog.AnchorSigned;
import org.throughline.platform.eventlog.AnchorSigner;
import org.throughline.platform.eventlog.AnchorSink;
import org.throughline.platform.eventlog.Anchoring;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Head;
import org.throughline.platform.eventlog.LogHoleException;
import org.throughline.platform.projection.Backoff;

/**
 * One log, kept anchored: looks where it ends, has that signed when it is due, and hands it to file and topic.
 *
 * <p>Nothing that fails here stops the service; it is waited for and shows in {@link #behind} and {@link #waitsFor}.
 */
public final class AnchoredLog implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(AnchoredLog.class.getName());

    /** Often enough for the bound on commits to mean something at the highest rate we were built for. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** A log that stood still since the last look seldom grows by many commits at once. */
    private static final Duration LOOK_EVERY_IDLE = Duration.ofMillis(500);

    private final EventLog log;
    private final Supplier<AnchorSigner> signer;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final FileSink file;
    private final SentSink sent;
    private final AnchorDelivery toFile;
    private final AnchorDelivery toTopic;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable Anchoring anchoring;
    private long seen;
    private volatile long settledAt;
    private volatile boolean contradicted;
    private volatile @Nullable String waitsFor;

    AnchoredLog(
            EventLog log,
            AnchorDirectory directory,
            Supplier<AnchorSigner> signer,
            AnchorSink topic,
            Clock clock,
            LongSupplier nanoTime) {
        this.log = log;
        this.signer = signer;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.file = new FileSink(directory.file(log.name()));
        this.sent = new SentSink(topic, directory.sent(log.name()));
        this.toFile = new AnchorDelivery("file", file, nanoTime);
        this.toTopic = new AnchorDelivery("topic", sent, nanoTime);
        this.settledAt = nanoTime.getAsLong();
        this.thread = Thread.ofVirtual().name("anchors-" + log.name()).unstarted(this::run);
    }

    AnchoredLog start() {
        thread.start();
        return this;
    }

    /** Name of the log. */
    public String name() {
        return log.name();
    }

    /** How the anchors get to where they are kept. */
    public List<AnchorDelivery> deliveries() {
        return List.of(toFile, toTopic);
    }

    /** How long a commit has been waiting to be anchored everywhere; close to nothing when all are. */
    public Duration behind() {
        var unsigned = Duration.ofNanos(nanoTime.getAsLong() - settledAt);
        return Stream.of(unsigned, toFile.delay(), toTopic.delay())
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** Anchors that a sink has not taken yet. */
    public int waiting() {
        return toFile.waiting() + toTopic.waiting();
    }

    /** Whether the log is not what it was when it was anchored: cut or rewritten. Raise an alarm and verify it. */
    public boolean contradicted() {
        return contradicted;
    }

    /** Class name of the failure that keeps anchors from being made or taken; empty while all goes on. */
    public Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor).or(toFile::waitsFor).or(toTopic::waitsFor);
    }

    private void run() {
        Backoff backoff = new Backoff(closing);
        try {
            while (closing.getCount() > 0) {
                try {
                    long before = seen;
                    look(opened());
                    waitsFor = null;
                    backoff.reset();
                    Duration pause = seen == before ? LOOK_EVERY_IDLE : LOOK_EVERY;
                    closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                } catch (RuntimeException e) {
                    waitFor(e);
                    backoff.await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitFor(RuntimeException problem) {
        if (waitsFor == null) {
            LOGGER.log(System.Logger.Level.WARNING, "the anchors of {0} wait: {1}", log.name(), problem.getClass());
        }
        waitsFor = problem.getClass().getName();
    }

    private Anchoring opened() {
        Anchoring open = anchoring;
        if (open == null) {
            AnchorSigner key = signer.get();
            List<AnchorSigned> missed = kept();
            Optional<AnchorHead> last = (missed.isEmpty() ? noted() : Optional.of(missed.getLast()))
                    .map(signed -> signed.anchor().head());
            last.ifPresent(this::compare);
            toFile.start(List.of());
            toTopic.start(missed);
            open = new Anchoring(key, clock, nanoTime, last);
            anchoring = open;
        }
        return open;
    }

    /** What the file holds and the topic has not taken. A file that cannot be read says so when it is written to. */
    private List<AnchorSigned> kept() {
        try {
            return file.newest(noted(), AnchorDelivery.WAITING_MAX);
        } catch (UncheckedIOException e) {
            LOGGER.log(System.Logger.Level.ERROR, "the anchors of {0} cannot be read: {1}", log.name(), e.getClass());
            return List.of();
        }
    }

    private Optional<AnchorSigned> noted() {
        try {
            return sent.last();
        } catch (UncheckedIOException | IllegalArgumentException e) {
            LOGGER.log(System.Logger.Level.WARNING, "what was sent of {0} is unknown: {1}", log.name(), e.getClass());
            return Optional.empty(); // then all of the file is sent again, which harms nothing
        }
    }

    private void compare(AnchorHead anchored) {
        try {
            var there = log.commits(anchored.commit(), 1);
            if (there.isEmpty() || !head(there.getFirst().head()).equals(anchored)) contradict(anchored.commit());
        } catch (LogHoleException _) {
            contradict(anchored.commit());
        }
    }

    private void contradict(long commit) {
        contradicted = true;
        LOGGER.log(
                System.Logger.Level.ERROR,
                "{0} is no longer what it was when commit {1} was anchored: verify it",
                log.name(),
                commit);
    }

    private void look(Anchoring anchors) {
        Head now = log.head();
        if (now.number() < seen && !contradicted) contradict(seen);
        seen = now.number();
        if (now.number() > 0) anchors.headMoved(head(now));
        anchors.ifDue().ifPresent(this::deliver);
        if (!anchors.isBehind()) settledAt = nanoTime.getAsLong();
    }

    private void deliver(AnchorSigned signed) {
        toFile.add(signed);
        toTopic.add(signed);
    }

    private AnchorHead head(Head of) {
        return new AnchorHead(log.name(), of.number(), of.position(), of.hash().toBytes());
    }

    /** Anchors the head if it has moved, and ends. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            Anchoring open = opened();
            look(open);
            open.last().ifPresent(this::deliver);
        } catch (RuntimeException e) {
            waitFor(e); // the next start anchors what came last
        }
        toFile.close();
        toTopic.close();
    }
}
