package org.throughline.platform.projection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A steady clock that moves when a test moves it. */
final class Ticker implements LongSupplier {
    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);

    void move(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    @Override
    public long getAsLong() {
        return nanos.get();
    }
}
