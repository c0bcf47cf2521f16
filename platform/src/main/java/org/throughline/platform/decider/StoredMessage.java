package org.throughline.platform.decider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Axon needs of an event to make a message of it again. All of it is sealed in the log.
 *
 * @param identifier of the message
 * @param occurredAt its timestamp
 * @param payloadType name of the payload's type
 * @param payloadRevision its revision, absent when it has none
 * @param payload the serialised payload
 * @param metaData the serialised metadata
 * @param aggregate whose event it is; absent for an event of no aggregate
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record StoredMessage(
        String identifier,
        Instant occurredAt,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte[] metaData,
        @Nullable Aggregate aggregate) {

    /**
     * An aggregate as Axon names it.
     *
     * @param type its type
     * @param identifier its identifier, which is the stream's name in the log
     * @param sequenceNumber the event's place in it, from 0
     */
    public record Aggregate(@Nullable String type, String identifier, long sequenceNumber) {}

    @Override
    public String toString() {
        return "StoredMessage[" + identifier + "]";
    }
}
