package org.throughline.platform.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One producer from its creation to its first error; after that a new one starts where the stored position says. */
final class RelaySession implements AutoCloseable {
    /** Idempotent, so that a retry inside the client neither repeats nor reorders; it never gives up by itself. */
    private static final Map<String, Object> PRODUCER = Map.of(
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            5,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            5_000,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.BATCH_SIZE_CONFIG,
            256 * 1024,
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            StringSerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class);

    private static final long LOOK_MILLIS = 100;

    private final String log;
    private final Producer<String, byte[]> producer;
    private final long[] ends;
    private Future<?> watermark = CompletableFuture.completedFuture(null);

    private RelaySession(String log, Producer<String, byte[]> producer, long[] ends) {
        this.log = log;
        this.producer = producer;
        this.ends = ends;
    }

    /** Sees to the topics and creates a producer. */
    static RelaySession open(String log, KafkaConnection kafka, int partitions) throws InterruptedException {
        long[] ends;
        try (Admin admin = Admin.create(kafka.with(Map.of()))) {
            Topics topics = new Topics(admin);
            topics.ensureFacts(log, partitions);
            topics.ensureFreshness();
            ends = topics.ends(Topics.of(log), partitions);
        }
        return new RelaySession(log, new KafkaProducer<>(kafka.with(PRODUCER)), ends);
    }

    /**
     * Sends facts and waits until the broker has answered for each.
     *
     * @param goOn asked while waiting; false abandons the wait
     * @return false if the wait was abandoned: some may have been stored, some not
     */
    boolean send(List<PublishedStreams.Keyed> facts, BooleanSupplier goOn) throws InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>(facts.size());
        for (PublishedStreams.Keyed keyed : facts) {
            answers.add(producer.send(FactFormat.write(keyed.fact(), keyed.key())));
        }
        for (Future<RecordMetadata> answer : answers) {
            if (!await(answer, goOn)) {
                return false;
            }
        }
        return true;
    }

    private boolean await(Future<RecordMetadata> answer, BooleanSupplier goOn) throws InterruptedException {
        while (true) {
            try {
                note(answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
                return true;
            } catch (TimeoutException _) {
                if (!goOn.getAsBoolean()) {
                    return false;
                }
            } catch (ExecutionException e) {
                throw new KafkaException("a fact could not be sent", e.getCause());
            }
        }
    }

    private void note(RecordMetadata stored) {
        if (!stored.hasOffset()) {
            throw new KafkaException("the broker did not say where a fact is stored");
        }
        ends[stored.partition()] = Math.max(ends[stored.partition()], stored.offset() + 1);
    }

    /**
     * Says how far the relay is, unless the broker has not answered to the last time; does not wait.
     *
     * @return whether it was said
     * @throws KafkaException if the last time failed
     */
    boolean watermark(long position, Instant asOf) {
        if (!watermark.isDone()) {
            return false;
        }
        if (watermark.state() == Future.State.FAILED) {
            throw new KafkaException("a watermark could not be sent", watermark.exceptionNow());
        }
        var next =
                new Watermark(log, position, asOf, Arrays.stream(ends).boxed().toList());
        watermark = producer.send(new ProducerRecord<>(Topics.FRESHNESS, log, next.toJson()));
        return true;
    }

    /** Lets go of the producer at once; what was not answered is sent again by the next. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
