package org.throughline.platform.told;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.throughline.platform.relay.KafkaConnection;

/** Reads single records again, outside any group. */
final class RecordReader implements AutoCloseable {
    private static final int POLLS_MAX = 50;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;

    RecordReader(KafkaConnection kafka) {
        consumer = new KafkaConsumer<>(kafka.with(ToldConsumer.reading(
                Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"))));
    }

    /** The record at a place; empty if it expired. */
    Optional<ConsumerRecord<String, byte[]>> read(RecordPlace place) {
        consumer.assign(List.of(place.topicPartition()));
        consumer.seek(place.topicPartition(), place.offset());
        try {
            for (int i = 0; i < POLLS_MAX; i++) {
                for (ConsumerRecord<String, byte[]> found : consumer.poll(POLL)) {
                    return found.offset() == place.offset() ? Optional.of(found) : Optional.empty();
                }
            }
        } catch (OffsetOutOfRangeException _) {
            return Optional.empty(); // it expired
        }
        throw new TimeoutException("the broker did not give a record in time");
    }

    @Override
    public void close() {
        consumer.close();
    }
}
