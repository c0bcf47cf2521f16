package org.throughline.platform.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.decider.BakeryFixture.bake;
import static org.throughline.platform.decider.BakeryFixture.cancel;
import static org.throughline.platform.decider.BakeryFixture.envelope;
import static org.throughline.platform.decider.BakeryFixture.orderCake;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.bakery.BakeryDeciding;
import org.throughline.platform.bakery.domain.Bakery;
import org.throughline.platform.bakery.domain.BakeryCommand;
import org.throughline.platform.bakery.domain.BakeryEvent;
import org.throughline.platform.bakery.domain.BakeryRefusal;
import org.throughline.platform.bakery.domain.BakeryRefusal.TooLate;

class MovedStreamTest {
    @TempDir
    Path directory;

    private BakeryFixture fixture;
    private final AtomicInteger decisions = new AtomicInteger();

    @BeforeEach
    void open() {
        fixture = new BakeryFixture(directory);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** A process in which something happens elsewhere between each loading and its storing. */
    private BakeryFixture.Shop disturbedBy(Runnable elsewhere) {
        return fixture.process(new BakeryDeciding() {
            @Override
            public Decision<BakeryEvent, BakeryRefusal> decide(Bakery state, BakeryCommand command) {
                decisions.incrementAndGet();
                elsewhere.run();
                return super.decide(state, command);
            }
        });
    }

    private Runnable once(BakeryCommand command) {
        return () -> {
            if (decisions.get() == 1) {
                CompletableFuture.runAsync(() -> fixture.first.handle(command, "elsewhere"))
                        .join();
            }
        };
    }

    @Test
    void a_decision_on_a_written_stream_that_moved_is_made_again() {
        fixture.first.handle(orderCake("a"), "k1");

        assertThat(disturbedBy(once(cancel("a"))).handle(bake("a"), "k2"))
                .isEqualTo(new Outcome.Refused<>(new TooLate("a")));
        assertThat(decisions).hasValue(2);
    }

    @Test
    void a_decision_on_a_stream_that_was_only_read_and_moved_is_made_again() {
        fixture.first.handle(orderCake("a"), "k1");

        assertThat(disturbedBy(once(orderCake("b"))).handle(bake("a"), "k2")).isInstanceOf(Outcome.Done.class);
        assertThat(decisions).hasValue(2);
    }

    @Test
    void a_command_is_decided_four_times_at_most() {
        fixture.first.handle(orderCake("a"), "k1");
        BakeryFixture.Shop unlucky = fixture.process(new BakeryDeciding() {
            @Override
            public Streams streams(BakeryCommand command) {
                return Streams.of("order/" + command.order()).reading("oven/2026-03-02", "bell");
            }

            @Override
            public Decision<BakeryEvent, BakeryRefusal> decide(Bakery state, BakeryCommand command) {
                decisions.incrementAndGet();
                BakeryFixture.ring(fixture.first.log(), decisions.get());
                return super.decide(state, command);
            }
        });

        assertThat(unlucky.handle(bake("a"), "k2")).isEqualTo(new Outcome.Contended<>());
        assertThat(decisions).hasValue(1 + ConflictRetry.RETRIES_MAX);
    }

    @Test
    void a_pinned_target_that_moves_meanwhile_is_stale() {
        fixture.first.handle(orderCake("a"), "k1");

        assertThat(disturbedBy(once(cancel("a")))
                        .bakery()
                        .handle(bake("a"), envelope("k2", "").pinnedTo(1)))
                .isEqualTo(new Outcome.VersionStale<>("order/a", 1, 2));
        assertThat(decisions).hasValue(1);
    }

    @Test
    void a_command_sent_while_another_is_decided_on_the_same_thread_is_a_defect() {
        BakeryFixture.Shop nesting = disturbedBy(() -> fixture.first.handle(bake("b"), "nested"));

        assertThatThrownBy(() -> nesting.handle(orderCake("a"), "k1")).isInstanceOf(IllegalStateException.class);
        assertThat(fixture.first.events()).isEmpty();
    }
}
