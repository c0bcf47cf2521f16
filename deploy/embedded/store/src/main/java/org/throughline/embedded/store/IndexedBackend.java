package org.throughline.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Objects;

/** Answers commands, each only when all it did or saw is on disk. */
final class IndexedBackend extends AbstractMongoBackend {
    private final StoreState state;
    private final Runnable compaction;
    private final StoreFaults faults;

    IndexedBackend(StoreState state, Runnable compaction, StoreFaults faults) {
        this.state = state;
        this.compaction = compaction;
        this.faults = faults;
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
        Document answer = super.handleMessage(message);
        if (command.equals("insert")) {
            countInserted(query, answer);
        }
        state.journal().awaitDurable();
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
