package org.throughline.platform.eventlog;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.bson.BsonDateTime;
import org.bson.BsonNumber;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.Verification.Broken;
import org.throughline.platform.eventlog.Verification.Finding;
import org.throughline.platform.eventlog.Verification.Sound;

/**
 * Walks the chain of a log from its genesis and names the first commit that is not what was written.
 *
 * <p>It reads the stored bytes, not what a decoder makes of them, so that a change no reader would notice is found too.
 */
public final class LogVerifier {
    private static final int PAGE = 500;

    private final String log;
    private final MongoCollection<RawBsonDocument> commits;

    /**
     * @param database that holds the log
     * @param log its name
     */
    public LogVerifier(MongoDatabase database, String log) {
        this.log = log;
        this.commits = database.getCollection(log, RawBsonDocument.class).withReadConcern(ReadConcern.MAJORITY);
    }

    /** The time the newest commit bears; nothing in an empty log, or where what stands at its end bears none. */
    public Optional<Instant> newestAt() {
        RawBsonDocument last = commits.find().sort(descending("_id")).limit(1).first();
        return last == null || !(last.get("at") instanceof BsonDateTime at)
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(at.getValue()));
    }

    /**
     * Verifies the whole log.
     *
     * @param anchored heads that signed anchors of this log state; the signatures have been checked
     * @param progress told the number of each thousandth commit checked
     */
    public Verification verify(Collection<AnchorHead> anchored, LongConsumer progress) {
        return verify(anchored, Instant.MAX, (_, _) -> {}, progress);
    }

    /**
     * Verifies the log as it was at an instant, and hands over what was found sound.
     *
     * <p>An anchor of a later commit still says that the log once went so far: if the log ends before it, it was cut.
     *
     * @param until commits recorded later are left out
     * @param each takes every commit as it is stored and as it reads, in order
     */
    public Verification verify(
            Collection<AnchorHead> anchored,
            Instant until,
            BiConsumer<RawBsonDocument, RecordedCommit> each,
            LongConsumer progress) {
        if (!isCommit(ascending("_id")) || !isCommit(descending("_id"))) {
            return new Broken(0, 0, 0, Finding.FOREIGN);
        }
        ChainWalk walk = new ChainWalk(Head.genesis(log), anchored);
        while (true) {
            Page page = page(walk, until, each, progress);
            if (page.finding() != null) {
                return new Broken(walk.commits(), walk.events(), walk.commits() + 1, page.finding());
            }
            if (page.isBeyond()) {
                return new Sound(walk.commits(), walk.events(), walk.head());
            }
            if (page.commits() < PAGE) {
                return end(walk);
            }
        }
    }

    /**
     * What a page came to.
     *
     * @param commits found sound
     * @param isBeyond whether a commit was reached that is too late to count
     */
    private record Page(@Nullable Finding finding, long commits, boolean isBeyond) {}

    /**
     * Whether what stands at one end of the collection has a number from 1 on. In the order of ids numbers stand
     * together, so whatever else is stored beside the chain is seen at one of the ends.
     */
    private boolean isCommit(Bson order) {
        RawBsonDocument end = commits.find().sort(order).limit(1).first();
        return end == null || (end.get("_id") instanceof BsonNumber number && number.doubleValue() >= 1);
    }

    private Page page(
            ChainWalk walk, Instant until, BiConsumer<RawBsonDocument, RecordedCommit> each, LongConsumer progress) {
        long before = walk.commits();
        FindIterable<RawBsonDocument> found = commits.find(gte("_id", before + 1))
                .sort(ascending("_id"))
                .limit(PAGE)
                .batchSize(PAGE);
        try (MongoCursor<RawBsonDocument> cursor = found.iterator()) {
            while (cursor.hasNext()) {
                RawBsonDocument stored = cursor.next();
                ChainWalk.Checked checked = walk.check(stored);
                if (checked.finding() != null) {
                    return new Page(checked.finding(), walk.commits() - before, false);
                }
                RecordedCommit commit = checked.sound();
                if (commit.at().isAfter(until)) {
                    return new Page(null, walk.commits() - before, true);
                }
                walk.take(commit);
                each.accept(stored, commit);
                if (walk.commits() % 1_000 == 0) {
                    progress.accept(walk.commits());
                }
            }
        }
        return new Page(null, walk.commits() - before, false);
    }

    private static Verification end(ChainWalk walk) {
        return walk.isAnchoredBeyondHead()
                ? new Broken(walk.commits(), walk.events(), walk.commits() + 1, Finding.CUT)
                : new Sound(walk.commits(), walk.events(), walk.head());
    }
}
