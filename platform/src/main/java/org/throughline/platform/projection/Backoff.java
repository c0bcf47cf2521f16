package org.throughline.platform.projection;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits 50 ms after a first failure, twice as long after each further one, at most a second; less when closing. */
public final class Backoff {
    private static final long FIRST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 1_000;

    private final CountDownLatch closing;
    private long millis = FIRST_MILLIS;

    /** A backoff that ends when the latch opens. */
    public Backoff(CountDownLatch closing) {
        this.closing = closing;
    }

    /** Waits after a failure. */
    public void await() throws InterruptedException {
        boolean over = closing.await(millis, TimeUnit.MILLISECONDS);
        millis = over ? FIRST_MILLIS : Math.min(LONGEST_MILLIS, millis * 2);
    }

    /** Notes a success. */
    public void reset() {
        millis = FIRST_MILLIS;
    }
}
