package org.throughline.embedded.launcher.verify;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.LongConsumer;
import org.throughline.platform.eventlog.LogVerifier;
import org.throughline.platform.eventlog.Verification;
import org.throughline.platform.eventlog.Verification.Broken;
import org.throughline.platform.eventlog.Verification.Finding;

/**
 * A log of a service, in the database where it belongs.
 *
 * @param name of the log
 * @param lost whether it is not there although it must have been
 */
record StoredLog(MongoDatabase database, String name, boolean lost) {

    /** Walks the whole log; a lost one is broken from its first commit on. */
    VerifiedLog verify(LongConsumer progress) {
        Verification outcome = lost
                ? new Broken(0, 0, 1, Finding.MISSING)
                : new LogVerifier(database, name).verify(List.of(), progress);
        return new VerifiedLog(name, outcome);
    }
}
