package org.throughline.platform.told;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * What was read but is not in the log: collections {@code told_parked} and {@code told_quarantined}, one document per
 * record. Places, names and classes of errors only.
 */
final class Withheld {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> parked;
    private final MongoCollection<Document> quarantined;

    Withheld(MongoDatabase database) {
        parked = collection(database, "told_parked");
        quarantined = collection(database, "told_quarantined");
    }

    private static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** Creates the indexes its queries rest on; harmless when they exist. */
    void prepare() {
        parked.createIndex(Indexes.ascending("stream", "version"));
        parked.createIndex(Indexes.ascending("topic"));
        quarantined.createIndex(Indexes.ascending("topic"));
    }

    void park(ParkedFact fact) {
        Document entry = entry(fact.place(), fact.errorClass())
                .append("stream", fact.stream())
                .append("version", fact.version());
        parked.replaceOne(eq("_id", id(fact.place())), entry, UPSERT);
    }

    void release(ParkedFact fact) {
        parked.deleteOne(eq("_id", id(fact.place())));
    }

    List<ParkedFact> parked(int entriesMax) {
        return parked.find()
                .sort(ascending("_id"))
                .limit(entriesMax)
                .map(Withheld::fact)
                .into(new ArrayList<>());
    }

    /** What is parked of a stream, in the order of the source. */
    List<ParkedFact> parkedOf(String stream, int entriesMax) {
        return parked.find(eq("stream", stream))
                .sort(ascending("version"))
                .limit(entriesMax)
                .map(Withheld::fact)
                .into(new ArrayList<>());
    }

    void quarantine(QuarantinedRecord record) {
        quarantined.replaceOne(eq("_id", id(record.place())), entry(record.place(), record.errorClass()), UPSERT);
    }

    /** Lets go of a record; says whether it was there. */
    boolean dismiss(RecordPlace place) {
        return quarantined.deleteOne(eq("_id", id(place))).getDeletedCount() == 1;
    }

    boolean isQuarantined(RecordPlace place) {
        return quarantined.countDocuments(eq("_id", id(place))) == 1;
    }

    List<QuarantinedRecord> quarantined(int entriesMax) {
        return quarantined
                .find()
                .sort(ascending("_id"))
                .limit(entriesMax)
                .map(entry -> new QuarantinedRecord(place(entry), entry.getString("error")))
                .into(new ArrayList<>());
    }

    /** How many records of one topic are withheld. */
    long count(String topic) {
        return parked.countDocuments(eq("topic", topic)) + countQuarantined(topic);
    }

    /** How many records of one topic could not be read. */
    long countQuarantined(String topic) {
        return quarantined.countDocuments(eq("topic", topic));
    }

    private static Document entry(RecordPlace place, String errorClass) {
        return new Document("_id", id(place))
                .append("topic", place.topic())
                .append("partition", place.partition())
                .append("offset", place.offset())
                .append("error", errorClass);
    }

    private static ParkedFact fact(Document entry) {
        return new ParkedFact(
                place(entry), entry.getString("stream"), entry.getLong("version"), entry.getString("error"));
    }

    private static RecordPlace place(Document entry) {
        return new RecordPlace(entry.getString("topic"), entry.getInteger("partition"), entry.getLong("offset"));
    }

    private static String id(RecordPlace place) {
        return place.topic() + "|" + place.partition() + "|" + place.offset();
    }
}
