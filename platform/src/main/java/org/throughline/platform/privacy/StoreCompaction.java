package org.throughline.platform.privacy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * Has the store that keeps the vault drop what was deleted, by the command it has for that: {@code compactJournal} of the
 * embedded store, which leaves no older byte on disk; {@code compact} of a MongoDB server.
 *
 * <p>A MongoDB server gives the freed space back and leaves its journal and oplog to their own pace. What is still there
 * is wrapped under a key-encryption generation that was destroyed before this is asked, so it opens nothing.
 */
public final class StoreCompaction implements JournalCompaction {
    private static final int COMMAND_UNKNOWN = 59;

    private final MongoDatabase vault;

    /** Of the store the vault is in. */
    public StoreCompaction(MongoDatabase vault) {
        this.vault = vault;
    }

    @Override
    public void compact() {
        try {
            vault.runCommand(new Document("compactJournal", 1));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != COMMAND_UNKNOWN) {
                throw e;
            }
            // On a primary the server wants to be told that it is meant.
            vault.runCommand(new Document("compact", "keys").append("force", true));
        }
    }
}
