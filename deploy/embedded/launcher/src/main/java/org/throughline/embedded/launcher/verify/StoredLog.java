package org.throughline.embedded.launcher.verify;

import com.mongodb.client.MongoDatabase;
import java.util.function.LongConsumer;
import org.throughline.platform.eventlog.AnchorEvidence;
import org.throughline.platform.eventlog.LogVerifier;

/**
 * A log of a service, in the database where it belongs.
 *
 * @param name of the log
 * @param lost whether it is not there although it must have been
 */
public record StoredLog(MongoDatabase database, String name, boolean lost) {

    /** Walks the whole log and holds it against its anchors; a lost one is broken from its first commit on. */
    VerifiedLog verify(AnchorEvidence anchors, LongConsumer progress) {
        if (lost) return VerifiedLog.lost(name, anchors);
        return VerifiedLog.of(name, anchors, anchors.verify(new LogVerifier(database, name), progress));
    }
}
