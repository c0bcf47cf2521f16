package org.throughline.platform.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.decider.BakeryFixture.MONDAY;
import static org.throughline.platform.decider.BakeryFixture.NOON;
import static org.throughline.platform.decider.BakeryFixture.SECRET_WISH;
import static org.throughline.platform.decider.BakeryFixture.bake;
import static org.throughline.platform.decider.BakeryFixture.cancel;
import static org.throughline.platform.decider.BakeryFixture.envelope;
import static org.throughline.platform.decider.BakeryFixture.orderCake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.bakery.domain.BakeryCommand;
import org.throughline.platform.bakery.domain.BakeryRefusal;
import org.throughline.platform.bakery.domain.BakeryRefusal.OrderUnknown;
import org.throughline.platform.bakery.domain.BakeryRefusal.OvenFull;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.RecordedEvent;

class DeciderTest {
    @TempDir
    Path directory;

    private BakeryFixture fixture;
    private BakeryFixture.Shop bakery;

    @BeforeEach
    void open() {
        fixture = new BakeryFixture(directory);
        bakery = fixture.first;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Outcome<BakeryRefusal> done(String order, long version, Map<String, Long> written, long position) {
        return new Outcome.Done<>(new Receipt("order/" + order, version, written, position));
    }

    @Test
    void a_granted_command_is_answered_with_the_versions_and_the_position_of_its_events() {
        assertThat(bakery.handle(orderCake("a"), "k1"))
                .isEqualTo(done("a", 1, Map.of("order/a", 1L, "oven/2026-03-02", 1L), 2));
        assertThat(bakery.handle(bake("a"), "k2")).isEqualTo(done("a", 2, Map.of("order/a", 2L), 3));
    }

    @Test
    void an_event_takes_its_header_from_the_envelope_and_its_type() {
        bakery.handle(orderCake("a"), "k1");

        RecordedEvent ordered = bakery.events().getFirst();
        EventHeader header = ordered.header();
        assertThat(ordered.type()).isEqualTo("bakery.cake-ordered.v1");
        assertThat(ordered.event().revision()).isEqualTo(3);
        assertThat(header)
                .isEqualTo(new EventHeader(
                        "org-1", "customer-a", NOON, "baker-7", "corr-1", null, header.key(), "rules-3"));
        assertThat(bakery.events().getLast().header().subject()).isNull();
    }

    @Test
    void event_ids_follow_from_the_commit_id() {
        bakery.handle(orderCake("a"), "k1");

        String commit = envelope("k1", "").request().commit().toString();
        assertThat(bakery.events()).extracting(RecordedEvent::id).containsExactly(commit + ".0", commit + ".1");
    }

    @Test
    void no_payload_stands_in_clear_in_the_log() {
        bakery.handle(orderCake("a"), "k1");

        for (BsonDocument stored :
                fixture.database.getCollection("bakery", BsonDocument.class).find()) {
            assertThat(stored.toString()).doesNotContain(SECRET_WISH).doesNotContain("CakeOrdered");
        }
    }

    @Test
    void a_refused_command_stores_nothing() {
        assertThat(bakery.handle(bake("a"), "k1")).isEqualTo(new Outcome.Refused<>(new OrderUnknown("a")));
        assertThat(bakery.events()).isEmpty();
    }

    @Test
    void a_refused_command_is_decided_anew_when_repeated() {
        bakery.handle(bake("a"), "k1");
        bakery.handle(orderCake("a"), "k2");

        assertThat(bakery.handle(bake("a"), "k1")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_command_that_changes_nothing_is_done_and_stores_nothing() {
        bakery.handle(orderCake("a"), "k1");
        bakery.handle(cancel("a"), "k2");

        assertThat(bakery.handle(cancel("a"), "k3")).isEqualTo(done("a", 2, Map.of(), 4));
        assertThat(bakery.events()).hasSize(4);
    }

    @Test
    void a_pinned_version_that_holds_is_granted() {
        bakery.handle(orderCake("a"), "k1");

        assertThat(bakery.bakery().handle(bake("a"), envelope("k2", "bake").pinnedTo(1)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_pinned_version_that_passed_is_stale_and_the_actual_one_is_told() {
        bakery.handle(orderCake("a"), "k1");
        bakery.handle(cancel("a"), "k2");

        assertThat(bakery.bakery().handle(bake("a"), envelope("k3", "bake").pinnedTo(1)))
                .isEqualTo(new Outcome.VersionStale<>("order/a", 1, 2));
    }

    @Test
    void a_rule_over_another_stream_holds() {
        List.of("a", "b", "c").forEach(order -> bakery.handle(orderCake(order), "k-" + order));

        assertThat(bakery.handle(orderCake("d"), "k-d")).isEqualTo(new Outcome.Refused<>(new OvenFull(MONDAY)));
        bakery.handle(cancel("b"), "k-e");
        assertThat(bakery.handle(orderCake("d"), "k-f")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_another_process_stored_is_seen_at_once() {
        BakeryFixture.Shop other = fixture.process(new org.throughline.platform.bakery.BakeryDeciding());
        bakery.handle(orderCake("a"), "k1");
        other.handle(bake("a"), "k2");

        assertThat(bakery.handle(cancel("a"), "k3")).isEqualTo(new Outcome.Refused<>(new BakeryRefusal.TooLate("a")));
    }

    @Test
    void what_is_another_organisations_does_not_exist() {
        bakery.handle(orderCake("a"), "k1");

        assertThat(elsewhere(bake("a"), "k2")).isEqualTo(new Outcome.Refused<>(new OrderUnknown("a")));
    }

    @Test
    void two_organisations_that_name_the_same_thing_are_in_nobodys_way() {
        assertThat(elsewhere(orderCake("a"), "k1")).isInstanceOf(Outcome.Done.class);

        assertThat(bakery.handle(orderCake("a"), "k2"))
                .isEqualTo(done("a", 1, Map.of("order/a", 1L, "oven/2026-03-02", 1L), 4));
        assertThat(bakery.handle(bake("a"), "k3")).isInstanceOf(Outcome.Done.class);
        assertThat(elsewhere(cancel("a"), "k4")).isInstanceOf(Outcome.Done.class);
    }

    /** In another organisation's name. */
    private Outcome<BakeryRefusal> elsewhere(BakeryCommand command, String key) {
        Envelope asked = envelope("elsewhere-" + key, command.toString());
        return bakery.bakery()
                .handle(
                        command,
                        Envelope.of(
                                asked.request(), new Circumstances("org-2", "baker-9", "corr-2", null, null, NOON)));
    }
}
