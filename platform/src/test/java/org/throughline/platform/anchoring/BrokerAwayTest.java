package org.throughline.platform.anchoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.throughline.platform.relay.Branch.ORDERED;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.relay.AnchorTopic;
import org.throughline.platform.relay.AnchorTopicContent;
import org.throughline.platform.relay.Branch;
import org.throughline.platform.relay.KafkaConnection;
import org.throughline.platform.relay.TopicContent;
import org.throughline.platform.relay.TopicMismatch;
import org.throughline.platform.relay.Topics;
import org.throughline.platform.testkit.TestBroker;

/** The topic of anchors at a broker that goes away, or is not as it must be. */
class BrokerAwayTest {
    private static final ConfigResource TOPIC = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ANCHORS);

    private static TestBroker broker;
    private static KafkaConnection kafka;

    @TempDir
    private Path temporary;

    private final AtomicLong nanos = new AtomicLong();

    @BeforeAll
    static void start() {
        broker = TestBroker.start();
        kafka = new KafkaConnection(broker.connection());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void the_topic_keeps_everything_for_ever() throws Exception {
        try (var branch = new Branch(broker);
                var anchors = anchored(branch)) {
            branch.happens("order/1", ORDERED);
            kept(branch).awaits(1);
            assertThat(anchors.logs()).hasSize(1);
        }
        try (var admin = Admin.create(kafka.with(Map.of()))) {
            var settings = Objects.requireNonNull(
                    admin.describeConfigs(List.of(TOPIC)).all().get().get(TOPIC));
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
        }
    }

    @Test
    void a_topic_that_forgets_takes_no_anchor_until_it_is_corrected() throws Exception {
        try (var branch = new Branch(broker);
                var anchors = anchored(branch)) {
            branch.happens("order/1", ORDERED);
            kept(branch).awaits(1);
            set("retention.ms", "86400000");
            try (var forgetful = new AnchorTopic(kafka)) {
                var anchor = kept(branch).inFile().getFirst();
                assertThatThrownBy(() -> forgetful.take(anchor)).isInstanceOf(TopicMismatch.class);
                set("retention.ms", "-1");
                forgetful.take(anchor);
            }
            assertThat(anchors.logs().getFirst().waitsFor()).isEmpty();
        }
    }

    @Test
    void a_broker_that_is_away_holds_up_neither_log_nor_file_and_gets_all_it_missed() {
        try (var branch = new Branch(broker);
                var anchors = anchored(branch)) {
            branch.happens("order/1", ORDERED);
            kept(branch).awaits(1);
            broker.kill();
            for (int missed = 2; missed <= 3; missed++) {
                branch.happens("order/1", ORDERED);
                nanos.addAndGet(Duration.ofSeconds(60).toNanos());
                int lines = missed;
                await().until(() -> kept(branch).inFile().size() == lines);
            }
            var log = anchors.logs().getFirst();
            await().atMost(Duration.ofSeconds(20)).until(() -> log.waitsFor().isPresent());
            assertThat(log.waiting()).isEqualTo(2);
            assertThat(log.behind()).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
            broker.restart();
            kept(branch).awaits(3);
            await().until(() -> log.waitsFor().isEmpty() && log.behind().isZero());
        }
    }

    @Test
    void what_is_no_anchor_is_told_to_who_reads() throws Exception {
        try (var branch = new Branch(broker);
                var _ = anchored(branch)) {
            branch.happens("order/1", ORDERED);
            kept(branch).awaits(1);
        }
        TopicContent.put(
                kafka, new ProducerRecord<>(Topics.ANCHORS, "bakery/1", "{}".getBytes(StandardCharsets.UTF_8)));
        var unreadable = new AtomicLong();
        AnchorTopicContent.read(kafka, _ -> {}, unreadable::incrementAndGet);
        assertThat(unreadable).hasValue(1);
    }

    private Anchors anchored(Branch branch) {
        return Anchors.start(
                List.of(branch.log), directory(branch), new AnchorTopic(kafka), Clock.systemUTC(), nanos::get);
    }

    private AnchorsKept kept(Branch branch) {
        return new AnchorsKept(kafka, directory(branch), branch.name);
    }

    private AnchorDirectory directory(Branch branch) {
        return new AnchorDirectory(temporary.resolve(branch.name));
    }

    private static void set(String setting, String value) throws Exception {
        var operation = new AlterConfigOp(new ConfigEntry(setting, value), OpType.SET);
        try (var admin = Admin.create(kafka.with(Map.of()))) {
            admin.incrementalAlterConfigs(Map.of(TOPIC, List.of(operation)))
                    .all()
                    .get();
        }
    }
}
