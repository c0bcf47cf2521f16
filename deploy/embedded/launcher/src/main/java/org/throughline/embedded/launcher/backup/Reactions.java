package org.throughline.embedded.launcher.backup;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.bson.RawBsonDocument;
import org.throughline.platform.reaction.ReactionProcessor;

/**
 * How far the reactions of a service are, and which streams they have parked. A log does not tell it: a reaction that
 * began anew would decide again what it was once refused.
 */
record Reactions(MongoDatabase database) {

    private static final String TOKENS = "tokens";
    private static final String PARKED = "parked";

    /** The field by which a document belongs to a processor. */
    private static String processor(String collection) {
        return collection.equals(TOKENS) ? "_id" : "processor";
    }

    /** Tokens first: a stream that is parked meanwhile is then only parked again, never passed over. */
    void copy(BackupDirectory to, String service) throws IOException {
        for (String collection : List.of(TOKENS, PARKED)) {
            var ofReactions = Filters.regex(processor(collection), "^" + ReactionProcessor.NAMES);
            var documents = database.getCollection(collection, RawBsonDocument.class);
            to.write(to.reactions(service, collection), documents.find(ofReactions));
        }
    }

    void putBack(BackupDirectory from, String service) throws IOException {
        for (String collection : List.of(TOKENS, PARKED)) {
            var file = from.reactions(service, collection);
            if (Files.exists(file)) new Filling(database, collection).fill(file);
        }
    }
}
