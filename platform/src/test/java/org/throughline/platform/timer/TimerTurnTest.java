package org.throughline.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.projection.Bakery;
import org.throughline.platform.projection.BakeryEvent;
import org.throughline.platform.projection.BakeryEvent.CakeBaked;
import org.throughline.platform.projection.BakeryEvent.CakeBurnt;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.projection.BakeryEvent.MoneyTaken;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Node;
import org.throughline.platform.projection.ParkedStream;
import org.throughline.platform.projection.ParkedStreams;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

/** When timers fire, and when not. */
class TimerTurnTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Bakery bakery = new Bakery();
    private final MovedClock clock = new MovedClock(Bakery.NOON);
    private final List<TimerFired> fired = new ArrayList<>();
    private final TimerTurn timers = turn(fired::add);

    static Stream<Long> seeds() {
        return Seeds.upTo(12);
    }

    @AfterEach
    void close() {
        bakery.close();
    }

    @Test
    void a_timer_fires_when_it_is_due_and_once() throws Exception {
        happens("order/1", new CakeOrdered("1", "ann", "lemon"));
        timers.turn();
        assertThat(fired).isEmpty();
        clock.move(HOUR);
        timers.turn();
        timers.turn();
        assertThat(fired).containsExactly(new TimerFired(at("1", HOUR), "bakery-1", "event-0", "correlation-1"));
    }

    @Test
    void the_longest_overdue_timer_fires_first() throws Exception {
        happens("order/1", new CakeOrdered("1", "ann", "lemon"));
        clock.move(HOUR.multipliedBy(5));
        timers.turn();
        assertThat(fired).extracting(TimerFired::timer).containsExactly(at("1", HOUR), at("1", HOUR.multipliedBy(2)));
    }

    @Test
    void timers_called_off_together_do_not_fire() throws Exception {
        happens("order/1", new CakeOrdered("1", "ann", "lemon"), new CakeBaked("1", "ann"));
        clock.move(HOUR.multipliedBy(5));
        timers.turn();
        assertThat(fired).isEmpty();
        assertThat(timers.table().countDue(clock.instant(), 10)).isZero();
    }

    @Test
    void one_timer_called_off_leaves_the_others() throws Exception {
        happens("order/1", new CakeOrdered("1", "ann", "lemon"), new MoneyTaken("1", 0));
        clock.move(HOUR.multipliedBy(5));
        timers.turn();
        assertThat(fired).extracting(TimerFired::timer).containsExactly(at("1", HOUR.multipliedBy(2)));
    }

    @Test
    void an_event_may_call_off_and_set_anew() throws Exception {
        happens("order/1", new CakeOrdered("1", "ann", "lemon"), new CakeBurnt("1"));
        clock.move(HOUR.multipliedBy(5));
        timers.turn();
        assertThat(fired).extracting(TimerFired::timer).containsExactly(at("1", HOUR.multipliedBy(3)));
    }

    @Test
    void a_timer_set_again_after_it_was_called_off_fires() throws Exception {
        var order = new CakeOrdered("1", "ann", "lemon");
        happens("order/1", order, new CakeBaked("1", "ann"), order);
        clock.move(HOUR);
        timers.turn();
        assertThat(fired).extracting(TimerFired::timer).containsExactly(at("1", HOUR));
    }

    @Test
    void a_failing_timer_is_parked_and_no_other_waits_for_it() throws Exception {
        happens("order/1", new CakeOrdered("1", "ann", "lemon"));
        happens("order/2", new CakeOrdered("2", "bob", "plum"));
        clock.move(HOUR);
        TimerTurn failing = turn(timer -> {
            if (timer.timer().stream().equals("order/1")) {
                throw new IllegalStateException("no stamps");
            }
            fired.add(timer);
        });
        failing.turn();
        failing.turn();
        assertThat(fired).extracting(TimerFired::timer).containsExactly(at("2", HOUR));
        String entry = "order/1|remind|" + Bakery.NOON.plus(HOUR).toEpochMilli();
        assertThat(parked())
                .containsExactly(new ParkedStream(
                        "reminders_v1.firing", entry, 1, 0, Bakery.NOON.plus(HOUR), "java.lang.IllegalStateException"));
    }

    @Test
    void a_parked_timer_is_retried_when_asked_and_released_when_it_fires() throws Exception {
        happens("order/1", new CakeOrdered("1", "ann", "lemon"));
        clock.move(HOUR);
        TimerTurn failing = turn(_ -> {
            throw new IllegalStateException("no stamps");
        });
        failing.turn();
        retryAll();
        failing.turn();
        assertThat(parked()).hasSize(1);
        timers.turn();
        assertThat(fired).isEmpty();
        retryAll();
        timers.turn();
        assertThat(fired).extracting(TimerFired::timer).containsExactly(at("1", HOUR));
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_store_that_fails_parks_no_timer() throws Exception {
        happens("order/1", new CakeOrdered("1", "ann", "lemon"));
        clock.move(HOUR);
        TimerTurn failing = turn(_ -> {
            throw new MongoTimeoutException("no answer");
        });
        assertThatThrownBy(failing::turn).isInstanceOf(MongoTimeoutException.class);
        assertThat(parked()).isEmpty();
        timers.turn();
        assertThat(fired).hasSize(1);
    }

    @Test
    void a_timer_set_anew_while_it_is_settled_as_called_off_is_not_lost() throws Exception {
        var order = new CakeOrdered("1", "ann", "lemon");
        happens("order/1", order, new CakeBaked("1", "ann"));
        clock.move(HOUR);
        TimerRow seen = timers.table().due(clock.instant(), 10).getFirst();
        happens("order/1", order);
        timers.table().settle(seen, "cancelled");
        timers.turn();
        assertThat(fired).extracting(TimerFired::timer).containsExactly(at("1", HOUR));
    }

    @Test
    void more_timers_than_one_turn_takes_fire_in_further_turns() throws Exception {
        BakeryEvent[] orders = LongStream.range(0, 130)
                .mapToObj(i -> new CakeOrdered("o" + i, "ann", "lemon"))
                .toArray(BakeryEvent[]::new);
        happens("orders", orders);
        clock.move(HOUR);
        assertThat(timers.turn()).isEqualTo(TimerTurn.TIMERS_MAX);
        assertThat(timers.turn()).isEqualTo(30);
        assertThat(timers.turn()).isZero();
        assertThat(fired).hasSize(130);
    }

    @Test
    void the_commit_id_depends_on_stream_purpose_and_due() {
        List<CommitId> ids = List.of(
                new TimerId("order/1", "remind", Bakery.NOON).commitId(),
                new TimerId("order/2", "remind", Bakery.NOON).commitId(),
                new TimerId("order/1", "escalate", Bakery.NOON).commitId(),
                new TimerId("order/1", "remind", Bakery.NOON.plusMillis(1)).commitId());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(new TimerId("order/1", "remind", Bakery.NOON.minusNanos(999)).commitId())
                .isEqualTo(ids.getFirst());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_timers_are_the_same_however_events_are_delivered(long seed) {
        Random random = new Random(seed);
        List<Delivered<BakeryEvent>> log = new ArrayList<>();
        for (Recorded<BakeryEvent> recorded : Bakery.history(seed, 150)) {
            log.add(random.nextInt(10) == 0 ? burnt(recorded) : recorded);
        }
        new ShuffledDelivery<>(new TimerProjection<>(new PickupReminders(1)), log).holds(seed);
    }

    private static Recorded<BakeryEvent> burnt(Recorded<BakeryEvent> recorded) {
        return new Recorded<>(new CakeBurnt("o" + recorded.position() % 12), recorded.stored());
    }

    private TimerTurn turn(TimerFiring firing) {
        return new TimerTurn("reminders_v1", bakery.log(), bakery.database(), firing, clock);
    }

    private static TimerId at(String order, Duration after) {
        return new TimerId("order/" + order, PickupReminders.REMIND, Bakery.NOON.plus(after));
    }

    private List<ParkedStream> parked() {
        return new ParkedStreams(bakery.database()).of(timers.processor(), 10);
    }

    private void retryAll() {
        assertThat(new ParkedStreams(bakery.database()).retryAll(timers.processor()))
                .isEqualTo(1);
    }

    private void happens(String stream, BakeryEvent... events) throws InterruptedException {
        long position = bakery.happens(stream, events);
        var projection = new TimerProjection<>(new PickupReminders(1));
        try (var runner = new ProjectionRunner(
                        projection, new BakeryEvent.Reader(), bakery.log(), bakery.database(), Node.named("a"))
                .start()) {
            assertThat(runner.awaitPosition(position, Duration.ofSeconds(10))).isTrue();
        }
    }
}
