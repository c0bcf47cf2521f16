package org.throughline.platform.projection;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.TestStore;
import org.throughline.platform.testkit.ViewHash;

/** Merged updates do what the same updates do one after the other. */
class RowUpdateTest {
    private static final List<String> PATHS = List.of("a", "b", "c", "c.d", "c.e", "list", "seen");

    private final MongoCollection<Document> rows = TestStore.freshDatabase().getCollection("rows");

    static Stream<Long> seeds() {
        return Seeds.upTo(60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void merging_gives_the_row_that_separate_updates_give(long seed) {
        Random random = new Random(seed);
        List<BsonDocument> updates = new ArrayList<>();
        RowUpdate merged = new RowUpdate();
        for (int i = 0; i < 12; i++) {
            BsonDocument update = update(random);
            if (merged.add(update)) {
                updates.add(update);
            }
        }
        updates.forEach(update -> apply("one by one", update));
        apply("merged", merged.toUpdate());
        assertThat(updates.size()).as("seed %d merges something", seed).isGreaterThan(1);
        assertThat(row("merged")).as("seed %d: %s", seed, updates).isEqualTo(row("one by one"));
    }

    @Test
    void what_depends_on_the_row_is_not_merged() {
        RowUpdate update = new RowUpdate();
        assertThat(update.add(BsonDocument.parse("{$push: {list: 1}}"))).isTrue();
        assertThat(update.add(BsonDocument.parse("{$push: {list: {$each: [2], $slice: -3}}}")))
                .isFalse();
        assertThat(update.add(BsonDocument.parse("{$setOnInsert: {first: 1}}"))).isFalse();
        assertThat(update.add(BsonDocument.parse("{$rename: {list: 'other'}}"))).isFalse();
        assertThat(update.toUpdate()).isEqualTo(BsonDocument.parse("{$push: {list: 1}}"));
    }

    @Test
    void a_rename_is_made_alone() {
        RowUpdate update = new RowUpdate();
        assertThat(update.add(BsonDocument.parse("{$rename: {a: 'b'}}"))).isTrue();
        assertThat(update.add(BsonDocument.parse("{$set: {b: 1}}"))).isFalse();
    }

    private static BsonDocument update(Random random) {
        String path = PATHS.get(random.nextInt(PATHS.size()));
        BsonValue number = random.nextBoolean() ? new BsonInt32(random.nextInt(9)) : new BsonInt64(random.nextInt(9));
        return switch (path) {
            case "list" -> new BsonDocument("$push", new BsonDocument(path, pushed(random, number)));
            case "seen" ->
                new BsonDocument(
                        random.nextInt(4) == 0 ? "$min" : "$max",
                        new BsonDocument(path, new BsonDateTime(random.nextInt(9))));
            case "b" -> new BsonDocument("$set", new BsonDocument(path, new BsonString("b" + random.nextInt(9))));
            case "c" -> new BsonDocument("$unset", new BsonDocument(path, new BsonString("")));
            default -> new BsonDocument(random.nextInt(3) == 0 ? "$set" : "$inc", new BsonDocument(path, number));
        };
    }

    private static BsonValue pushed(Random random, BsonValue number) {
        return random.nextBoolean() ? number : new BsonDocument("$each", new BsonArray(List.of(number, number)));
    }

    private void apply(String id, BsonDocument update) {
        rows.updateOne(eq("_id", id), update, new UpdateOptions().upsert(true));
    }

    private BsonValue row(String id) {
        BsonDocument row = new Document(rows.find(eq("_id", id)).first()).toBsonDocument();
        row.remove("_id");
        return ViewHash.canonical(row);
    }
}
