package org.throughline.platform.told;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How far all instances of a service together have read and dealt with. */
record ReadOffsets(Admin admin, String group) {

    /** Partition → offset of the first record not dealt with yet. */
    Map<TopicPartition, Long> now() throws InterruptedException {
        Map<TopicPartition, Long> read = new HashMap<>();
        try {
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            read.put(partition, offset.offset());
                        }
                    });
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of(); // nobody has read anything
            }
            throw e.getCause() instanceof RuntimeException problem ? problem : new KafkaException(e.getCause());
        }
        return read;
    }

    /** Whether everything before the ends of a topic's partitions was dealt with. */
    static boolean reach(Map<TopicPartition, Long> read, String topic, List<Long> ends) {
        for (int partition = 0; partition < ends.size(); partition++) {
            if (read.getOrDefault(new TopicPartition(topic, partition), 0L) < ends.get(partition)) {
                return false;
            }
        }
        return true;
    }
}
