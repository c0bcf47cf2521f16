package org.throughline.platform.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.decider.BakeryFixture.MONDAY;
import static org.throughline.platform.decider.BakeryFixture.orderCake;
import static org.throughline.platform.decider.BakeryFixture.ring;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.bakery.BakeryDeciding;
import org.throughline.platform.bakery.domain.Bakery;
import org.throughline.platform.bakery.domain.BakeryEvent;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.KeyUnknown;

class StateLoaderTest {
    private static final String OVEN = StreamName.in("org-1", BakeryDeciding.oven(MONDAY));

    @TempDir
    Path directory;

    private BakeryFixture fixture;
    private StateLoader<Bakery, BakeryEvent> states;

    /** What is known of the log without asking, less than it may be. */
    private long unseen;

    /** The versions from which the oven was read, one read after the other. */
    private final List<Object> ovenReadFrom = new ArrayList<>();

    @BeforeEach
    void open() {
        fixture = new BakeryFixture(directory);
        EventLog log = fixture.first.log();
        EventLog watched = (EventLog) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EventLog.class}, (_, method, args) -> {
                    if (method.getName().equals("streams")) {
                        ovenReadFrom.add(((Map<?, ?>) args[0]).get(OVEN));
                    }
                    if (method.getName().equals("seen")) {
                        return log.seen() - unseen;
                    }
                    return method.invoke(log, args);
                });
        states = new StateLoader<>(
                watched,
                new SealedEvents(log.name(), fixture.first.vault()),
                new ScopedKeys(fixture.first.vault()),
                new BakeryDeciding());
        fixture.first.handle(orderCake("a"), "k1");
        fixture.first.handle(orderCake("b"), "k2");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Bakery on(String order) {
        Streams streams = new BakeryDeciding().streams(orderCake(order)).in("org-1");
        return ((Loaded.Current<Bakery>) states.load("org-1", streams)).state();
    }

    @Test
    void a_command_that_begins_a_stream_builds_on_what_was_folded_of_the_others() {
        assertThat(on("c").taken()).containsExactlyInAnyOrder("a", "b");
        fixture.first.handle(orderCake("c"), "k3");
        assertThat(on("d")).isEqualTo(new Bakery(new Bakery.Order.None(), Set.of("a", "b", "c")));
        assertThat(ovenReadFrom).containsExactly(1L, 3L);
    }

    @Test
    void streams_that_may_have_grown_while_they_were_read_are_read_again() {
        unseen = 1;

        assertThat(on("c").taken()).containsExactlyInAnyOrder("a", "b");
        assertThat(ovenReadFrom).containsExactly(1L, 1L);
    }

    @Test
    void what_was_folded_is_not_built_on_if_another_stream_began_before_its_end() {
        assertThat(on("c").taken()).containsExactlyInAnyOrder("a", "b");
        assertThat(on("a")).isEqualTo(new Bakery(new Bakery.Order.Open("customer-a"), Set.of("a", "b")));
        assertThat(ovenReadFrom).containsExactly(1L, 3L, 1L);
    }

    @Test
    void what_was_passed_over_in_a_stream_is_not_passed_over_when_that_stream_is_written() {
        ring(fixture.first.log(), 1);
        states.load("org-1", Streams.of("order/x").reading("bell").in("org-1"));
        Streams written = Streams.of("bell").in("org-1");
        assertThatThrownBy(() -> states.load("org-1", written))
                .as("it is opened, and nobody has its key")
                .isInstanceOf(KeyUnknown.class);
    }
}
