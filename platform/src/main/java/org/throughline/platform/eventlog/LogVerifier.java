package org.throughline.platform.eventlog;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.function.LongConsumer;
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

    /**
     * Verifies the whole log.
     *
     * @param anchored heads that signed anchors of this log state; the signatures have been checked
     * @param progress told the number of each thousandth commit checked
     */
    public Verification verify(Collection<AnchorHead> anchored, LongConsumer progress) {
        if (!isCommit(ascending("_id")) || !isCommit(descending("_id"))) {
            return new Broken(0, 0, 0, Finding.FOREIGN);
        }
        ChainWalk walk = new ChainWalk(Head.genesis(log), anchored);
        while (true) {
            long before = walk.commits();
            Finding finding = page(walk, progress);
            if (finding != null) {
                return new Broken(walk.commits(), walk.events(), walk.commits() + 1, finding);
            }
            if (walk.commits() - before < PAGE) {
                return end(walk);
            }
        }
    }

    /**
     * Whether what stands at one end of the collection has a number from 1 on. In the order of ids numbers stand
     * together, so whatever else is stored beside the chain is seen at one of the ends.
     */
    private boolean isCommit(Bson order) {
        RawBsonDocument end = commits.find().sort(order).limit(1).first();
        return end == null || (end.get("_id") instanceof BsonNumber number && number.doubleValue() >= 1);
    }

    private @Nullable Finding page(ChainWalk walk, LongConsumer progress) {
        FindIterable<RawBsonDocument> page = commits.find(gte("_id", walk.commits() + 1))
                .sort(ascending("_id"))
                .limit(PAGE)
                .batchSize(PAGE);
        try (MongoCursor<RawBsonDocument> cursor = page.iterator()) {
            while (cursor.hasNext()) {
                Finding finding = walk.check(cursor.next());
                if (finding != null) {
                    return finding;
                }
                if (walk.commits() % 1_000 == 0) {
                    progress.accept(walk.commits());
                }
            }
        }
        return null;
    }

    private static Verification end(ChainWalk walk) {
        return walk.isAnchoredBeyondHead()
                ? new Broken(walk.commits(), walk.events(), walk.commits() + 1, Finding.CUT)
                : new Sound(walk.commits(), walk.events(), walk.head());
    }
}
