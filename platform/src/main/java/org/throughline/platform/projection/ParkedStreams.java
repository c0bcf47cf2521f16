package org.throughline.platform.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The parked streams of all processors of a service: collection {@code parked}, one document per processor and stream.
 *
 * <p>An entry holds no payload and no message. A retry is asked for here and made, from the log, by whoever runs the
 * processor; the entry goes when it succeeded.
 */
public final class ParkedStreams {
    private final MongoCollection<Document> parked;

    /** The parked streams kept in a service's database. */
    public ParkedStreams(MongoDatabase database) {
        parked = database.getCollection("parked")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** Creates the index its queries rest on; harmless when it exists. */
    public void prepare() {
        parked.createIndex(Indexes.ascending("processor", "_id"));
    }

    /**
     * Notes where a stream is stuck, or that it is stuck elsewhere now; without effect if a later owner noted it.
     *
     * @param epoch of the owner that parks it
     */
    public void park(ParkedStream entry, long epoch) {
        Bson change = combine(
                set("processor", entry.processor()),
                set("stream", entry.stream()),
                set("position", entry.position()),
                set("version", entry.version()),
                set("recordedAt", Date.from(entry.recordedAt())),
                set("error", entry.errorClass()),
                set("epoch", epoch),
                set("retry", false));
        Bson notLater = and(eq("_id", id(entry.processor(), entry.stream())), lte("epoch", epoch));
        try {
            parked.updateOne(notLater, change, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // A duplicate key: the entry is a later owner's, and what it says counts.
        }
    }

    /** What a processor has parked, at most so many entries. */
    public List<ParkedStream> of(String processor, int entriesMax) {
        return find(eq("processor", processor), entriesMax);
    }

    /** How many streams each processor has parked; none where it has none. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        parked.find()
                .projection(include("processor"))
                .forEach(entry -> counts.merge(entry.getString("processor"), 1L, Long::sum));
        return counts;
    }

    /** How many streams a processor has parked. */
    public long count(String processor) {
        return parked.countDocuments(eq("processor", processor));
    }

    /** Asks for a retry of one stream; says whether it is parked. */
    public boolean retry(String processor, String stream) {
        return parked.updateOne(eq("_id", id(processor, stream)), set("retry", true))
                        .getMatchedCount()
                == 1;
    }

    /** Asks for a retry of all a processor has parked, as after a correction; says how many. */
    public long retryAll(String processor) {
        return parked.updateMany(eq("processor", processor), set("retry", true)).getMatchedCount();
    }

    /** The processors that are asked to retry something, in a set of the caller's own. */
    Set<String> processorsToRetry() {
        return parked.find(eq("retry", true))
                .projection(include("processor"))
                .map(entry -> entry.getString("processor"))
                .into(new HashSet<>());
    }

    /** What a processor is asked to retry, at most so many entries. */
    public List<ParkedStream> toRetry(String processor, int entriesMax) {
        return find(and(eq("processor", processor), eq("retry", true)), entriesMax);
    }

    /** Makes all entries of a processor the new owner's, so that an owner before it can release none. */
    public void adopt(String processor, long epoch) {
        parked.updateMany(eq("processor", processor), set("epoch", epoch));
    }

    /** Makes one entry the owner's, should an owner before it have written it late. */
    public void adopt(ParkedStream entry, long epoch) {
        parked.updateOne(eq("_id", id(entry.processor(), entry.stream())), set("epoch", epoch));
    }

    /** The stream goes on; without effect for an owner whose time is over, who knows nothing of later events. */
    public void release(ParkedStream entry, long epoch) {
        parked.deleteOne(and(eq("_id", id(entry.processor(), entry.stream())), eq("epoch", epoch)));
    }

    /** Forgets what a processor and its helpers, named {@code <processor>.<helper>}, have parked. */
    void forget(String processor) {
        parked.deleteMany(regex("processor", "^" + Pattern.quote(processor) + "(\\..*)?$"));
    }

    /** Forgets what was parked for rows that serve no more. */
    void forgetRows(String rows) {
        parked.deleteMany(eq("processor", rows));
    }

    private List<ParkedStream> find(Bson which, int entriesMax) {
        return parked.find(which)
                .sort(new Document("_id", 1))
                .limit(entriesMax)
                .map(ParkedStreams::read)
                .into(new ArrayList<>());
    }

    private static ParkedStream read(Document entry) {
        return new ParkedStream(
                entry.getString("processor"),
                entry.getString("stream"),
                entry.getLong("position"),
                entry.getLong("version"),
                entry.getDate("recordedAt").toInstant(),
                entry.getString("error"));
    }

    private static String id(String processor, String stream) {
        return processor + "|" + stream; // neither may contain the bar
    }
}
