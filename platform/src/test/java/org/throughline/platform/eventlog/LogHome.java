package org.throughline.platform.eventlog;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import org.throughline.platform.testkit.TestStore;

/** Where a log under test lives. Several processes may open it; a tamperer reaches its bytes. */
interface LogHome extends AutoCloseable {

    /** Opens the log as one more process would. */
    EventLog open();

    /** Opens it over a line that can lose the store's answers. */
    EventLog openOver(CuttingProxy line);

    /** A line to the store. */
    CuttingProxy line();

    /** The collection's database, as a tamperer sees it. */
    MongoDatabase database();

    /** Walks the chain. */
    default Verification verify(Collection<AnchorHead> anchored) {
        return new LogVerifier(database(), "log").verify(anchored, checked -> {});
    }

    @Override
    void close();

    /** A fresh home on the embedded store. */
    static LogHome embedded() {
        return new MongoLogHome(TestStore.uri(), TestStore.freshName());
    }
}
