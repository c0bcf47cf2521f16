package org.throughline.platform.privacy;

import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * The orders given and how far each has come: {@code destructions}, {@code {_id, keys, authority, reason, requestedBy,
 * requestedAt, recordedAt, target?, completedAt?}}.
 */
final class Destructions {

    private static final Document ABSENT = new Document("$exists", false);

    private final MongoCollection<Document> destructions;

    Destructions(MongoDatabase database) {
        destructions = KeyCollection.durable(database).getCollection("destructions");
    }

    /** Records an order before anything is done about it; repeating the same order is harmless. */
    void record(UUID id, DestructionOrder order, Instant recordedAt) {
        var document = new Document("_id", id.toString())
                .append(
                        "keys",
                        order.keys().stream().map(KeyId::toString).sorted().toList())
                .append("authority", order.authority())
                .append("reason", order.reason())
                .append("requestedBy", order.requestedBy())
                .append("requestedAt", Date.from(order.requestedAt()))
                .append("recordedAt", Date.from(recordedAt));
        try {
            destructions.insertOne(document);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) throw e;
            if (!order(id).equals(order)) throw new IllegalArgumentException("another order has this id: " + id, e);
        }
    }

    boolean exists(UUID id) {
        return destructions.find(byId(id)).first() != null;
    }

    List<UUID> open() {
        return destructions
                .find(new Document("completedAt", ABSENT))
                .map(document -> UUID.fromString(document.getString("_id")))
                .into(new ArrayList<>());
    }

    DestructionOrder order(UUID id) {
        var document = read(id);
        Set<KeyId> keys =
                document.getList("keys", String.class).stream().map(KeyId::of).collect(Collectors.toSet());
        return new DestructionOrder(
                keys,
                document.getString("authority"),
                document.getString("reason"),
                document.getString("requestedBy"),
                document.getDate("requestedAt").toInstant());
    }

    /** The generation that is to survive this destruction, once it was created. */
    Optional<Integer> target(UUID id) {
        return Optional.ofNullable(read(id).getInteger("target"));
    }

    /** Sets the target unless another process did, and answers what it is now. */
    int recordTarget(UUID id, int generation) {
        destructions.updateOne(byId(id).append("target", ABSENT), set("target", generation));
        return target(id).orElseThrow();
    }

    Optional<Instant> completedAt(UUID id) {
        return Optional.ofNullable(read(id).getDate("completedAt")).map(Date::toInstant);
    }

    void complete(UUID id, Instant at) {
        destructions.updateOne(byId(id).append("completedAt", ABSENT), set("completedAt", Date.from(at)));
    }

    private Document read(UUID id) {
        var document = destructions.find(byId(id)).first();
        if (document == null) throw new IllegalStateException("destruction order is lost: " + id);
        return document;
    }

    private static Document byId(UUID id) {
        return new Document("_id", id.toString());
    }
}
