package org.throughline.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.platform.relay.Branch.HEATED;
import static org.throughline.platform.relay.Branch.ORDERED;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.projection.Node;

/** What is published goes out in order, at least once, by one node at a time, and nothing else does. */
class RelayTest {
    private final Branch branch = new Branch();

    @AfterEach
    void close() {
        branch.close();
    }

    @Test
    void published_events_are_sent_and_internal_ones_are_not() {
        branch.happens("order/1", HEATED, ORDERED, HEATED, ORDERED);
        relayed(branch.relays());
        List<ConsumerRecord<String, byte[]>> sent = content();
        assertThat(sent).extracting(record -> header(record, "ce_type")).containsExactly(ORDERED, ORDERED);
        assertThat(sent)
                .extracting(record -> header(record, "ce_streamversion"))
                .containsExactly("2", "4");
        assertThat(sent)
                .extracting(record -> header(record, "ce_previousversion"))
                .containsExactly("0", "2");
    }

    @Test
    void the_headers_are_a_closed_list_and_the_value_is_the_sealed_payload() {
        branch.happens("order/1", ORDERED);
        relayed(branch.relays());
        ConsumerRecord<String, byte[]> sent = content().getFirst();
        Set<String> headers = new HashSet<>();
        sent.headers().forEach(header -> headers.add(header.key()));
        assertThat(headers)
                .containsExactlyInAnyOrder(
                        "ce_specversion",
                        "ce_type",
                        "ce_id",
                        "ce_source",
                        "ce_time",
                        "ce_subject",
                        "ce_org",
                        "ce_streamid",
                        "ce_streamversion",
                        "ce_previousversion",
                        "ce_position",
                        "ce_keyid",
                        "ce_digest",
                        "ce_fingerprint",
                        "ce_recordedat",
                        "ce_actor",
                        "ce_correlation",
                        "ce_revision");
        assertThat(sent.value())
                .isEqualTo(branch.log.read(1, 1).getFirst().event().sealed().toBytes());
        assertThat(new String(sent.value(), StandardCharsets.ISO_8859_1)).doesNotContain("Quirin");
    }

    @Test
    void what_is_written_is_read_back_the_same() {
        branch.happens("order/1", ORDERED, ORDERED);
        relayed(branch.relays());
        assertThat(content())
                .extracting(FactFormat::read)
                .containsExactlyElementsOf(branch.toSend().stream()
                        .map(PublishedStreams.Keyed::fact)
                        .toList());
    }

    @Test
    void the_key_of_a_stream_is_whom_its_first_event_is_about_or_else_its_name() {
        branch.happens("ann", "order/1", new String[] {HEATED});
        branch.happens("bob", "order/1", new String[] {ORDERED});
        branch.happens(null, "oven/1", new String[] {ORDERED});
        relayed(branch.relays());
        assertThat(content()).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("ann", "oven/1");
    }

    @Test
    void a_second_node_waits_and_takes_over_where_the_first_ended() {
        Relay first = branch.relays("node-1");
        await().until(first::active);
        Relay second = branch.relays("node-2");
        branch.happens("order/1", ORDERED, ORDERED);
        relayed(first);
        assertThat(second.active()).isFalse();
        first.close();
        branch.happens("order/1", ORDERED);
        relayed(second);
        assertThat(second.active()).isTrue();
        assertThat(content()).hasSize(3);
    }

    @Test
    void events_sent_before_a_crash_but_not_noted_are_sent_again() {
        branch.happens("order/1", ORDERED, ORDERED);
        branch.sends(0, 1);
        relayed(branch.relays());
        assertThat(content())
                .extracting(record -> header(record, "ce_streamversion"))
                .containsExactly("1", "2", "1", "2");
    }

    @Test
    void a_rewind_sends_everything_from_a_position_on_again() {
        branch.happens("order/1", ORDERED, ORDERED, ORDERED);
        Relay relay = branch.relays();
        relayed(relay);
        assertThat(relay.rewind(2)).isTrue();
        await().until(() -> content().size() == 5);
        assertThat(content())
                .extracting(record -> header(record, "ce_streamversion"))
                .containsExactly("1", "2", "3", "2", "3");
    }

    @Test
    void what_was_sent_gets_its_watermark_sooner_than_silence_does() {
        var nanos = new AtomicLong(1_000_000_000L);
        Relay relay = branch.relays(new Node("node-1", nanos::get));
        await().until(() -> vouchedFor() == 0);
        branch.happens("order/1", ORDERED);
        relayed(relay);
        nanos.addAndGet(Relay.WATERMARK_SOON.toNanos());
        await().until(() -> vouchedFor() == branch.log.head().position());
    }

    /** The last position a watermark of this branch names; below zero if there is none. */
    private long vouchedFor() {
        return TopicContent.of(branch.kafka(), Topics.FRESHNESS).stream()
                .filter(record -> record.key().equals(branch.name))
                .mapToLong(record -> Watermark.fromJson(record.value()).position())
                .max()
                .orElse(-1);
    }

    @Test
    void a_topic_with_another_number_of_partitions_is_an_alarm_and_nothing_is_sent() throws Exception {
        try (var admin = TopicContent.admin(branch.kafka())) {
            admin.createTopics(List.of(new NewTopic(branch.topic(), Optional.of(3), Optional.empty())))
                    .all()
                    .get();
        }
        branch.happens("order/1", ORDERED);
        Relay relay = branch.relays();
        await().until(() -> relay.stoppedBy().isPresent());
        assertThat(relay.stoppedBy()).hasValue(TopicMismatch.class.getName());
        assertThat(content()).isEmpty();
    }

    @Test
    void the_topic_has_eight_partitions_and_keeps_thirty_days() throws Exception {
        branch.happens("order/1", ORDERED);
        relayed(branch.relays());
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, branch.topic());
        try (var admin = TopicContent.admin(branch.kafka())) {
            assertThat(admin.describeTopics(List.of(branch.topic()))
                            .allTopicNames()
                            .get()
                            .values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(8));
            assertThat(admin.describeConfigs(List.of(resource)).all().get().values())
                    .singleElement()
                    .extracting(config -> config.get("retention.ms").value())
                    .isEqualTo(String.valueOf(Duration.ofDays(30).toMillis()));
        }
    }

    private void relayed(Relay relay) {
        await().until(() -> relay.position() == branch.log.head().position());
    }

    private List<ConsumerRecord<String, byte[]>> content() {
        return TopicContent.of(branch.kafka(), branch.topic());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
