package org.throughline.platform.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.projection.Beats.Beat;
import org.throughline.platform.projection.Beats.Reached;

/**
 * The tokens of all processors of a service, one document per processor: collection {@code tokens} for views.
 *
 * <p>Every write names the owner and epoch, or the state it replaces, so whoever lost a processor can change nothing.
 */
public final class Tokens {
    private static final int DUPLICATE_KEY = 11_000;
    private static final String POSITION = "position";
    private static final String GENERATION = "generation";
    private static final String REBUILD = "rebuild";
    private static final String BEGUN = "begun";
    private static final String ASKED_AT = "askedAt";
    private static final String BROKEN_BY = "brokenBy";

    private final MongoCollection<Document> tokens;

    Tokens(MongoDatabase database) {
        this(database, "tokens");
    }

    /** The tokens kept in a collection of their own, for work that is no view. */
    public Tokens(MongoDatabase database, String collection) {
        tokens = database.getCollection(collection)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** How far a processor is and who runs it; {@code epoch} 0 if nobody ever did. */
    public Token read(String processor) {
        Document token = tokens.find(eq("_id", processor)).first();
        return token == null ? Token.NONE : token(token);
    }

    List<String> processors() {
        return tokens.find(eq("dropped", false))
                .map(token -> token.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Makes a node the owner if the token still is as it was seen; says whether it did. */
    boolean claim(String processor, Token seen, String node) {
        Bson claimed = combine(set("owner", node), set("epoch", seen.epoch() + 1), inc("beat", 1L));
        if (seen.epoch() > 0) {
            return changed(
                    and(eq("_id", processor), eq("epoch", seen.epoch()), eq("beat", seen.beat())), claimed, false);
        }
        Bson fresh = combine(
                claimed,
                setOnInsert("position", 0L),
                setOnInsert("recordedAt", Date.from(Instant.EPOCH)),
                setOnInsert("dropped", false));
        return changed(and(eq("_id", processor), eq("epoch", 0L)), fresh, true);
    }

    /**
     * Beats for several processors in one write, and stores how far they are.
     *
     * @param beats by processor
     * @return whether the node still holds all of them; if not, those it holds have beaten
     */
    boolean beat(String node, Map<String, Beat> beats) {
        List<UpdateOneModel<Document>> writes = beats.entrySet().stream()
                .map(one -> new UpdateOneModel<Document>(
                        held(one.getKey(), node, one.getValue().epoch()),
                        beat(one.getValue().reached())))
                .toList();
        return tokens.bulkWrite(writes, new BulkWriteOptions().ordered(false)).getMatchedCount() == beats.size();
    }

    boolean store(String processor, String node, long epoch, Reached reached) {
        return changed(held(processor, node, epoch), beat(reached), false);
    }

    private static Bson beat(@Nullable Reached reached) {
        Bson beat = inc("beat", 1L);
        return reached == null
                ? beat
                : combine(set(POSITION, reached.position()), set("recordedAt", Date.from(reached.recordedAt())), beat);
    }

    boolean release(String processor, String node, long epoch) {
        return changed(held(processor, node, epoch), set("owner", null), false);
    }

    /**
     * Sends a processor back to an earlier position, whoever runs it; the owner finds out at its next write.
     *
     * @return whether it was beyond that position
     */
    public boolean rewind(String processor, long position) {
        return changed(
                and(eq("_id", processor), gt("position", position)),
                combine(
                        set("position", position),
                        set("recordedAt", Date.from(Instant.EPOCH)),
                        set("owner", null),
                        inc("epoch", 1L),
                        inc("beat", 1L)),
                false);
    }

    /**
     * Asks for the rows of a processor to be built anew from the beginning, whoever runs it; the owner finds out at its next
     * write. What was being built is given up.
     *
     * @param head position of the last event there is
     * @return whether the token still was as it was seen
     */
    boolean rebuild(String processor, Token seen, long head) {
        long next = Math.addExact(Math.max(seen.generation(), seen.begun()), 1);
        Document rebuild = new Document(GENERATION, next).append(POSITION, 0L).append(ASKED_AT, head);
        return changed(asSeen(processor, seen), otherwise(set(REBUILD, rebuild), set(BEGUN, next)), false);
    }

    /**
     * Gives up what is being built anew, whoever runs the processor; the owner finds out at its next write.
     *
     * @return whether the token still was as it was seen
     */
    boolean callOff(String processor, Token seen) {
        return changed(asSeen(processor, seen), otherwise(unset(REBUILD), max(BEGUN, seen.begun())), false);
    }

    /** Notes that what is being built anew cannot be; says whether the node still held the processor. */
    boolean broken(String processor, String node, long epoch, long generation, String by) {
        return changed(
                building(processor, node, epoch, generation),
                combine(unset(REBUILD), max(BEGUN, generation), set(BROKEN_BY, by), inc("beat", 1L)),
                false);
    }

    /** By another owner, or the same under another epoch. */
    private static Bson otherwise(Bson... changes) {
        return combine(combine(changes), unset(BROKEN_BY), set("owner", null), inc("epoch", 1L), inc("beat", 1L));
    }

    /** Its generations too, which change while the epoch does not. */
    private static Bson asSeen(String processor, Token seen) {
        Token.Rebuild rebuild = seen.rebuild();
        Bson building = rebuild == null ? exists(REBUILD, false) : eq(REBUILD + "." + GENERATION, rebuild.generation());
        return and(eq("_id", processor), eq("epoch", seen.epoch()), eq("dropped", false), building);
    }

    /** Stores how far the new rows are; says whether the node still holds the processor and they are being built. */
    boolean storeRebuilt(String processor, String node, long epoch, long generation, long position) {
        return changed(
                building(processor, node, epoch, generation),
                combine(set(REBUILD + "." + POSITION, position), inc("beat", 1L)),
                false);
    }

    /**
     * From now on the new rows serve; says whether the node still held the processor and they did not serve before, and else
     * nothing was changed. A node that did not hear of its own success learns it from the token, like every other.
     */
    boolean serve(String processor, String node, long epoch, long generation) {
        return changed(
                building(processor, node, epoch, generation),
                combine(set(GENERATION, generation), unset(REBUILD), inc("beat", 1L)),
                false);
    }

    /** Ends a processor for ever, if its token still is as it was seen. */
    boolean drop(String processor, Token seen) {
        return changed(
                and(eq("_id", processor), eq("epoch", seen.epoch()), eq("beat", seen.beat())),
                combine(set("owner", null), set("dropped", true), inc("epoch", 1L)),
                false);
    }

    private boolean changed(Bson which, Bson change, boolean upsert) {
        try {
            var result = tokens.updateOne(which, change, new UpdateOptions().upsert(upsert));
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false; // another node was faster
            }
            throw e;
        }
    }

    private static Bson held(String processor, String node, long epoch) {
        return and(eq("_id", processor), eq("owner", node), eq("epoch", epoch));
    }

    private static Bson building(String processor, String node, long epoch, long generation) {
        return and(held(processor, node, epoch), eq(REBUILD + "." + GENERATION, generation));
    }

    private static Token.@Nullable Rebuild rebuild(@Nullable Document rebuild) {
        return rebuild == null
                ? null
                : new Token.Rebuild(
                        rebuild.getLong(GENERATION),
                        rebuild.getLong(POSITION),
                        Objects.requireNonNullElse(rebuild.getLong(ASKED_AT), 0L));
    }

    private static Token token(Document token) {
        Document building = token.get(REBUILD, Document.class);
        long generation = Objects.requireNonNullElse(token.getLong(GENERATION), 0L);
        long begun = Objects.requireNonNullElse(
                token.getLong(BEGUN), building == null ? generation : building.getLong(GENERATION));
        return new Token(
                token.getLong("position"),
                token.getDate("recordedAt").toInstant(),
                token.getString("owner"),
                token.getLong("epoch"),
                token.getLong("beat"),
                generation,
                begun,
                rebuild(building),
                Objects.requireNonNullElse(token.getString(BROKEN_BY), ""),
                Objects.requireNonNullElse(token.getBoolean("dropped"), false));
    }
}
