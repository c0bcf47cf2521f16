package org.throughline.platform.decider;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.throughline.platform.decider.StoredMessage.Aggregate;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;

/** Writes messages without a seal, for the engine suite, which has no keys. */
final class PlainCodec implements EventCodec {
    @Override
    public ProposedEvent seal(String stream, StoredMessage message) {
        byte[] bytes = write(message);
        EventHeader header =
                new EventHeader("suite", null, message.occurredAt(), "suite", "suite", null, "no-key", null);
        return new ProposedEvent(
                stream,
                message.identifier(),
                "suite.message.v1",
                1,
                header,
                SealedBytes.of(bytes),
                Fingerprint.of("suite").bytes(bytes).finish());
    }

    private static byte[] write(StoredMessage message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(message.occurredAt().toString());
            out.writeUTF(message.payloadType());
            out.writeUTF(orEmpty(message.payloadRevision()));
            out.writeInt(message.payload().length);
            out.write(message.payload());
            out.writeInt(message.metaData().length);
            out.write(message.metaData());
            Aggregate aggregate = message.aggregate();
            out.writeBoolean(aggregate != null);
            if (aggregate != null) {
                out.writeUTF(orEmpty(aggregate.type()));
                out.writeUTF(aggregate.identifier());
                out.writeLong(aggregate.sequenceNumber());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public StoredMessage open(RecordedEvent event) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(event.event().sealed().toBytes()))) {
            Instant occurredAt = Instant.parse(in.readUTF());
            String payloadType = in.readUTF();
            String revision = in.readUTF();
            byte[] payload = in.readNBytes(in.readInt());
            byte[] metaData = in.readNBytes(in.readInt());
            Aggregate aggregate = in.readBoolean() ? new Aggregate(in.readUTF(), in.readUTF(), in.readLong()) : null;
            return new StoredMessage(
                    event.id(),
                    occurredAt,
                    payloadType,
                    revision.isEmpty() ? null : revision,
                    payload,
                    metaData,
                    aggregate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
