package org.throughline.platform.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.atomic.AtomicInteger;

/** One store for all tests of a build, reached over the wire; each test takes a database of its own. */
public final class TestStore {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final MongoServer STORE = new MongoServer(new MemoryBackend());
    private static final String URI = STORE.bindAndGetConnectionString();
    private static final MongoClient CLIENT = MongoClients.create(URI);

    private TestStore() {}

    /** Where the driver connects to. */
    public static String uri() {
        return URI;
    }

    /** A name no other test uses. */
    public static String freshName() {
        return "test" + DATABASES.incrementAndGet();
    }

    /** An empty database. */
    public static MongoDatabase freshDatabase() {
        return CLIENT.getDatabase(freshName());
    }
}
