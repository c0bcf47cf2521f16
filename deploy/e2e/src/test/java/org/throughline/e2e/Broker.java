package org.throughline.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Every record on a broker.
 *
 * @param port where it listens
 */
record Broker(int port) {
    /** Keys, names and values of headers, and values, of every record of every topic. */
    List<byte[]> everything() {
        var settings = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var parts = new ArrayList<byte[]>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> add(parts, found));
            }
            return parts;
        }
    }

    private static void add(List<byte[]> parts, ConsumerRecord<byte[], byte[]> found) {
        if (found.key() != null) parts.add(found.key());
        if (found.value() != null) parts.add(found.value());
        found.headers().forEach(header -> {
            parts.add(header.key().getBytes(StandardCharsets.UTF_8));
            if (header.value() != null) parts.add(header.value());
        });
    }
}
