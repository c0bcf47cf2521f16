package org.throughline.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Answers commands, each only when all it did or saw is on disk. */
final class IndexedBackend extends AbstractMongoBackend {
    private static final int ANSWER_BYTES_MAX = 8 * 1024 * 1024;
    private static final int DOCUMENTS_MAX = 10_000;

    private final StoreState state;
    private final Runnable compaction;
    private final StoreFaults faults;
    private final Consumer<Journal> beforeAnswer;

    IndexedBackend(StoreState state, Runnable compaction, StoreFaults faults, Consumer<Journal> beforeAnswer) {
        this.state = state;
        this.compaction = compaction;
        this.faults = faults;
        this.beforeAnswer = beforeAnswer;
    }

    /** Opens what is stored, so that indexes are built before the first command. */
    void openStored() {
        state.collections().databases().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return IndexedDatabase.open(databaseName, getCursorRegistry(), state);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document query = message.getDocument();
        String command = query.keySet().iterator().next();
        Document refusal = faults.refuse(command, query);
        if (refusal != null) {
            return refusal;
        }
        if (command.equals("find") || command.equals("getMore")) {
            boundAnswer(message.getDatabaseName(), query);
        }
        Document answer = super.handleMessage(message);
        if (command.equals("insert")) {
            countInserted(query, answer);
        }
        beforeAnswer.accept(state.journal());
        return faults.spoil(command, query, answer, message.getChannel());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (command.equals("compactJournal")) {
            compaction.run();
            Document done = new Document();
            Utils.markOkay(done);
            return done;
        }
        return super.handleCommand(channel, databaseName, command, query);
    }

    /** More would not fit a message; the rest stays with the cursor. The library would send everything at once. */
    private void boundAnswer(String database, Document query) {
        Object collection = query.getOrDefault("collection", query.get("find"));
        int longest = state.collections().of(database + "." + collection).highestLength();
        int fitting = Math.max(1, ANSWER_BYTES_MAX / Math.max(1, longest));
        Object wanted = query.get("batchSize");
        int size = wanted instanceof Number number && number.intValue() > 0 ? number.intValue() : DOCUMENTS_MAX;
        query.put("batchSize", Math.min(size, fitting));
    }

    /** The library reports every document as inserted, even after an error; the driver and its callers rely on less. */
    @SuppressWarnings("unchecked")
    private static void countInserted(Document query, Document answer) {
        if (!(answer.get("writeErrors") instanceof List<?> errors) || errors.isEmpty()) {
            return;
        }
        int sent = ((List<Document>) query.getOrDefault("documents", List.of())).size();
        boolean ordered = Utils.isTrue(query.getOrDefault("ordered", true));
        int inserted = ordered
                ? (Integer) Objects.requireNonNull(((Document) errors.getFirst()).get("index"))
                : sent - errors.size();
        answer.put("n", inserted);
    }
}
