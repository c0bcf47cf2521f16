package org.throughline.platform.privacy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.atomic.AtomicInteger;

/** A database for a vault, reached over the wire by the ordinary driver. */
final class VaultStore implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final AtomicInteger queries = new AtomicInteger();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(server.bindAndGetConnectionString()))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (event.getCommandName().equals("find")) queries.incrementAndGet();
                }
            })
            .build());

    MongoDatabase database() {
        return client.getDatabase("vault");
    }

    /** How many queries were sent so far. */
    int queries() {
        return queries.get();
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
