package org.throughline.platform.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/**
 * The one document a commit is stored as.
 *
 * <p>Fields stand in a fixed order and none may be missing or added, so a commit has exactly one encoding and any other
 * bytes are a change someone made.
 */
final class CommitCodec implements Codec<RecordedCommit> {

    @Override
    public Class<RecordedCommit> getEncoderClass() {
        return RecordedCommit.class;
    }

    @Override
    public void encode(BsonWriter writer, RecordedCommit commit, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeInt64("_id", commit.number());
        writer.writeInt64("first", commit.first());
        writer.writeInt32("count", commit.events().size());
        write(writer, "cid", commit.id().value());
        writer.writeDateTime("at", commit.at().toEpochMilli());
        write(writer, commit.request());
        writer.writeStartArray("events");
        commit.events().forEach(event -> write(writer, event));
        writer.writeEndArray();
        write(writer, "prev", commit.previous());
        write(writer, "hash", commit.hash());
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, @Nullable RecordedRequest request) {
        if (request == null) {
            writer.writeNull("request");
            return;
        }
        writer.writeStartDocument("request");
        write(writer, "hmac", request.keyedHash());
        writer.writeString("result", request.result());
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, RecordedEvent recorded) {
        ProposedEvent event = recorded.event();
        writer.writeStartDocument();
        writer.writeString("stream", event.stream());
        writer.writeInt64("version", recorded.version());
        writer.writeString("id", event.id());
        writer.writeString("type", event.type());
        writer.writeInt32("rev", event.revision());
        writer.writeString("org", event.header().organisation());
        write(writer, "subject", event.header().subject());
        write(writer, event.header());
        writer.writeBinaryData("sealed", new BsonBinary(event.sealed().shared()));
        write(writer, "digest", event.digest());
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, EventHeader header) {
        writer.writeStartDocument("header");
        writer.writeDateTime("occurredAt", header.occurredAt().toEpochMilli());
        writer.writeString("actor", header.actor());
        writer.writeString("correlation", header.correlation());
        write(writer, "causation", header.causation());
        writer.writeString("key", header.key());
        write(writer, "policy", header.policy());
        write(writer, header.origin());
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, @Nullable Origin origin) {
        if (origin == null) {
            writer.writeNull("origin");
            return;
        }
        writer.writeStartDocument("origin");
        writer.writeString("source", origin.source());
        writer.writeInt64("position", origin.position());
        writer.writeInt64("version", origin.version());
        writer.writeDateTime("recordedAt", origin.recordedAt().toEpochMilli());
        write(writer, "fingerprint", origin.fingerprint());
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, String name, @Nullable String value) {
        if (value == null) {
            writer.writeNull(name);
        } else {
            writer.writeString(name, value);
        }
    }

    private static void write(BsonWriter writer, String name, Digest digest) {
        writer.writeBinaryData(name, new BsonBinary(digest.shared()));
    }

    @Override
    public RecordedCommit decode(BsonReader reader, DecoderContext context) {
        reader.readStartDocument();
        long number = reader.readInt64("_id");
        long first = reader.readInt64("first");
        int count = reader.readInt32("count");
        CommitId id = new CommitId(digest(reader, "cid"));
        Instant at = Instant.ofEpochMilli(reader.readDateTime("at"));
        RecordedRequest request = request(reader);
        List<RecordedEvent> events = events(reader, first, at);
        Digest previous = digest(reader, "prev");
        Digest hash = digest(reader, "hash");
        reader.readEndDocument();
        if (count != events.size()) {
            throw new IllegalArgumentException("commit says " + count + " events and has " + events.size());
        }
        return new RecordedCommit(number, first, id, at, request, events, previous, hash);
    }

    private static @Nullable RecordedRequest request(BsonReader reader) {
        reader.readName("request");
        if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            return null;
        }
        reader.readStartDocument();
        RecordedRequest request = new RecordedRequest(digest(reader, "hmac"), reader.readString("result"));
        reader.readEndDocument();
        return request;
    }

    private static List<RecordedEvent> events(BsonReader reader, long first, Instant at) {
        List<RecordedEvent> events = new ArrayList<>();
        reader.readName("events");
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            events.add(event(reader, first + events.size(), at));
        }
        reader.readEndArray();
        return events;
    }

    private static RecordedEvent event(BsonReader reader, long position, Instant at) {
        reader.readStartDocument();
        String stream = reader.readString("stream");
        long version = reader.readInt64("version");
        String id = reader.readString("id");
        String type = reader.readString("type");
        int revision = reader.readInt32("rev");
        String organisation = reader.readString("org");
        String subject = optional(reader, "subject");
        EventHeader header = header(reader, organisation, subject);
        SealedBytes sealed = SealedBytes.owning(bytes(reader, "sealed"));
        Digest digest = digest(reader, "digest");
        reader.readEndDocument();
        return new RecordedEvent(
                position, version, at, new ProposedEvent(stream, id, type, revision, header, sealed, digest));
    }

    private static EventHeader header(BsonReader reader, String organisation, @Nullable String subject) {
        reader.readName("header");
        reader.readStartDocument();
        Instant occurredAt = Instant.ofEpochMilli(reader.readDateTime("occurredAt"));
        String actor = reader.readString("actor");
        String correlation = reader.readString("correlation");
        String causation = optional(reader, "causation");
        String key = reader.readString("key");
        String policy = optional(reader, "policy");
        Origin origin = origin(reader);
        reader.readEndDocument();
        return new EventHeader(organisation, subject, occurredAt, actor, correlation, causation, key, policy, origin);
    }

    private static @Nullable Origin origin(BsonReader reader) {
        reader.readName("origin");
        if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            return null;
        }
        reader.readStartDocument();
        String source = reader.readString("source");
        long position = reader.readInt64("position");
        long version = reader.readInt64("version");
        Instant recordedAt = Instant.ofEpochMilli(reader.readDateTime("recordedAt"));
        Digest fingerprint = digest(reader, "fingerprint");
        reader.readEndDocument();
        return new Origin(source, position, version, recordedAt, fingerprint);
    }

    private static @Nullable String optional(BsonReader reader, String name) {
        reader.readName(name);
        if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            return null;
        }
        return reader.readString();
    }

    private static Digest digest(BsonReader reader, String name) {
        return Digest.owning(bytes(reader, name));
    }

    private static byte[] bytes(BsonReader reader, String name) {
        return reader.readBinaryData(name).getData();
    }
}
