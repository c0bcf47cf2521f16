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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A database for a vault, reached over the wire by the ordinary driver. */
final class VaultStore implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final AtomicInteger queries = new AtomicInteger();
    private final AtomicReference<@Nullable Interruption> interruption = new AtomicReference<>();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(server.bindAndGetConnectionString()))
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (event.getCommandName().equals("find")) queries.incrementAndGet();
                    interruptIfDue();
                }
            })
            .build());

    MongoDatabase database() {
        return client.getDatabase("vault");
    }

    /** Lets something else happen right before the n-th next command as another process might. */
    void interruptBefore(int command, Runnable interruption) {
        this.interruption.set(new Interruption(command, interruption));
    }

    /** Whether the interruption has happened and went well. */
    boolean interrupted() {
        return interrupted.get();
    }

    private void interruptIfDue() {
        var due = interruption.get();
        if (due == null) return;
        if (due.commandsBefore() > 0) {
            interruption.set(new Interruption(due.commandsBefore() - 1, due.work()));
        } else {
            interruption.set(null);
            due.work().run();
            interrupted.set(true); // not if it threw, which the driver would only log
        }
    }

    private record Interruption(int commandsBefore, Runnable work) {}

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
