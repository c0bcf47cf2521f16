package org.throughline.platform.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.decider.BakeryFixture.MONDAY;
import static org.throughline.platform.decider.BakeryFixture.cancel;
import static org.throughline.platform.decider.BakeryFixture.orderCake;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.bakery.BakeryDeciding;
import org.throughline.platform.bakery.domain.Bakery;
import org.throughline.platform.bakery.domain.BakeryCommand;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.eventlog.StreamName;

/** A store may show one stream as it was before a commit and another as it is after it. */
class TornReadTest {
    private static final String OVEN = StreamName.in("org-1", BakeryDeciding.oven(MONDAY));
    private static final String ORDER = StreamName.in("org-1", "order/a");
    private static final Streams STREAMS =
            new BakeryDeciding().streams(orderCake("a")).in("org-1"); // the order and the oven of its day

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

    /**
     * The log as it is shown when something is stored after the oven was read and before the order is.
     *
     * @param read which time the streams are read, from 1; the times before, nothing comes between
     * @param unseen how many of the last positions are not known without asking
     */
    private EventLog tornBy(BakeryCommand between, int read, long unseen) {
        EventLog log = fixture.first.log();
        AtomicInteger reads = new AtomicInteger();
        return (EventLog) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EventLog.class}, (_, method, arguments) -> {
                    if (method.getName().equals("seen")) {
                        return log.seen() - unseen;
                    }
                    if (!method.getName().equals("streams") || reads.incrementAndGet() != read) {
                        return method.invoke(log, arguments);
                    }
                    Map<String, List<RecordedEvent>> histories = new LinkedHashMap<>();
                    histories.put(OVEN, log.stream(OVEN, 1));
                    fixture.first.handle(between, "between");
                    ((Map<?, ?>) arguments[0])
                            .keySet()
                            .forEach(stream -> histories.computeIfAbsent((String) stream, name -> log.stream(name, 1)));
                    return histories;
                });
    }

    private Loaded<Bakery> load(BakeryCommand between, int read, long unseen) {
        EventLog torn = tornBy(between, read, unseen);
        SealedEvents seals = new SealedEvents(torn.name(), fixture.first.vault());
        return new StateLoader<>(torn, seals, new ScopedKeys(fixture.first.vault()), new BakeryDeciding())
                .load("org-1", STREAMS);
    }

    @Test
    void streams_are_seen_at_one_moment_although_both_begin_in_between() {
        Bakery after = new Bakery(new Bakery.Order.Open("customer-a"), Set.of("a"));
        assertThat(load(orderCake("a"), 1, 0)).isEqualTo(new Loaded.Current<>(after, Map.of(ORDER, 1L, OVEN, 1L), 2));
    }

    @Test
    void streams_are_seen_at_one_moment_although_both_move_in_between() {
        fixture.first.handle(orderCake("a"), "k1");

        Bakery after = new Bakery(new Bakery.Order.Cancelled(), Set.of());
        assertThat(load(cancel("a"), 1, 0)).isEqualTo(new Loaded.Current<>(after, Map.of(ORDER, 2L, OVEN, 2L), 4));
    }

    @Test
    void what_is_stored_while_they_are_read_again_is_cut_off() {
        fixture.first.handle(orderCake("a"), "k1");

        Bakery before = new Bakery(new Bakery.Order.Open("customer-a"), Set.of("a"));
        assertThat(load(cancel("a"), 2, 1)).isEqualTo(new Loaded.Current<>(before, Map.of(ORDER, 1L, OVEN, 1L), 2));
    }
}
