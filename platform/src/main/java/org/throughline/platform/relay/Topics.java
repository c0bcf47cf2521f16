package org.throughline.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics: their names, and that they are as they must be. */
public final class Topics {
    /** Where every relay says how far it is. */
    public static final String FRESHNESS = "throughline.freshness.v1";

    /** Where the anchors of all logs are kept for ever. */
    public static final String ANCHORS = "throughline.anchors.v1";

    /** Nothing expires, by age or size, and no anchor replaces another: a second one for a commit is evidence. */
    private static final Map<String, String> FOR_EVER = Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE);

    private static final Duration FACTS_KEPT = Duration.ofDays(30);

    /** A watermark is of use until the next one, a quarter of a second later. */
    private static final Duration WATERMARKS_KEPT = Duration.ofHours(1);

    private final Admin admin;

    Topics(Admin admin) {
        this.admin = admin;
    }

    /** The topic of what a log publishes. */
    public static String of(String log) {
        return "throughline." + log + ".v1";
    }

    /** Sees to it that a log's topic exists. */
    void ensureFacts(String log, int partitions) throws InterruptedException {
        ensure(of(log), partitions, expiring(FACTS_KEPT));
    }

    /** Sees to it that the topic of watermarks exists. */
    void ensureFreshness() throws InterruptedException {
        ensure(FRESHNESS, 1, expiring(WATERMARKS_KEPT));
    }

    /** Sees to it that the topic of anchors exists and keeps everything. */
    void ensureAnchors() throws InterruptedException {
        ensure(ANCHORS, 1, FOR_EVER);
        demand(ANCHORS, FOR_EVER);
    }

    private void demand(String topic, Map<String, String> settings) throws InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            Config actual = Objects.requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));
            settings.forEach((setting, wanted) -> {
                String value = actual.get(setting).value();
                if (!wanted.equals(value)) {
                    throw new TopicMismatch(topic, setting, wanted, value);
                }
            });
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static Map<String, String> expiring(Duration kept) {
        return Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(kept.toMillis()),
                TopicConfig.SEGMENT_MS_CONFIG,
                String.valueOf(kept.dividedBy(6).toMillis()),
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE);
    }

    private void ensure(String topic, int partitions, Map<String, String> settings) throws InterruptedException {
        Optional<Integer> found = partitions(topic);
        if (found.isEmpty() && create(topic, partitions, settings)) {
            return;
        }
        // Two instances may start at once: the one that comes second looks again at its next attempt.
        int actual = found.orElseThrow(() -> new KafkaException("topic " + topic + " is not to be seen yet"));
        if (actual != partitions) {
            throw new TopicMismatch(topic, partitions, actual);
        }
    }

    private Optional<Integer> partitions(String topic) throws InterruptedException {
        try {
            var description =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            return Optional.ofNullable(description)
                    .map(found -> found.partitions().size());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw unwrapped(e);
        }
    }

    /** Says whether the topic is new. */
    private boolean create(String topic, int partitions, Map<String, String> settings) throws InterruptedException {
        var wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(settings);
        try {
            admin.createTopics(List.of(wanted)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw unwrapped(e);
        }
    }

    /** Where each partition of a topic ends: the offset the next record gets. */
    long[] ends(String topic, int partitions) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(number -> new TopicPartition(topic, number), _ -> OffsetSpec.latest()));
        try {
            long[] ends = new long[partitions];
            for (var end : admin.listOffsets(wanted).all().get().entrySet()) {
                ends[end.getKey().partition()] = end.getValue().offset();
            }
            return ends;
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return e.getCause() instanceof RuntimeException problem ? problem : new KafkaException(e.getCause());
    }
}
