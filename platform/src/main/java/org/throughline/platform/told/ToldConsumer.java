package org.throughline.platform.told;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.projection.Backoff;

/**
 * Puts what the other services publish into this service's own log.
 *
 * <p>Delivery is at least once and a fact's commit id is the same every time, so the effect is exactly once. An offset is
 * committed when every record before it is in the log, parked or in quarantine. A store or broker that fails is waited
 * for; nothing is ever skipped.
 */
public final class ToldConsumer implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(ToldConsumer.class.getName());
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int RECORDS_MAX = 1_000;

    private final EventLog log;
    private final ToldSettings settings;
    private final Withheld withheld;
    private final ToldWriter writer;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable Consumer<String, byte[]> consumer;
    private volatile @Nullable String waitsFor;

    ToldConsumer(EventLog log, ToldSettings settings, Withheld withheld, ToldWriter writer) {
        this.log = log;
        this.settings = settings;
        this.withheld = withheld;
        this.writer = writer;
        this.thread = Thread.ofVirtual().name("told-" + log.name()).unstarted(this::run);
    }

    /**
     * Starts to listen; returns at once.
     *
     * @param log the service's own
     * @param database of the service: keeps what is parked or in quarantine
     */
    public static ToldConsumer start(EventLog log, ToldSettings settings, MongoDatabase database) {
        Withheld withheld = new Withheld(database);
        return new ToldConsumer(log, settings, withheld, new ToldWriter(log, withheld)).start();
    }

    ToldConsumer start() {
        thread.start();
        return this;
    }

    /** Class name of the failure it tries to get over; empty when the last attempt succeeded. */
    public Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    /** What an operator can do about facts that are not in the log. */
    public WithheldFacts withheld() {
        return new WithheldFacts(withheld, writer, settings.kafka());
    }

    /** Ends after the batch in hand. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Settings of every consumer of facts, and others. */
    static Map<String, Object> reading(Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                // A source that starts later creates its topic later; this is how soon that is seen.
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                2_000));
        all.putAll(others);
        return all;
    }

    private void run() {
        Backoff backoff = new Backoff(closing);
        boolean prepared = false;
        try {
            while (closing.getCount() > 0) {
                try {
                    if (!prepared) {
                        withheld.prepare();
                        prepared = true;
                    }
                    turn(consumer());
                    waitsFor = null;
                    backoff.reset();
                } catch (RuntimeException e) {
                    LOGGER.log(System.Logger.Level.WARNING, "what {0} is told waits: {1}", log.name(), e.getClass());
                    waitsFor = e.getClass().getName();
                    if (e instanceof KafkaException) {
                        endConsumer();
                    }
                    backoff.await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            endConsumer();
        }
    }

    private Consumer<String, byte[]> consumer() {
        Consumer<String, byte[]> open = consumer;
        if (open == null) {
            open = new KafkaConsumer<>(settings.kafka()
                    .with(reading(Map.of(
                            ConsumerConfig.GROUP_ID_CONFIG,
                            ToldSettings.group(log.name()),
                            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                            "earliest",
                            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                            6_000,
                            ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                            1_000,
                            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                            RECORDS_MAX))));
            consumer = open;
            open.subscribe(settings.topics(), new Assignment(open, withheld));
        }
        return open;
    }

    private void turn(Consumer<String, byte[]> from) throws InterruptedException {
        throttle(from);
        ConsumerRecords<String, byte[]> records = from.poll(POLL);
        if (records.isEmpty()) {
            return;
        }
        boolean taken = false;
        try {
            writer.take(records);
            from.commitSync();
            taken = true;
        } finally {
            if (!taken) {
                seekBack(from, records);
            }
        }
    }

    /** While the views are far behind nothing is read, but membership of the group is kept. */
    private void throttle(Consumer<String, byte[]> from) {
        if (settings.lag().getAsLong() > settings.lagMax()) {
            from.pause(from.assignment());
        } else if (!from.paused().isEmpty()) {
            from.resume(from.paused());
        }
    }

    private static void seekBack(Consumer<String, byte[]> from, ConsumerRecords<String, byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (from.assignment().contains(partition)) {
                from.seek(partition, records.records(partition).getFirst().offset());
            }
        }
    }

    private void endConsumer() {
        if (consumer != null) {
            try {
                consumer.close();
            } catch (KafkaException e) {
                LOGGER.log(System.Logger.Level.INFO, "a consumer did not end well: {0}", e.getClass());
            }
            consumer = null;
        }
    }
}
