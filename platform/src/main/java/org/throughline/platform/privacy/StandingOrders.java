package org.throughline.platform.privacy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The keys that orders name which are being carried out, as this process last saw them.
 *
 * <p>Before a process uses a key it looks, unless it has within {@link #LOOK_EVERY} by its own steady clock. So once
 * {@link #SEEN_BY_ALL} has passed since an order was announced, no process seals anything new under its keys, and none
 * opens anything with what it remembers of them.
 */
final class StandingOrders {
    /** How long a process goes by what it saw. */
    static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** After so long every process has looked again, and is done with what it was in the middle of. */
    static final Duration SEEN_BY_ALL = Duration.ofSeconds(3);

    private final KeyCollection keys;
    private final LongSupplier nanoTime;
    private final Runnable forget;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Seen seen = new Seen(false, 0, new Announced(0, Set.of()));

    private record Seen(boolean ever, long nanos, Announced announced) {}

    /**
     * What was announced.
     *
     * @param orders how many ever; another number than before says that there is a new one
     * @param keys of those that are being carried out
     */
    record Announced(long orders, Set<KeyId> keys) {
        Announced {
            keys = Set.copyOf(keys);
        }
    }

    /** @param forget what is done when there is a new order, so that nothing remembered before is used any more */
    StandingOrders(KeyCollection keys, LongSupplier nanoTime, Runnable forget) {
        this.keys = keys;
        this.nanoTime = nanoTime;
        this.forget = forget;
    }

    /** What is announced, at most {@link #LOOK_EVERY} ago. */
    Announced look() {
        return isFresh(seen) ? seen.announced() : lookAgain();
    }

    /** Whether a new order was seen since; then what was read meanwhile is not to be remembered. */
    boolean changedSince(Announced before) {
        return seen.announced().orders() != before.orders();
    }

    /** Those who wait for a silent vault wait together, not one after the other. */
    private void acquire() {
        try {
            if (!lock.tryLock(KeyCollection.LOOK_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new KeyUnavailable("the vault does not say which keys are about to be destroyed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyUnavailable("interrupted before it was known which keys are about to be destroyed");
        }
    }

    private boolean isFresh(Seen last) {
        return last.ever() && nanoTime.getAsLong() - last.nanos() < LOOK_EVERY.toNanos();
    }

    private Announced lookAgain() {
        acquire();
        try {
            if (isFresh(seen)) return seen.announced();
            long before = nanoTime.getAsLong();
            Announced now = keys.announced();
            boolean isNew = changedSince(now);
            seen = new Seen(true, before, now);
            if (isNew) forget.run(); // after it is known, or what is being read could be remembered in between
            return now;
        } finally {
            lock.unlock();
        }
    }
}
