package org.throughline.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.AnchorJson;
import org.throughline.platform.eventlog.AnchorSigned;

/** Everything the topic of anchors holds, for whoever verifies. */
public final class AnchorTopicContent {
    private static final Duration POLL = Duration.ofMillis(200);

    /** A broker that says nothing for so long is not read any further. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(10);

    private static final TopicPartition ONLY = new TopicPartition(Topics.ANCHORS, 0);

    private AnchorTopicContent() {}

    /**
     * Hands over every anchor in the topic as it is now, oldest first; none if there is no such topic.
     *
     * @param unreadable told of each record that is no anchor
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    public static void read(KafkaConnection kafka, Consumer<AnchorSigned> each, Runnable unreadable) {
        Map<String, Object> reading = Map.of(
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(SILENCE_MAX.toMillis()));
        try (var consumer =
                new KafkaConsumer<>(kafka.with(reading), new StringDeserializer(), new ByteArrayDeserializer())) {
            if (!consumer.listTopics().containsKey(Topics.ANCHORS)) return;
            consumer.assign(List.of(ONLY));
            consumer.seekToBeginning(List.of(ONLY));
            long end = Objects.requireNonNull(consumer.endOffsets(List.of(ONLY)).get(ONLY));
            long heardAt = System.nanoTime();
            while (consumer.position(ONLY) < end) {
                var records = consumer.poll(POLL);
                records.forEach(record -> hand(record, each, unreadable));
                if (!records.isEmpty()) heardAt = System.nanoTime();
                if (System.nanoTime() - heardAt > SILENCE_MAX.toNanos()) {
                    throw new TimeoutException("the topic of anchors could not be read to its end");
                }
            }
        }
    }

    private static void hand(ConsumerRecord<String, byte[]> record, Consumer<AnchorSigned> each, Runnable unreadable) {
        parsed(record.value()).ifPresentOrElse(each, unreadable);
    }

    private static Optional<AnchorSigned> parsed(byte @Nullable [] text) {
        if (text == null) return Optional.empty();
        try {
            return Optional.of(AnchorJson.read(new String(text, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // what stands there was written by someone else
        }
    }
}
