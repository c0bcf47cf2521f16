package org.throughline.platform.privacy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A database for a vault, reached over the wire by the ordinary driver. */
final class VaultStore implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    MongoDatabase database() {
        return client.getDatabase("vault");
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
