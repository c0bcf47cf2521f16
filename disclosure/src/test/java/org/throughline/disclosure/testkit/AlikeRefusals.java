package org.throughline.disclosure.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Asks in pairs, once about a record that may not leave and once about one that never was: the answers differ in no byte
 * and in no header, and take about as long.
 */
public final class AlikeRefusals {
    private static final System.Logger LOGGER = System.getLogger(AlikeRefusals.class.getName());
    private static final int AT_ONCE = 8;

    /** Times are compared loosely, since the machine has other things to do. */
    private static final int TIMES_APART_MAX = 4;

    private AlikeRefusals() {}

    /** Asks so many pairs, spread over paths in which {@code {id}} stands for the record. */
    public static void hold(Outsider outsider, List<Asked> asked, int pairs) {
        Outsider.Answer nothing = outsider.get(asked.getFirst().about(UUID.randomUUID()));
        assertThat(nothing.status()).isEqualTo(404);
        asked.forEach(one -> headsAlike(outsider, one));
        long[] there = new long[pairs];
        long[] notThere = new long[pairs];
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> done = IntStream.range(0, pairs)
                    .<Future<?>>mapToObj(pair -> callers.submit(() -> {
                        Asked one = asked.get(pair % asked.size());
                        there[pair] = refused(outsider, one, one.record(), nothing);
                        notThere[pair] = refused(outsider, one, UUID.randomUUID(), nothing);
                    }))
                    .toList();
            for (Future<?> pair : done) {
                pair.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        compare(median(there), median(notThere), pairs);
    }

    private static void headsAlike(Outsider outsider, Asked asked) {
        Outsider.Answer there = outsider.head(asked.about(asked.record()));
        assertThat(there.status()).as(asked.path()).isEqualTo(404);
        assertThat(outsider.head(asked.about(UUID.randomUUID())))
                .as(asked.path())
                .isEqualTo(there);
    }

    /** How long it took to be answered so, in microseconds. */
    private static long refused(Outsider outsider, Asked asked, UUID record, Outsider.Answer nothing) {
        long began = System.nanoTime();
        Outsider.Answer answer = outsider.get(asked.about(record));
        long took = (System.nanoTime() - began) / 1_000;
        assertThat(answer).as(asked.path()).isEqualTo(nothing);
        return took;
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void compare(long there, long notThere, int pairs) {
        LOGGER.log(
                System.Logger.Level.INFO,
                "{0} pairs alike; median {1} us where there is a record, {2} us where there is none",
                Integer.toString(pairs),
                Long.toString(there),
                Long.toString(notThere));
        assertThat(Math.max(there, notThere)).isLessThan(TIMES_APART_MAX * Math.min(there, notThere));
    }

    /** A path, and a record there is. */
    public record Asked(String path, UUID record) {
        String about(UUID id) {
            return path.replace("{id}", id.toString());
        }
    }
}
