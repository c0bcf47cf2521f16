package org.throughline.embedded.launcher.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.RawBsonDocument;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.service.ServiceSettings;

/**
 * The vault: every data key, wrapped. What unwraps them goes to another place, where only the generations are kept that
 * still exist, so that an erasure reaches the copies too.
 *
 * @param keys directory of the key-encryption keys
 */
record VaultCopy(MongoClient mongo, Path keys) {

    private static final int ATTEMPTS_MAX = 3;
    private static final String KEYS = "keys";

    /**
     * In this order: a destruction ordered meanwhile is copied with the keys it had not reached, and carried out again
     * after a restore; one that was completed meanwhile is noticed by the generation that opens nothing any more.
     */
    private static final List<String> COLLECTIONS = List.of(KEYS, "generations", "destructions");

    /**
     * Copies the vault as it is between two erasures.
     *
     * @return the generations that open the copy
     */
    List<Integer> copy(BackupDirectory to, Path keysTo) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            for (String collection : COLLECTIONS) {
                var documents = database().getCollection(collection, RawBsonDocument.class);
                to.write(to.vault(collection), documents.find());
            }
            var kept = new FileKeyEncryptionKeys(keys).copyTo(keysTo);
            var needed = generationsNeeded(to);
            if (kept.containsAll(needed)
                    && new FileKeyEncryptionKeys(keys).generations().containsAll(needed)) {
                return List.copyOf(needed);
            }
            for (String collection : COLLECTIONS) Files.delete(to.vault(collection));
        }
        throw new IOException("The vault needs key generations that are not all in " + keys
                + ": an erasure is being carried out, or one was lost. Make the backup when they are there");
    }

    /** Destroys where keys are kept apart what erasures destroyed here; the backup that needs none of it is on disk. */
    void destroyIn(Path keysTo) {
        new FileKeyEncryptionKeys(keys).destroyIn(keysTo);
    }

    /** The generations under which a key of a backup is wrapped. */
    static Set<Integer> generationsNeeded(BackupDirectory backup) throws IOException {
        var needed = new TreeSet<Integer>();
        BackupDirectory.read(backup.vault(KEYS), key -> {
            if (key.containsKey("wrapped"))
                needed.add(key.getInt32("generation").getValue());
        });
        return needed;
    }

    void putBack(BackupDirectory from) throws IOException {
        for (String collection : COLLECTIONS) new Filling(database(), collection).fill(from.vault(collection));
    }

    private MongoDatabase database() {
        return mongo.getDatabase(ServiceSettings.VAULT);
    }
}
