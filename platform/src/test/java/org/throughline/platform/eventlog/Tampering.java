package org.throughline.platform.eventlog;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** What someone with write access to the database could do to a log. */
final class Tampering {
    private static final CommitCodec CODEC = new CommitCodec();

    private Tampering() {}

    /** Changes one stored value, chosen at random among all of them, or adds one; never the commit's number. */
    static BsonDocument editOneField(BsonDocument original, Random random) {
        BsonDocument edited = original.clone();
        List<Runnable> edits = new ArrayList<>();
        collect(edited, edits, random);
        edits.add(() -> edited.append("note", new BsonString("added")));
        edits.get(random.nextInt(edits.size())).run();
        return edited;
    }

    private static void collect(BsonDocument document, List<Runnable> edits, Random random) {
        document.forEach((name, value) -> {
            if (name.equals("_id")) {
                return;
            }
            if (value.isDocument()) {
                collect(value.asDocument(), edits, random);
            } else if (value.isArray()) {
                value.asArray().forEach(item -> collect(item.asDocument(), edits, random));
            } else {
                edits.add(() -> document.put(name, changed(value, random)));
            }
        });
    }

    private static BsonValue changed(BsonValue value, Random random) {
        return switch (value.getBsonType()) {
            case STRING -> new BsonString(value.asString().getValue() + "x");
            case INT32 -> new BsonInt32(value.asInt32().getValue() + 1);
            case INT64 -> new BsonInt64(value.asInt64().getValue() + 1_000);
            case DATE_TIME -> new BsonDateTime(value.asDateTime().getValue() + 1);
            case NULL -> new BsonString("x");
            case BINARY -> flipped(value.asBinary(), random);
            default -> BsonNull.VALUE;
        };
    }

    private static BsonBinary flipped(BsonBinary binary, Random random) {
        byte[] bytes = binary.getData().clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return new BsonBinary(bytes);
    }

    /** Replaces the events of a commit and gives it the hash that fits. */
    static void rewrite(MongoCollection<BsonDocument> commits, long number, List<ProposedEvent> events) {
        RecordedCommit original = read(commits, number);
        Head before = new Head(number - 1, original.first() - 1, original.previous(), original.at());
        ProposedCommit forged =
                new ProposedCommit(original.id(), events, Map.of(events.getFirst().stream(), 0L), original.request());
        commits.replaceOne(eq("_id", number), write(CommitChain.follow(before, forged, original.at(), stream -> 0)));
    }

    /** Lets two commits change places, number and all. */
    static void exchange(MongoCollection<BsonDocument> commits, long one, long other) {
        BsonDocument first = stored(commits, one);
        BsonDocument second = stored(commits, other);
        commits.deleteOne(eq("_id", one));
        commits.deleteOne(eq("_id", other));
        commits.insertOne(first.append("_id", new BsonInt64(other)));
        commits.insertOne(second.append("_id", new BsonInt64(one)));
    }

    /** Adds a commit of the forger's own that does not know the hash before it. */
    static void insertBehind(MongoCollection<BsonDocument> commits, Head head) {
        Head guessed = new Head(head.number(), head.position(), Digest.of(new byte[Digest.LENGTH]), head.at());
        append(commits, guessed);
    }

    /** Adds a well-chained commit of the forger's own. */
    static void chainBehind(MongoCollection<BsonDocument> commits, Head head) {
        append(commits, head);
    }

    private static void append(MongoCollection<BsonDocument> commits, Head head) {
        ProposedCommit forged = Commits.one("forged", "forged", 0);
        commits.insertOne(write(CommitChain.follow(head, forged, Instant.EPOCH, stream -> 0)));
    }

    private static BsonDocument stored(MongoCollection<BsonDocument> commits, long number) {
        return Objects.requireNonNull(commits.find(eq("_id", number)).first());
    }

    private static RecordedCommit read(MongoCollection<BsonDocument> commits, long number) {
        try (BsonDocumentReader reader = new BsonDocumentReader(stored(commits, number))) {
            return CODEC.decode(reader, DecoderContext.builder().build());
        }
    }

    static BsonDocument write(RecordedCommit commit) {
        BsonDocument document = new BsonDocument();
        CODEC.encode(
                new BsonDocumentWriter(document),
                commit,
                EncoderContext.builder().build());
        return document;
    }
}
