package org.throughline.platform.projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughline.platform.testkit.TestStore;

/** An empty database whose queries are counted. */
final class CountedQueries implements AutoCloseable {
    private final AtomicInteger finds = new AtomicInteger();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestStore.uri()))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (event.getCommandName().equals("find")) {
                        finds.incrementAndGet();
                    }
                }
            })
            .build());
    private final MongoDatabase database = client.getDatabase(TestStore.freshName());

    MongoDatabase database() {
        return database;
    }

    int finds() {
        return finds.get();
    }

    @Override
    public void close() {
        client.close();
    }
}
