package org.throughline.platform.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughline.embedded.store.EmbeddedStore;

/** One embedded store for all tests of a build; each test takes a database of its own. */
public final class TestStore {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedStore STORE = start();
    private static final MongoClient CLIENT = MongoClients.create(STORE.connectionString());

    private TestStore() {}

    /** The store itself, for its faults. */
    public static EmbeddedStore store() {
        return STORE;
    }

    /** Where the driver connects to. */
    public static String uri() {
        return STORE.connectionString();
    }

    /** A name no other test uses. */
    public static String freshName() {
        return "test" + DATABASES.incrementAndGet();
    }

    /** An empty database. */
    public static MongoDatabase freshDatabase() {
        return CLIENT.getDatabase(freshName());
    }

    private static EmbeddedStore start() {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "test-store-");
            EmbeddedStore store = EmbeddedStore.start(data, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "test-store-stop"));
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
