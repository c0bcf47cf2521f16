package org.throughline.platform.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.throughline.platform.relay.Branch.ORDERED;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.relay.Branch;
import org.throughline.platform.relay.Relay;
import org.throughline.platform.relay.TopicContent;
import org.throughline.platform.testkit.TestStore;

/** Facts come in once, in order per stream; what cannot come in holds up its own stream only, and nothing is skipped. */
class ToldConsumerTest {
    private final Branch source = new Branch();
    private final Listener listener = new Listener(source);

    @AfterEach
    void close() {
        listener.close();
        source.close();
    }

    @Test
    void a_fact_travels_to_another_log_and_opens_there() {
        source.happens("order/1", ORDERED);
        source.relays();
        listener.listens();
        await().until(() -> listener.log().size() == 1);
        RecordedEvent there = source.log.read(1, 1).getFirst();
        RecordedEvent here = listener.log().getFirst();
        assertThat(here.stream()).isEqualTo(source.name + "/order/1");
        assertThat(here.id()).isEqualTo(there.id());
        assertThat(listener.branch.open(here)).isEqualTo(Branch.content(there.id()));
        var origin = Objects.requireNonNull(here.header().origin());
        assertThat(origin.source()).isEqualTo(source.name);
        assertThat(origin.fingerprint()).isEqualTo(there.fingerprint());
        assertThat(origin.recordedAt()).isEqualTo(there.recordedAt());
    }

    @Test
    void a_told_fact_is_never_passed_on() {
        source.happens("order/1", ORDERED);
        source.relays();
        listener.listens();
        await().until(() -> listener.log().size() == 1);
        listener.branch.happens("order/own", ORDERED);
        Relay onward = listener.branch.relays();
        await().until(() -> onward.position() == 2);
        assertThat(TopicContent.of(source.kafka(), listener.branch.topic()))
                .singleElement()
                .satisfies(record -> assertThat(new String(
                                record.headers().lastHeader("ce_streamid").value(), StandardCharsets.UTF_8))
                        .isEqualTo("order/own"));
    }

    @Test
    void a_relay_that_crashed_before_it_noted_what_it_sent_makes_no_second_event() {
        source.happens("order/1", ORDERED, ORDERED);
        source.sends(0, 1);
        listener.listens();
        await().until(() -> listener.log().size() == 2);
        Relay relay = source.relays();
        await().until(() -> relay.position() == 2);
        listener.read();
        assertThat(TopicContent.of(source.kafka(), source.topic())).hasSize(4);
        assertThat(listener.log()).hasSize(2);
        assertThat(withheld().count(source.name)).isZero();
    }

    @Test
    void redelivery_changes_nothing() throws InterruptedException {
        redeliveryChangesNothing(UnaryOperator.identity());
    }

