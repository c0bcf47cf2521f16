package org.throughline.platform.testkit;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.projection.ViewName;

/** The content of a view as one value: rows by id, fields by name, without the count of writes. */
public final class ViewHash {
    private ViewHash() {}

    /** Hash of all rows; the same for two views exactly if they show the same and remember the same positions. */
    public static Digest of(MongoDatabase database, ViewName view) {
        return of(database, view.toString());
    }

    /** The same of the rows that a collection of this name holds. */
    public static Digest of(MongoDatabase database, String collection) {
        Fingerprint hash = Fingerprint.of("view");
        rows(database, collection).forEach((id, row) -> hash.text(id).text(row));
        return hash.finish();
    }

    /** The rows in canonical form, by id. */
    public static Map<String, String> rows(MongoDatabase database, ViewName view) {
        return rows(database, view.toString());
    }

    /** The same of the rows that a collection of this name holds. */
    public static Map<String, String> rows(MongoDatabase database, String collection) {
        Map<String, String> rows = new TreeMap<>();
        List<BsonDocument> found =
                database.getCollection(collection, BsonDocument.class).find().into(new ArrayList<>());
        for (BsonDocument row : found) {
            row.remove("_revision");
            rows.put(
                    new BsonDocument("_id", row.get("_id")).toJson(),
                    canonical(row).toString());
        }
        return rows;
    }

    /** A value with fields in order and whole numbers in one width, since a reader sees no difference. */
    public static BsonValue canonical(BsonValue value) {
        if (value.isInt32()) {
            return new BsonInt64(value.asInt32().getValue());
        }
        if (value.isArray()) {
            return new BsonArray(
                    value.asArray().stream().map(ViewHash::canonical).toList());
        }
        if (!value.isDocument()) {
            return value;
        }
        BsonDocument sorted = new BsonDocument();
        new TreeMap<>(value.asDocument()).forEach((name, field) -> sorted.append(name, canonical(field)));
        return sorted;
    }
}
