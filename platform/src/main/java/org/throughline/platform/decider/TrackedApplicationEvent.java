package org.throughline.platform.decider;

import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** An event of no aggregate, at its position. */
record TrackedApplicationEvent(TrackingToken trackingToken, StoredMessage message) implements TrackedEventData<byte[]> {

    @Override
    public String getEventIdentifier() {
        return message.identifier();
    }

    @Override
    public Instant getTimestamp() {
        return message.occurredAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(message.metaData(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                message.payload(), byte[].class, message.payloadType(), message.payloadRevision());
    }
}
