package org.throughline.platform.told;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.relay.Branch;
import org.throughline.platform.relay.TopicContent;

/** A branch that is told what another one publishes. */
final class Listener implements AutoCloseable {
    final Branch branch;
    final AtomicLong lag = new AtomicLong();
    final ToldSettings settings;
    private final Branch source;

    Listener(Branch source) {
        this(source, new Branch());
    }

    Listener(Branch source, Branch branch) {
        this.source = source;
        this.branch = branch;
        this.settings = new ToldSettings(branch.kafka(), Set.of(source.name), lag::get, 1_000);
    }

    ToldConsumer listens() {
        return branch.closing(ToldConsumer.start(branch.log, settings, branch.database));
    }

    /** Starts a consumer that a test broke. */
    ToldConsumer listens(UnaryOperator<ToldFact> broken) {
        Withheld withheld = new Withheld(branch.database);
        return branch.closing(
                new ToldConsumer(branch.log, settings, withheld, new ToldWriter(branch.log, withheld, broken)).start());
    }

    List<RecordedEvent> log() {
        return branch.log.read(1, 10_000);
    }

    List<RecordedEvent> stream(String stream) {
        return branch.log.stream(source.name + "/" + stream, 1);
    }

    /** Waits until everything the source's topic holds was read and dealt with. */
    void read() {
        await().until(this::hasReadAll);
    }

    private boolean hasReadAll() throws InterruptedException {
        Map<TopicPartition, Long> ends = TopicContent.of(branch.kafka(), source.topic()).stream()
                .collect(Collectors.toMap(
                        record -> new TopicPartition(record.topic(), record.partition()),
                        record -> record.offset() + 1,
                        Math::max));
        try (var admin = TopicContent.admin(branch.kafka())) {
            Map<TopicPartition, Long> read = new ReadOffsets(admin, ToldSettings.group(branch.name)).now();
            return ends.entrySet().stream().allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    /** Makes the next consumer begin at the beginning. */
    void forgetsOffsets() throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> zero = IntStream.range(0, 8)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(source.topic(), partition), _ -> new OffsetAndMetadata(0)));
        try (var admin = TopicContent.admin(branch.kafka())) {
            admin.alterConsumerGroupOffsets(ToldSettings.group(branch.name), zero)
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        branch.close();
    }
}
