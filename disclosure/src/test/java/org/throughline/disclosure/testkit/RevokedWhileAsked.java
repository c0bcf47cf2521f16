package org.throughline.disclosure.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A consent is taken back while several callers ask for what it permits, over and over. */
public final class RevokedWhileAsked {
    private static final int CALLERS = 4;
    private static final int FIRST_ANSWERS = 20;
    private static final Duration AFTERWARDS = Duration.ofMillis(1_500);

    private RevokedWhileAsked() {}

    private record Answered(long askedNanos, int status) {}

    /** Nothing that is asked for later than this after the revocation was acknowledged is given. */
    public static void hold(Outsider outsider, String path, Runnable revoke, Duration grace) {
        var answers = new ConcurrentLinkedQueue<Answered>();
        var over = new AtomicBoolean();
        var warm = new CountDownLatch(FIRST_ANSWERS);
        long acknowledged;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                var _ = callers.submit(() -> {
                    while (!over.get()) {
                        long asked = System.nanoTime();
                        answers.add(new Answered(asked, outsider.once(path).status()));
                        warm.countDown();
                    }
                });
            }
            warm.await();
            revoke.run();
            acknowledged = System.nanoTime();
            while (System.nanoTime() - acknowledged < grace.plus(AFTERWARDS).toNanos()) {
                outsider.once(path);
            }
            over.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        List<Answered> late = answers.stream()
                .filter(answer -> answer.askedNanos() - acknowledged > grace.toNanos())
                .toList();
        assertThat(answers.stream().map(Answered::status)).contains(200);
        assertThat(late).isNotEmpty();
        assertThat(late.stream().map(Answered::status)).doesNotContain(200);
    }
}
