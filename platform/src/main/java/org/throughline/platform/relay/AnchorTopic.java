package org.throughline.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.AnchorHead;
import org.throughline.platform.eventlog.AnchorJson;
import org.throughline.platform.eventlog.AnchorSigned;
import org.throughline.platform.eventlog.AnchorSink;

/**
 * Signed anchors in a Kafka topic that keeps everything for ever; key is log and commit number, value the anchor's text.
 *
 * <p>After a failure a new producer is made, and the topic looked at again, at the next attempt.
 */
public final class AnchorTopic implements AnchorSink, AutoCloseable {
    /** Whoever waits for the broker still has other sinks to close, so each wait is short; the next attempt comes soon. */
    private static final int ANSWER_MILLIS = 3_000;

    private static final Map<String, Object> PRODUCER = Map.of(
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            ANSWER_MILLIS,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            ANSWER_MILLIS / 2,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            ANSWER_MILLIS,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            StringSerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class);

    private static final Map<String, Object> ADMIN = Map.of(
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            ANSWER_MILLIS,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            ANSWER_MILLIS / 2);

    private final KafkaConnection kafka;
    private @Nullable Producer<String, byte[]> producer;

    /** A topic that is reached when the first anchor comes. */
    public AnchorTopic(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /** The key of an anchor's record. */
    static String key(AnchorHead head) {
        return head.log() + "/" + head.commit();
    }

    @Override
    public synchronized void take(AnchorSigned signed) {
        boolean taken = false;
        try {
            byte[] text = AnchorJson.write(signed).getBytes(StandardCharsets.UTF_8);
            producer()
                    .send(new ProducerRecord<>(
                            Topics.ANCHORS, key(signed.anchor().head()), text))
                    .get(2 * ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            taken = true;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("an anchor could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while an anchor was sent", e);
        } finally {
            if (!taken) close();
        }
    }

    private Producer<String, byte[]> producer() throws InterruptedException {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            try (Admin admin = Admin.create(kafka.with(ADMIN))) {
                new Topics(admin).ensureAnchors();
            }
            open = new KafkaProducer<>(kafka.with(PRODUCER));
            producer = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
