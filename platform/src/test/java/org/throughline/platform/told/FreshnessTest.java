package org.throughline.platform.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.platform.relay.Branch.HEATED;
import static org.throughline.platform.relay.Branch.ORDERED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.relay.Branch;
import org.throughline.platform.relay.Relay;

/** How far and until when a service was told; silence is known from loss. */
class FreshnessTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Branch source = new Branch();
    private final Listener listener = new Listener(source);

    @AfterEach
    void close() {
        listener.close();
        source.close();
    }

    @Test
    void of_a_source_never_heard_of_nothing_is_known() {
        Freshness freshness = follow(Clock.systemUTC());
        assertThat(freshness.of(source.name)).isEmpty();
        assertThat(freshness.age(source.name)).isEmpty();
    }

    @Test
    void what_a_source_published_is_in_the_log_once_its_position_is_reached() throws InterruptedException {
        Freshness freshness = follow(Clock.systemUTC());
        source.relays();
        listener.listens();
        for (int i = 0; i < 20; i++) {
            source.happens("order/" + i, HEATED, ORDERED);
        }
        assertThat(freshness.await(source.name, 40, LONG)).isTrue();
        assertThat(listener.log()).hasSize(20);
        assertThat(freshness.of(source.name)).hasValueSatisfying(known -> {
            assertThat(known.position()).isEqualTo(40);
            assertThat(known.localPosition()).isEqualTo(20);
            assertThat(known.withheld()).isZero();
        });
    }

    @Test
    void a_source_that_is_silent_but_alive_stays_fresh() throws InterruptedException {
        Freshness freshness = follow(Clock.systemUTC());
        source.happens("order/1", ORDERED);
        source.relays();
        listener.listens();
        assertThat(freshness.await(source.name, 1, LONG)).isTrue();
        Instant heard = freshness.of(source.name).orElseThrow().asOf();
        await().until(() -> freshness.of(source.name).orElseThrow().asOf().isAfter(heard.plus(Relay.WATERMARK_EVERY)));
        assertThat(freshness.age(source.name).orElseThrow()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void what_is_known_of_a_source_that_fell_silent_grows_old() throws InterruptedException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        Freshness freshness = follow(clock(now));
        Relay relay = source.relays();
        listener.listens();
        source.happens("order/1", ORDERED);
        assertThat(freshness.await(source.name, 1, LONG)).isTrue();
        relay.close();
        now.set(Instant.now().plus(Duration.ofHours(1)));
        assertThat(freshness.age(source.name).orElseThrow()).isGreaterThan(Duration.ofMinutes(59));
    }

    @Test
    void a_service_that_does_not_read_knows_of_nothing_new() throws InterruptedException {
        Freshness freshness = follow(Clock.systemUTC());
        source.relays();
        ToldConsumer consumer = listener.listens();
        source.happens("order/1", ORDERED);
        assertThat(freshness.await(source.name, 1, LONG)).isTrue();
        consumer.close();
        source.happens("order/1", ORDERED);
        assertThat(freshness.await(source.name, 2, Duration.ofSeconds(1))).isFalse();
        listener.listens();
        assertThat(freshness.await(source.name, 2, LONG)).isTrue();
    }

    @Test
    void what_is_withheld_is_counted_so_that_nobody_trusts_a_gap() throws InterruptedException {
        Freshness freshness = follow(Clock.systemUTC());
        listener.listens();
        source.happens("order/1", ORDERED, ORDERED);
        source.sends(1);
        listener.read();
        source.relays();
        assertThat(freshness.await(source.name, 2, LONG)).isTrue();
        assertThat(freshness.of(source.name).orElseThrow().withheld()).isEqualTo(1);
    }

    private Freshness follow(Clock clock) {
        return listener.branch.closing(
                Freshness.start(listener.branch.log, listener.settings, listener.branch.database, clock));
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