    @Test
    void the_test_of_redelivery_fails_on_a_consumer_that_gives_a_repeat_another_commit_id() {
        assertThatThrownBy(() -> redeliveryChangesNothing(ToldConsumerTest::renamed))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_missing_predecessor_parks_its_stream_and_the_others_go_on() {
        source.happens("order/1", ORDERED, ORDERED, ORDERED);
        source.happens("order/2", ORDERED);
        source.sends(0, 2, 3);
        listener.listens();
        listener.read();
        assertThat(listener.stream("order/1")).hasSize(1);
        assertThat(listener.stream("order/2")).hasSize(1);
        assertThat(withheld().parked(10)).singleElement().satisfies(parked -> {
            assertThat(parked.stream()).isEqualTo(source.name + "/order/1");
            assertThat(parked.version()).isEqualTo(3);
            assertThat(parked.errorClass()).isEqualTo(MissingPredecessor.class.getName());
        });
        assertThat(withheld().retry(source.name + "/order/1")).isEqualTo(1);
        assertThat(withheld().count(source.name)).isEqualTo(1);
    }

    @Test
    void what_follows_a_parked_fact_is_parked_behind_it_and_released_in_order() {
        source.happens("order/1", ORDERED, ORDERED, ORDERED, ORDERED);
        source.sends(0, 2, 3);
        listener.listens();
        listener.read();
        assertThat(withheld().parked(10)).extracting(ParkedFact::version).containsExactly(3L, 4L);
        source.sends(1);
        listener.read();
        assertThat(withheld().retry(source.name + "/order/1")).isZero();
        assertThat(listener.stream("order/1"))
                .extracting(
                        event -> Objects.requireNonNull(event.header().origin()).version())
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(withheld().count(source.name)).isZero();
        source.happens("order/1", ORDERED);
        source.sends(4);
        listener.read();
        assertThat(listener.stream("order/1")).hasSize(5);
    }

    @Test
    void a_rewind_of_the_relay_mends_a_gap_and_a_retry_clears_what_was_parked() {
        source.happens("order/1", ORDERED, ORDERED, ORDERED);
        source.sends(2);
        listener.listens();
        listener.read();
        source.relays();
        await().until(() -> listener.stream("order/1").size() == 3);
        assertThat(withheld().parked(10)).hasSize(1);
        assertThat(withheld().retry(source.name + "/order/1")).isZero();
        assertThat(withheld().parked(10)).isEmpty();
        assertThat(listener.stream("order/1")).hasSize(3);
    }

    @Test
    void a_record_nobody_can_read_is_quarantined_by_its_place_and_holds_up_no_one() throws Exception {
        source.happens("order/1", ORDERED, ORDERED);
        source.sends(0);
        TopicContent.put(source.kafka(), new ProducerRecord<>(source.topic(), "customer-1", new byte[] {1, 2, 3}));
        source.sends(1);
        listener.listens();
        await().until(() -> listener.log().size() == 2);
        QuarantinedRecord quarantined = withheld().quarantined(10).getFirst();
        assertThat(quarantined.place().offset()).isEqualTo(1);
        assertThat(listener.branch
                        .database
                        .getCollection("told_quarantined")
                        .find()
                        .first())
                .containsOnlyKeys("_id", "topic", "partition", "offset", "error");
        assertThat(withheld().retry(quarantined.place())).isFalse();
        assertThat(withheld().count(source.name)).isEqualTo(1);
        assertThat(withheld().dismiss(quarantined.place())).isTrue();
        assertThat(withheld().count(source.name)).isZero();
    }

    @Test
    void a_fact_of_another_organisation_than_its_streams_is_quarantined() {
        source.happens("order/1@another-branch", ORDERED);
        source.happens("order/2", ORDERED);
        source.sends(0);
        source.sends(1);
        listener.listens();
        await().until(() -> listener.log().size() == 1);
        assertThat(withheld().quarantined(10))
                .extracting(QuarantinedRecord::errorClass)
                .containsExactly(IllegalArgumentException.class.getName());
    }

    @Test
    void a_record_that_can_be_read_after_a_correction_is_taken_out_of_quarantine() {
        source.happens("order/1", ORDERED);
        source.sends(0);
        ToldConsumer broken = listener.listens(_ -> {
            throw new IllegalArgumentException("cannot read this yet");
        });
        listener.read();
        broken.close();
        assertThat(listener.log()).isEmpty();
        RecordPlace place = withheld().quarantined(1).getFirst().place();
        assertThat(withheld().retry(place)).isTrue();
        assertThat(listener.stream("order/1")).hasSize(1);
        assertThat(withheld().quarantined(1)).isEmpty();
    }

    @Test
    void records_that_expired_unread_are_an_entry_for_the_operator() throws Exception {
        source.happens("order/1", ORDERED, ORDERED, ORDERED);
        source.sends(0, 1, 2);
        var first = TopicContent.of(source.kafka(), source.topic()).getFirst();
        var partition = new TopicPartition(first.topic(), first.partition());
        try (var admin = TopicContent.admin(source.kafka())) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(2)))
                    .all()
                    .get();
        }
        listener.listens();
        listener.read();
        assertThat(withheld().quarantined(10))
                .containsExactly(new QuarantinedRecord(
                        new RecordPlace(first.topic(), first.partition(), 1), RecordsExpired.class.getName()));
        assertThat(withheld().parked(10)).extracting(ParkedFact::version).containsExactly(3L);
    }

    @Test
    void a_store_that_fails_is_waited_for_and_nothing_is_skipped_or_told_twice() {
        listener.listens();
        source.relays();
        for (int i = 0; i < 30; i++) {
            TestStore.store().faults().lostReplies(i % 2);
            source.happens("order/" + i % 3, ORDERED);
            TestStore.store().faults().writeConcernErrors(i % 3);
        }
        await().until(() -> listener.log().size() == 30);
        listener.read();
        assertThat(listener.log()).hasSize(30);
        assertThat(withheld().count(source.name)).isZero();
    }

    @Test
    void while_the_views_are_far_behind_nothing_is_read() {
        ToldConsumer consumer = listener.listens();
        source.happens("order/1", ORDERED);
        source.sends(0);
        await().until(() -> listener.log().size() == 1);
        listener.lag.set(1_001);
        await().until(consumer::throttled);
        source.happens("order/1", ORDERED);
        source.sends(1);
        await().during(Duration.ofMillis(500)).until(() -> listener.log().size() == 1);
        listener.lag.set(1_000);
        await().until(() -> listener.log().size() == 2);
    }

    private void redeliveryChangesNothing(UnaryOperator<ToldFact> change) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            source.happens("order/" + i % 7, ORDERED);
        }
        source.relays();
        ToldConsumer first = listener.listens(change);
        await().until(() -> listener.log().size() == 60);
        listener.read();
        first.close();
        List<RecordedEvent> before = listener.log();
        listener.forgetsOffsets();
        listener.listens(change);
        listener.read();
        assertThat(listener.log()).isEqualTo(before);
        assertThat(withheld().count(source.name)).isZero();
    }

    private static ToldFact renamed(ToldFact fact) {
        CommitId other = CommitId.derive("test", UUID.randomUUID().toString());
        return new ToldFact(fact.place(), fact.version(), fact.previous(), other, fact.event());
    }

    private WithheldFacts withheld() {
        Withheld withheld = new Withheld(listener.branch.database);
        return new WithheldFacts(withheld, new ToldWriter(listener.branch.log, withheld), source.kafka());
    }
}
