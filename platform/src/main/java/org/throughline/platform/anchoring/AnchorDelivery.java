package org.throughline.platform.anchoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.AnchorSigned;
import org.throughline.platform.eventlog.AnchorSink;
import org.throughline.platform.projection.Backoff;

/**
 * Anchors of one log on their way into one sink: in order, and each until the sink has taken it. A sink that fails is
 * tried again and holds up no other.
 */
public final class AnchorDelivery implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(AnchorDelivery.class.getName());

    /** About a week without the sink. */
    static final int WAITING_MAX = 10_000;

    private static final long LOOK_MILLIS = 100;

    private final String name;
    private final AnchorSink sink;
    private final LongSupplier nanoTime;
    private final LinkedBlockingDeque<Due> waiting = new LinkedBlockingDeque<>(WAITING_MAX);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Due inHand;
    private volatile @Nullable String waitsFor;
    private final AtomicLong leftOut = new AtomicLong();

    /** An anchor and since when it waits. */
    private record Due(AnchorSigned signed, long sinceNanos) {}

    AnchorDelivery(String name, AnchorSink sink, LongSupplier nanoTime) {
        this.name = name;
        this.sink = sink;
        this.nanoTime = nanoTime;
        this.thread = Thread.ofVirtual().name("anchors-to-" + name).unstarted(this::run);
    }

    /** Starts with what the sink missed while no process ran. */
    AnchorDelivery start(List<AnchorSigned> missed) {
        missed.forEach(this::add);
        thread.start();
        return this;
    }

    /** Called by one thread. */
    void add(AnchorSigned signed) {
        Due due = new Due(signed, nanoTime.getAsLong());
        while (!waiting.offer(due)) {
            // What is newer proves everything before it; only the place of a change is then known less exactly.
            if (waiting.poll() != null) leftOut.incrementAndGet();
        }
    }

    /** What the anchors go into. */
    public String name() {
        return name;
    }

    /** How many anchors the sink has not taken yet. */
    public int waiting() {
        return waiting.size() + (inHand == null ? 0 : 1);
    }

    /** How many of them it never will, because too many waited. */
    public long leftOut() {
        return leftOut.get();
    }

    /** How long the oldest of them has been waiting. */
    public Duration delay() {
        Due oldest = inHand == null ? waiting.peek() : inHand;
        return oldest == null ? Duration.ZERO : Duration.ofNanos(nanoTime.getAsLong() - oldest.sinceNanos());
    }

    /** Class name of the failure it tries to get over; empty when the last attempt succeeded. */
    public Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    private void run() {
        Backoff backoff = new Backoff(closing);
        try {
            while (closing.getCount() > 0) {
                if (inHand == null) inHand = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (inHand == null || delivered()) backoff.reset();
                else backoff.await();
            }
            // At the end each gets one more chance; what is left lies in the file for the next start.
            while (waitsFor == null && (inHand != null || (inHand = waiting.poll()) != null)) delivered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean delivered() {
        Due due = inHand;
        if (due == null) return true;
        try {
            sink.take(due.signed());
            inHand = null;
            waitsFor = null;
            return true;
        } catch (RuntimeException e) {
            if (waitsFor == null) {
                LOGGER.log(System.Logger.Level.WARNING, "anchors wait for {0}: {1}", name, e.getClass());
            }
            waitsFor = e.getClass().getName();
            return false;
        }
    }

    /** Hands on what it has, unless the sink is failing, and ends. */
    @Override
    public void close() {
        closing.countDown();
        if (waitsFor != null) thread.interrupt(); // what does not answer is not waited for
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
