package org.throughline.platform.eventlog;

import java.nio.ByteBuffer;
import java.util.NavigableMap;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.Verification.Finding;

/** Checks stored commits one after the other against the chain. */
final class ChainWalk {
    private static final CommitCodec CODEC = new CommitCodec();

    private final NavigableMap<Long, Digest> anchored;
    private final BasicOutputBuffer output = new BasicOutputBuffer();
    private Head head;
    private long events;

    ChainWalk(Head genesis, NavigableMap<Long, Digest> anchored) {
        this.head = genesis;
        this.anchored = anchored;
    }

    long commits() {
        return head.number();
    }

    long events() {
        return events;
    }

    Head head() {
        return head;
    }

    NavigableMap<Long, Digest> anchoredBeyondHead() {
        return anchored.tailMap(head.number(), false);
    }

    /** Checks the next stored commit; nothing to find means it is the one that was written. */
    @Nullable
    Finding check(RawBsonDocument stored) {
        RecordedCommit commit = decode(stored);
        if (commit == null) {
            return Finding.UNREADABLE;
        }
        Finding finding = place(commit);
        if (finding != null) {
            return finding;
        }
        head = commit.head();
        events += commit.events().size();
        return null;
    }

    private @Nullable Finding place(RecordedCommit commit) {
        if (commit.number() != head.number() + 1) {
            return Finding.MISSING;
        }
        if (!commit.previous().equals(head.hash())) {
            return Finding.UNCHAINED;
        }
        if (!commit.hash().equals(CommitChain.link(commit.number(), commit.previous(), CommitChain.body(commit)))) {
            return Finding.ALTERED;
        }
        if (commit.first() != head.position() + 1 || commit.at().isBefore(head.at())) {
            return Finding.OUT_OF_PLACE;
        }
        Digest anchor = anchored.get(commit.number());
        return anchor == null || anchor.equals(commit.hash()) ? null : Finding.NOT_AS_ANCHORED;
    }

    /** Reads a commit only if its bytes are the one encoding it has. */
    private @Nullable RecordedCommit decode(RawBsonDocument stored) {
        ByteBuffer bytes = stored.getByteBuffer().asNIO();
        output.truncateToPosition(0);
        try (BsonBinaryReader reader = new BsonBinaryReader(bytes.duplicate());
                BsonBinaryWriter writer = new BsonBinaryWriter(output)) {
            RecordedCommit commit =
                    CODEC.decode(reader, DecoderContext.builder().build());
            CODEC.encode(writer, commit, EncoderContext.builder().build());
            return ByteBuffer.wrap(output.getInternalBuffer(), 0, output.getPosition())
                            .equals(bytes)
                    ? commit
                    : null;
        } catch (RuntimeException unreadable) {
            // Whatever a forger wrote, the finding is the same; the message could quote stored content.
            return null;
        }
    }
}
