package org.throughline.platform.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.decider.BakeryFixture.bake;
import static org.throughline.platform.decider.BakeryFixture.cancel;
import static org.throughline.platform.decider.BakeryFixture.orderCake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.bakery.BakeryDeciding;
import org.throughline.platform.bakery.domain.Bakery;
import org.throughline.platform.bakery.domain.BakeryCommand;
import org.throughline.platform.bakery.domain.BakeryEvent;
import org.throughline.platform.bakery.domain.BakeryRefusal;

class RepeatedCommandTest {
    private static final int THREADS = 24;
    private static final int SENT_MAX = 10;

    @TempDir
    Path directory;

    private BakeryFixture fixture;

    @BeforeEach
    void open() {
        fixture = new BakeryFixture(directory);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_repeat_gets_the_first_answer_although_the_record_has_moved_on() {
        Outcome<BakeryRefusal> answer = fixture.first.handle(orderCake("a"), "k1");
        fixture.first.handle(cancel("a"), "k2");

        assertThat(fixture.first.handle(orderCake("a"), "k1")).isEqualTo(answer);
        assertThat(fixture.process(new BakeryDeciding()).handle(orderCake("a"), "k1"))
                .isEqualTo(answer);
    }

    @Test
    void a_repeat_is_neither_loaded_nor_decided() {
        AtomicInteger asked = new AtomicInteger();
        BakeryFixture.Shop counted = fixture.process(new BakeryDeciding() {
            @Override
            public Streams streams(BakeryCommand command) {
                asked.incrementAndGet();
                return super.streams(command);
            }

            @Override
            public Decision<BakeryEvent, BakeryRefusal> decide(Bakery state, BakeryCommand command) {
                asked.incrementAndGet();
                return super.decide(state, command);
            }
        });
        counted.handle(orderCake("a"), "k1");
        counted.handle(orderCake("a"), "k1");

        assertThat(asked).hasValue(2);
    }

    @Test
    void another_request_under_the_same_key_is_told_so() {
        fixture.first.handle(orderCake("a"), "k1");

        assertThat(fixture.first.handle(bake("a"), "k1")).isEqualTo(new Outcome.KeyReused<>());
    }

    @RepeatedTest(5)
    void one_request_sent_by_many_threads_and_two_processes_has_one_effect_and_one_answer() throws Exception {
        BakeryFixture.Shop second = fixture.process(new BakeryDeciding());
        Set<Outcome<BakeryRefusal>> answers = new HashSet<>(together(i -> {
            BakeryFixture.Shop process = i % 2 == 0 ? fixture.first : second;
            return answered(process, orderCake("a"), "k1");
        }));

        assertThat(answers).hasSize(1).first().isInstanceOf(Outcome.Done.class);
        assertThat(fixture.first.events()).hasSize(2);
    }

    @RepeatedTest(5)
    void the_oven_is_never_promised_to_more_orders_than_it_holds() throws Exception {
        BakeryFixture.Shop second = fixture.process(new BakeryDeciding());
        List<Outcome<BakeryRefusal>> answers = together(i -> {
            BakeryFixture.Shop process = i % 2 == 0 ? fixture.first : second;
            return answered(process, orderCake("o" + i), "k" + i);
        });

        long promised = answers.stream().filter(Outcome.Done.class::isInstance).count();
        long refused =
                answers.stream().filter(Outcome.Refused.class::isInstance).count();
        assertThat(promised).isEqualTo(Bakery.PLACES);
        assertThat(refused).isEqualTo(THREADS - Bakery.PLACES);
        assertThat(fixture.first.events()).hasSize(2 * Bakery.PLACES);
    }

    /** Sent again under its key when told to; how often that happens is a matter of the machine. */
    private static Outcome<BakeryRefusal> answered(BakeryFixture.Shop process, BakeryCommand command, String key) {
        Outcome<BakeryRefusal> answer = process.handle(command, key);
        for (int sent = 1; sent < SENT_MAX && answer instanceof Outcome.Contended; sent++) {
            answer = process.handle(command, key);
        }
        return answer;
    }

    /** What one thread does; its number tells it from the others. */
    private interface Numbered {
        Outcome<BakeryRefusal> call(int number);
    }

    private static List<Outcome<BakeryRefusal>> together(Numbered work) throws Exception {
        List<Callable<Outcome<BakeryRefusal>>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            calls.add(() -> work.call(number));
        }
        List<Outcome<BakeryRefusal>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome<BakeryRefusal>> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
