package org.throughline.platform.privacy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * The vault's documents: {@code keys}, one per scope for ever, and {@code generations}, which holds up to which
 * key-encryption generation keys are retired, and which keys are about to be destroyed.
 *
 * <p>Every change of wrapped bytes names the bytes it replaces, so of two writers one wins and the other reads again.
 */
final class KeyCollection {

    private static final String RETIRED = "retired";
    private static final String ANNOUNCED = "announced";
    /** A primary without its majority would let a linearizable read wait for ever. */
    static final Duration LOOK_MAX = Duration.ofSeconds(2);

    private static final Document PRESENT = new Document("$exists", true);

    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> generations;

    KeyCollection(MongoDatabase database) {
        var durable = durable(database);
        keys = durable.getCollection("keys");
        // Linearizable, or a primary that has been deposed could have a key confirmed, or an order overlooked.
        generations = durable.getCollection("generations").withReadConcern(ReadConcern.LINEARIZABLE);
        keys.createIndex(Indexes.ascending("org", "kind", "owner"), new IndexOptions().unique(true));
        keys.createIndex(Indexes.ascending("generation"));
    }

    static MongoDatabase durable(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    boolean isEmpty() {
        return keys.find().first() == null;
    }

    Optional<StoredKey> find(KeyScope scope) {
        var filter = new Document("org", scope.organisation())
                .append("kind", scope.kind().value())
                .append("owner", scope.owner());
        return Optional.ofNullable(keys.find(filter).first()).map(StoredKey::of);
    }

    Optional<StoredKey> find(KeyId id) {
        return Optional.ofNullable(keys.find(eq("_id", id.toString())).first()).map(StoredKey::of);
    }

    List<StoredKey> find(Collection<KeyId> ids) {
        return keys.find(in("_id", texts(ids))).map(StoredKey::of).into(new ArrayList<>());
    }

    /** Adds a pending key; another creator of the same scope may have been first, which is no error. */
    void insert(StoredKey key, Instant createdAt) {
        var document = new Document("_id", key.id().toString())
                .append("org", key.scope().organisation())
                .append("kind", key.scope().kind().value())
                .append("owner", key.scope().owner())
                .append("generation", key.generation())
                .append("wrapped", key.wrapped())
                .append("pending", true)
                .append("createdAt", Date.from(createdAt));
        try {
            keys.insertOne(document);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    boolean confirm(StoredKey key) {
        return keys.updateOne(unchanged(key), unset("pending")).getMatchedCount() == 1;
    }

    void discard(StoredKey key) {
        keys.deleteOne(unchanged(key).append("pending", true));
    }

    /** Puts each key's wrapped bytes in the place of the old ones, unless those have changed meanwhile. */
    void rewrap(Map<StoredKey, StoredKey> movedByOld) {
        var updates = new ArrayList<UpdateOneModel<Document>>();
        movedByOld.forEach((old, moved) -> updates.add(new UpdateOneModel<>(
                unchanged(old), combine(set("generation", moved.generation()), set("wrapped", moved.wrapped())))));
        if (!updates.isEmpty()) keys.bulkWrite(updates);
    }

    void destroy(Collection<KeyId> ids, String destruction, Instant at) {
        keys.updateMany(
                new Document("_id", new Document("$in", texts(ids))).append("wrapped", PRESENT),
                combine(
                        unset("wrapped"),
                        unset("pending"),
                        set("destroyedAt", Date.from(at)),
                        set("destruction", destruction)));
    }

    /** The keys that still hang on a generation older than the given one. */
    MongoCursor<StoredKey> wrappedBefore(int generation, int batch) {
        return keys.find(new Document("generation", new Document("$lt", generation)).append("wrapped", PRESENT))
                .batchSize(batch)
                .map(StoredKey::of)
                .cursor();
    }

    int retiredUpTo() {
        var retired = generations.find(eq("_id", RETIRED)).first();
        return retired == null ? 0 : retired.getInteger("upTo");
    }

    void retireUpTo(int generation) {
        generations.updateOne(eq("_id", RETIRED), max("upTo", generation), new UpdateOptions().upsert(true));
    }

    /** Lets every process know that keys are about to be destroyed; harmless when repeated. */
    void announce(Collection<KeyId> ids) {
        generations.updateOne(
                eq("_id", ANNOUNCED),
                combine(inc("orders", 1L), addEachToSet("keys", texts(ids))),
                new UpdateOptions().upsert(true));
    }

    /** Ends that, once they are destroyed. */
    void withdraw(Collection<KeyId> ids) {
        generations.updateOne(eq("_id", ANNOUNCED), pullAll("keys", texts(ids)));
    }

    StandingOrders.Announced announced() {
        var announced = generations
                .find(eq("_id", ANNOUNCED))
                .maxTime(LOOK_MAX.toMillis(), TimeUnit.MILLISECONDS)
                .first();
        return announced == null
                ? new StandingOrders.Announced(0, Set.of())
                : new StandingOrders.Announced(
                        announced.getLong("orders"),
                        announced.getList("keys", String.class).stream()
                                .map(KeyId::of)
                                .collect(Collectors.toSet()));
    }

    private static List<String> texts(Collection<KeyId> ids) {
        return ids.stream().map(KeyId::toString).toList();
    }

    // One flat document: the embedded store finds an index for that, and not inside an $and.
    private static Document unchanged(StoredKey key) {
        return new Document("_id", key.id().toString())
                .append("generation", key.generation())
                .append("wrapped", key.wrapped());
    }
}
