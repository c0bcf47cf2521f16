package org.throughline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Prints how quickly is sealed and opened; asserts only that every payload came back. */
class SealingSpeedTest {

    private static final int PAYLOAD_BYTES = 600;
    private static final int ROUND = 20_000;
    private static final int ROUNDS = 5;
    private static final int THREADS = 1_000;

    @Test
    void payloads_of_600_bytes_on_one_thread() {
        var key = SealingTest.key(KeyId.random(), 1);
        var place = new SealContext("bakery", "event-1", "bakery.loaf-baked.v1", 1, key.id());
        var sealing = new Sealing();
        var sealed = sealing.seal(new byte[PAYLOAD_BYTES], place, key);
        var bestSeal = Long.MAX_VALUE;
        var bestOpen = Long.MAX_VALUE;
        var opened = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            for (var i = 0; i < ROUND; i++) sealed = sealing.seal(new byte[PAYLOAD_BYTES], place, key);
            var half = System.nanoTime();
            for (var i = 0; i < ROUND; i++) {
                if (sealing.open(sealed, place, key) instanceof Opened.Plain) opened++;
            }
            bestSeal = Math.min(bestSeal, half - start);
            bestOpen = Math.min(bestOpen, System.nanoTime() - half);
        }

        System.out.printf(
                "one thread, 600 bytes: %,d seals/s, %,d opens/s%n", perSecond(bestSeal), perSecond(bestOpen));
        assertThat(opened).isEqualTo(ROUNDS * ROUND);
    }

    @Test
    void payloads_of_600_bytes_each_on_a_thread_of_its_own() throws InterruptedException {
        var key = SealingTest.key(KeyId.random(), 1);
        var place = new SealContext("bakery", "event-1", "bakery.loaf-baked.v1", 1, key.id());
        var sealing = new Sealing();
        var best = Long.MAX_VALUE;
        var opened = new AtomicInteger();
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            for (var i = 0; i < THREADS; i++) {
                Thread.ofVirtual()
                        .start(() -> {
                            var sealed = sealing.seal(new byte[PAYLOAD_BYTES], place, key);
                            if (sealing.open(sealed, place, key) instanceof Opened.Plain) opened.incrementAndGet();
                        })
                        .join();
            }
            best = Math.min(best, System.nanoTime() - start);
        }

        System.out.printf(
                "a virtual thread each, 600 bytes: %,d seals and opens/s%n",
                THREADS * TimeUnit.SECONDS.toNanos(1) / best);
        assertThat(opened).hasValue(ROUNDS * THREADS);
    }

    private static long perSecond(long nanos) {
        return ROUND * TimeUnit.SECONDS.toNanos(1) / nanos;
    }
}
