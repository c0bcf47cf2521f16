package org.throughline.platform.decider;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.testkit.TestStore;

/** Axon's own suite for storage engines, all of it. */
class AxonEngineSuiteTest
        extends BatchingEventStorageEngineTest<AxonEventStorageEngine, AxonEventStorageEngine.Builder> {
    private EventLog log;
    private EventLog snapshots;

    @BeforeEach
    void openLog() {
        MongoDatabase database = TestStore.freshDatabase();
        log = new LateStartingStreams(MongoEventLog.open(database, "log", LogBounds.DEFAULT, Clock.systemUTC()));
        snapshots = MongoEventLog.open(database, "snapshots", LogBounds.DEFAULT, Clock.systemUTC());
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeLog() {
        log.close();
        snapshots.close();
    }

    @Override
    protected AxonEventStorageEngine createEngine(UnaryOperator<AxonEventStorageEngine.Builder> customization) {
        Serializer serializer = TestSerializer.xStreamSerializer();
        AxonEventStorageEngine.Builder builder = AxonEventStorageEngine.over(log, snapshots, new PlainCodec());
        builder.eventSerializer(serializer).snapshotSerializer(serializer);
        return customization.apply(builder).build();
    }
}
