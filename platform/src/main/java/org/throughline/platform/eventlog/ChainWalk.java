package org.throughline.platform.eventlog;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private final NavigableMap<Long, List<AnchorHead>> anchored;
    private final BasicOutputBuffer output = new BasicOutputBuffer();
    private Head head;
    private long events;

    ChainWalk(Head genesis, Collection<AnchorHead> anchored) {
        this.head = genesis;
        this.anchored =
                anchored.stream().collect(Collectors.groupingBy(AnchorHead::commit, TreeMap::new, Collectors.toList()));
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

    boolean isAnchoredBeyondHead() {
        return anchored.higherKey(head.number()) != null;
    }

    /**
     * What the next stored commit is.
     *
     * @param finding what is wrong with it; nothing means that it is the one that was written
     * @param commit as it reads; absent if it does not
     */
    record Checked(@Nullable Finding finding, @Nullable RecordedCommit commit) {

        /** The commit nothing is wrong with. */
        RecordedCommit sound() {
            return Objects.requireNonNull(commit, "a commit that cannot be read is a finding");
        }
    }

    /** Checks the next stored commit, without going on to it. */
    Checked check(RawBsonDocument stored) {
        RecordedCommit commit = decode(stored);
        return commit == null ? new Checked(Finding.UNREADABLE, null) : new Checked(place(commit), commit);
    }

    /** Goes on to a commit that was found sound. */
    void take(RecordedCommit commit) {
        head = commit.head();
        events += commit.events().size();
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
        return isAsAnchored(commit.head()) ? null : Finding.NOT_AS_ANCHORED;
    }

    /** Of several anchors of one commit that differ, one is bound to speak against it. */
    private boolean isAsAnchored(Head reached) {
        return anchored.getOrDefault(reached.number(), List.of()).stream()
                .allMatch(anchor -> anchor.position() == reached.position()
                        && Arrays.equals(anchor.hash(), reached.hash().shared()));
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
