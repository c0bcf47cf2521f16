package org.throughline.platform.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.decider.BakeryFixture.bake;
import static org.throughline.platform.decider.BakeryFixture.orderCake;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.bakery.BakeryDeciding;
import org.throughline.platform.bakery.domain.BakeryCommand.OrderCake;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.KeyId;

class ErasedStreamTest {
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

    /** Destroys the customer's key and tells the first process, as it would be told. */
    private void eraseCustomerOf(String order) {
        KeyId key = keyOf(order);
        fixture.erase(key);
        fixture.first.vault().keyDestroyed(key);
    }

    private KeyId keyOf(String order) {
        String stream = StreamName.in("org-1", BakeryDeciding.order(order));
        RecordedEvent ordered = fixture.first.log().stream(stream, 1).getFirst();
        return KeyId.of(ordered.header().key());
    }

    @Test
    void a_command_on_a_stream_with_an_erased_event_is_refused() {
        fixture.first.handle(orderCake("a"), "k1");
        eraseCustomerOf("a");

        assertThat(fixture.process(new BakeryDeciding()).handle(bake("a"), "k2"))
                .isEqualTo(new Outcome.Erased<>());
    }

    @Test
    void a_state_folded_before_the_erasure_is_not_used_after_it() {
        fixture.first.handle(orderCake("a"), "k1");
        assertThat(fixture.first
                        .bakery()
                        .handle(bake("a"), BakeryFixture.envelope("k2", "").pinnedTo(9)))
                .isInstanceOf(Outcome.VersionStale.class);
        eraseCustomerOf("a");

        assertThat(fixture.first.handle(bake("a"), "k3")).isEqualTo(new Outcome.Erased<>());
    }

    @Test
    void a_command_that_needed_nothing_new_before_the_erasure_is_refused_after_it() {
        fixture.first.handle(orderCake("a"), "k1");
        fixture.first.handle(bake("a"), "k2");
        assertThat(fixture.first.handle(bake("a"), "k3")).isInstanceOf(Outcome.Done.class);
        eraseCustomerOf("a");

        assertThat(fixture.first.handle(bake("a"), "k4")).isEqualTo(new Outcome.Erased<>());
    }

    @Test
    void nothing_new_is_recorded_about_an_erased_customer() {
        OrderCake first = orderCake("a");
        fixture.first.handle(first, "k1");
        eraseCustomerOf("a");
        OrderCake again = new OrderCake("b", first.customer(), first.day(), first.text(), first.requestedAt());

        assertThat(fixture.first.handle(again, "k2")).isEqualTo(new Outcome.Erased<>());
        assertThat(fixture.first.events()).hasSize(2);
    }

    @Test
    void nothing_new_is_recorded_about_a_customer_whose_erasure_is_ordered_and_others_go_on() {
        OrderCake first = orderCake("a");
        fixture.first.handle(first, "k1");
        fixture.orderErasure(keyOf("a"));
        BakeryFixture.Shop other = fixture.process(new BakeryDeciding());
        OrderCake again = new OrderCake("b", first.customer(), first.day(), first.text(), first.requestedAt());

        assertThat(other.handle(again, "k2")).isEqualTo(new Outcome.Erased<>());
        assertThat(other.handle(bake("a"), "k3")).isEqualTo(new Outcome.Erased<>());
        assertThat(other.events()).hasSize(2);
        assertThat(other.handle(orderCake("c"), "k4")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_shared_stream_goes_on_when_one_customer_is_erased() {
        fixture.first.handle(orderCake("a"), "k1");
        eraseCustomerOf("a");

        assertThat(fixture.first.handle(orderCake("b"), "k2")).isInstanceOf(Outcome.Done.class);
    }
}
