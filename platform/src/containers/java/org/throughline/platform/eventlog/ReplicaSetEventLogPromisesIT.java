package org.throughline.platform.eventlog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;
import org.throughline.platform.testkit.TestStore;

/** The promises, on a real MongoDB replica set. */
class ReplicaSetEventLogPromisesIT extends EventLogPromises {
    private static @Nullable MongoDBContainer container;

    @AfterAll
    static void stopReplicaSet() {
        if (container != null) {
            container.stop();
        }
    }

    @Override
    LogHome freshHome() {
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "not run: no container engine on this machine; the suite ran on the embedded store only");
        MongoDBContainer running = replicaSet();
        return new MongoLogHome(
                "mongodb://" + running.getHost() + ":" + running.getFirstMappedPort()
                        + "/?retryWrites=false&directConnection=true",
                TestStore.freshName());
    }

    private static synchronized MongoDBContainer replicaSet() {
        MongoDBContainer running = container;
        if (running == null) {
            running = new MongoDBContainer("mongo:8.0");
            running.start();
            container = running;
        }
        return running;
    }
}
