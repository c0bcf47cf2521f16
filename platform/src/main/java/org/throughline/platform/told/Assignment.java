package org.throughline.platform.told;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Sees, when partitions are given to this instance, whether records expired before anyone here read them.
 *
 * <p>A partition read for the first time gets an offset committed at once, so that having read nothing of an empty
 * partition is known too.
 */
final class Assignment implements ConsumerRebalanceListener {
    private final Consumer<?, ?> consumer;
    private final Withheld withheld;

    Assignment(Consumer<?, ?> consumer, Withheld withheld) {
        this.consumer = consumer;
        this.withheld = withheld;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(partitions));
        Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
        consumer.beginningOffsets(partitions).forEach((partition, beginning) -> {
            OffsetAndMetadata reached = committed.get(partition);
            if (reached == null || reached.offset() < beginning) {
                starts.put(partition, new OffsetAndMetadata(beginning));
                if (beginning > 0) {
                    expired(partition, beginning);
                }
            }
        });
        if (!starts.isEmpty()) {
            consumer.commitSync(starts);
            starts.forEach((partition, start) -> consumer.seek(partition, start.offset()));
        }
    }

    private void expired(TopicPartition partition, long beginning) {
        withheld.quarantine(new QuarantinedRecord(
                new RecordPlace(partition.topic(), partition.partition(), beginning - 1),
                RecordsExpired.class.getName()));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // Offsets are committed after every batch, so there is nothing to hand over.
    }
}
