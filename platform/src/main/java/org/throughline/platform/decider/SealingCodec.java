package org.throughline.platform.decider;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.throughline.platform.decider.StoredMessage.Aggregate;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fact;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.privacy.Opened;

/** Keeps the events of domains: their JSON sealed, their metadata as the header. */
final class SealingCodec implements EventCodec {
    /** Stands as the payload type where the payload is gone. */
    static final String ERASED = "platform.erased.v1";

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final SealedEvents seals;

    SealingCodec(SealedEvents seals) {
        this.seals = seals;
    }

    @Override
    public ProposedEvent seal(String stream, StoredMessage message) {
        EventHeader header = HeaderFields.header(message.metaData(), message.occurredAt());
        String revision = Objects.requireNonNull(message.payloadRevision(), "every event type has a revision");
        return seals.seal(new Fact(
                stream,
                message.identifier(),
                message.payloadType(),
                Integer.parseInt(revision),
                header,
                message.payload()));
    }

    @Override
    public StoredMessage open(RecordedEvent event) {
        return switch (seals.open(event)) {
            case Opened.Erased _ -> message(event, ERASED, NOTHING);
            case Opened.Plain plain -> message(event, event.type(), plain.payload());
        };
    }

    private static StoredMessage message(RecordedEvent event, String type, byte[] payload) {
        return new StoredMessage(
                event.id(),
                event.header().occurredAt(),
                type,
                Integer.toString(event.event().revision()),
                payload,
                HeaderFields.json(event.header()),
                new Aggregate(null, event.stream(), event.version() - 1));
    }
}
