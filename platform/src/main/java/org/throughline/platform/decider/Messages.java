package org.throughline.platform.decider;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.throughline.platform.decider.StoredMessage.Aggregate;

/** Between Axon's messages and what is stored of them. */
final class Messages {
    private Messages() {}

    static String stream(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent
                ? domainEvent.getAggregateIdentifier()
                : "event/" + event.getIdentifier();
    }

    static long sequenceNumber(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent ? domainEvent.getSequenceNumber() : 0;
    }

    static StoredMessage stored(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
        return new StoredMessage(
                event.getIdentifier(),
                event.getTimestamp(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metaData.getData(),
                event instanceof DomainEventMessage<?> domainEvent
                        ? new Aggregate(
                                domainEvent.getType(),
                                domainEvent.getAggregateIdentifier(),
                                domainEvent.getSequenceNumber())
                        : null);
    }

    static DomainEventData<byte[]> domainEvent(StoredMessage message, long sequenceNumber) {
        Aggregate aggregate = message.aggregate();
        return new GenericDomainEventEntry<>(
                aggregate == null ? null : aggregate.type(),
                aggregate == null ? message.identifier() : aggregate.identifier(),
                sequenceNumber,
                message.identifier(),
                message.occurredAt(),
                message.payloadType(),
                message.payloadRevision(),
                message.payload(),
                message.metaData());
    }

    static TrackedEventData<byte[]> trackedEvent(StoredMessage message, long sequenceNumber, TrackingToken token) {
        return message.aggregate() == null
                ? new TrackedApplicationEvent(token, message)
                : new TrackedDomainEventData<>(token, domainEvent(message, sequenceNumber));
    }
}
