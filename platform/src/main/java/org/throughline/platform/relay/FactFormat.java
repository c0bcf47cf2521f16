package org.throughline.platform.relay;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.SealedBytes;

/**
 * The form of a published event in Kafka: CloudEvents 1.0, binary mode.
 *
 * <p>The value is the sealed payload. The headers are the event's clear header and its place in the source's log, a
 * closed list; nothing that has meaning stands there.
 */
public final class FactFormat {
    private static final String ORGANISATION = "org";
    private static final String STREAM = "streamid";
    private static final String VERSION = "streamversion";
    private static final String PREVIOUS = "previousversion";
    private static final String POSITION = "position";
    private static final String KEY = "keyid";
    private static final String DIGEST = "digest";
    private static final String FINGERPRINT = "fingerprint";
    private static final String RECORDED_AT = "recordedat";
    private static final String ACTOR = "actor";
    private static final String CORRELATION = "correlation";
    private static final String CAUSATION = "causation";
    private static final String POLICY = "policy";
    private static final String REVISION = "revision";

    private FactFormat() {}

    /** The record of a fact, under the key that keeps its stream in one partition. */
    static ProducerRecord<String, byte[]> write(RelayedFact fact, String key) {
        Origin origin = fact.origin();
        return KafkaMessageFactory.createWriter(Topics.of(origin.source()), null, null, key)
                .writeBinary(cloudEvent(fact));
    }

    private static CloudEvent cloudEvent(RelayedFact fact) {
        Origin origin = fact.origin();
        ProposedEvent event = fact.event();
        EventHeader header = event.header();
        var builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withType(event.type())
                .withSource(URI.create(origin.source()))
                .withTime(header.occurredAt().atOffset(ZoneOffset.UTC))
                .withData(event.sealed().toBytes())
                .withExtension(ORGANISATION, header.organisation())
                .withExtension(STREAM, event.stream())
                .withExtension(VERSION, String.valueOf(origin.version()))
                .withExtension(PREVIOUS, String.valueOf(fact.previousVersion()))
                .withExtension(POSITION, String.valueOf(origin.position()))
                .withExtension(KEY, header.key())
                .withExtension(DIGEST, event.digest().toString())
                .withExtension(FINGERPRINT, origin.fingerprint().toString())
                .withExtension(RECORDED_AT, origin.recordedAt().toString())
                .withExtension(ACTOR, header.actor())
                .withExtension(CORRELATION, header.correlation())
                .withExtension(REVISION, String.valueOf(event.revision()));
        if (header.subject() != null) {
            builder.withSubject(header.subject());
        }
        if (header.causation() != null) {
            builder.withExtension(CAUSATION, header.causation());
        }
        if (header.policy() != null) {
            builder.withExtension(POLICY, header.policy());
        }
        return builder.build();
    }

    /**
     * The fact of a record.
     *
     * @throws RuntimeException if it is none
     */
    public static RelayedFact read(ConsumerRecord<String, byte[]> record) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        String source = event.getSource().toString();
        if (!Topics.of(source).equals(record.topic())) {
            throw new IllegalArgumentException("the record of one source stands in the topic of another");
        }
        Origin origin = new Origin(
                source,
                number(event, POSITION),
                number(event, VERSION),
                Instant.parse(text(event, RECORDED_AT)),
                Digest.parse(text(event, FINGERPRINT)));
        return new RelayedFact(origin, number(event, PREVIOUS), proposed(event));
    }

    private static ProposedEvent proposed(CloudEvent event) {
        EventHeader header = new EventHeader(
                text(event, ORGANISATION),
                event.getSubject(),
                Objects.requireNonNull(event.getTime(), "time").toInstant(),
                text(event, ACTOR),
                text(event, CORRELATION),
                optional(event, CAUSATION),
                text(event, KEY),
                optional(event, POLICY));
        return new ProposedEvent(
                text(event, STREAM),
                event.getId(),
                event.getType(),
                Math.toIntExact(number(event, REVISION)),
                header,
                SealedBytes.of(Objects.requireNonNull(event.getData(), "value").toBytes()),
                Digest.parse(text(event, DIGEST)));
    }

    private static long number(CloudEvent event, String extension) {
        return Long.parseLong(text(event, extension));
    }

    private static String text(CloudEvent event, String extension) {
        return Objects.requireNonNull(optional(event, extension), extension);
    }

    private static @Nullable String optional(CloudEvent event, String extension) {
        Object value = event.getExtension(extension);
        return value == null ? null : value.toString();
    }
}
