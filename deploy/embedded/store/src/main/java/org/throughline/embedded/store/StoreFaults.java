package org.throughline.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Faults a test can order: what a real cluster does on a bad day. Each strikes the next writes to any collection. */
public final class StoreFaults {
    private static final int NOT_PRIMARY = 10107;
    private static final int WRITE_CONCERN_TIMEOUT = 64;

    private final AtomicInteger notPrimary = new AtomicInteger();
    private final AtomicInteger writeConcernErrors = new AtomicInteger();
    private final AtomicInteger lostReplies = new AtomicInteger();

    /** The next writes are refused by a server that is no longer the primary; nothing is stored. */
    public void notPrimary(int writes) {
        notPrimary.set(writes);
    }

    /** The next writes are stored, but answered with a write-concern error. */
    public void writeConcernErrors(int writes) {
        writeConcernErrors.set(writes);
    }

    /** The next writes are stored, but the connection breaks before the answer. */
    public void lostReplies(int writes) {
        lostReplies.set(writes);
    }

    @Nullable
    Document refuse(String command, Document query) {
        if (!isWrite(command) || !strikes(notPrimary)) {
            return null;
        }
        return new Document("ok", 0)
                .append("errmsg", "not primary")
                .append("code", NOT_PRIMARY)
                .append("codeName", "NotWritablePrimary");
    }

    Document spoil(String command, Document query, Document answer, Channel channel) {
        if (isWrite(command) && strikes(writeConcernErrors)) {
            answer.put(
                    "writeConcernError",
                    new Document("code", WRITE_CONCERN_TIMEOUT)
                            .append("codeName", "WriteConcernTimeout")
                            .append("errmsg", "waiting for replication timed out"));
        }
        if (isWrite(command) && strikes(lostReplies)) {
            var _ = channel.close();
        }
        return answer;
    }

    private static boolean isWrite(String command) {
        return command.equals("insert") || command.equals("update") || command.equals("delete");
    }

    private static boolean strikes(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
