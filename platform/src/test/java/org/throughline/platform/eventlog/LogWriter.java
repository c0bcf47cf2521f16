package org.throughline.platform.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.Map;

/** The writing process of {@link SeveralProcessesTest}: prints the name of each acknowledged commit and a full stop. */
final class LogWriter {
    private LogWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        MongoClient client = MongoClients.create(arguments[0]);
        EventLog log =
                MongoEventLog.open(client.getDatabase(arguments[1]), "log", LogBounds.DEFAULT, Clock.systemUTC());
        for (int thread = 0; thread < 3; thread++) {
            String name = arguments[2] + "t" + thread;
            Thread.ofPlatform().start(() -> write(log, name));
        }
        Thread.currentThread().join();
    }

    private static void write(EventLog log, String name) {
        for (int i = 0; ; i++) {
            String commit = name + "c" + i;
            AppendResult result = log.append(
                    Commits.of(commit, Map.of(name, (long) i, "shared", ProposedCommit.ANY_VERSION), name, "shared"));
            if (result instanceof Appended) {
                System.out.println(commit + ".");
            }
        }
    }
}
