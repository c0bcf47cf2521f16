package org.throughline.platform.testkit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A steady count of nanoseconds of which an hour passes between two looks, for what only waits. */
public final class PassingTime implements LongSupplier {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long getAsLong() {
        return nanos.addAndGet(Duration.ofHours(1).toNanos());
    }
}
