package org.throughline.platform.told;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a record stands in Kafka.
 *
 * @param topic of its source
 * @param partition from 0
 * @param offset from 0
 */
public record RecordPlace(String topic, int partition, long offset) {

    static RecordPlace of(ConsumerRecord<?, ?> record) {
        return new RecordPlace(record.topic(), record.partition(), record.offset());
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }
}
