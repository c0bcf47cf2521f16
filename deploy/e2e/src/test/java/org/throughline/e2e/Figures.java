package org.throughline.e2e;

import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each of many things took. */
final class Figures {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final long began = System.nanoTime();

    void took(long since) {
        nanos.add(System.nanoTime() - since);
    }

    /** The rate, half of them and all but a hundredth. */
    String told() {
        double seconds = (System.nanoTime() - began) / 1e9;
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%d in %.1f s: %.0f/s, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms",
                sorted.length,
                seconds,
                sorted.length / seconds,
                at(sorted, 50),
                at(sorted, 99),
                at(sorted, 100));
    }

    private static double at(long[] sorted, int percent) {
        int index = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
