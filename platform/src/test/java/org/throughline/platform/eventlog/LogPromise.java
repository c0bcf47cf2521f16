package org.throughline.platform.eventlog;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.throughline.platform.eventlog.Verification.Broken;

/** A promise every event log must keep, whatever it is stored on, and what its tests share. */
abstract class LogPromise {
    /** Empty when no home could be had and the test was skipped. */
    private final List<LogHome> opened = new ArrayList<>();

    LogHome home;
    EventLog log;

    abstract LogHome freshHome();

    @BeforeEach
    void openLog() {
        home = freshHome();
        opened.add(home);
        log = home.open();
    }

    @AfterEach
    void closeHome() {
        opened.forEach(LogHome::close);
    }

    void fill(int commits) {
        for (int i = 0; i < commits; i++) {
            appended(log, Commits.one("f" + i, "f" + i, 0));
        }
    }

    Broken broken(Collection<AnchorHead> anchored) {
        Verification found = home.verify(anchored);
        assertThat(found).isInstanceOf(Broken.class);
        return (Broken) found;
    }

    MongoCollection<Document> raw() {
        return home.database().getCollection("log");
    }

    MongoCollection<BsonDocument> rawBson() {
        return home.database().getCollection("log", BsonDocument.class);
    }

    BsonDocument stored(long number) {
        return Objects.requireNonNull(rawBson().find(eq("_id", number)).first());
    }

    static Appended appended(EventLog log, ProposedCommit commit) {
        AppendResult result = log.append(commit);
        assertThat(result).isInstanceOf(Appended.class);
        return (Appended) result;
    }

    /** All of a log, page by page: what other processes wrote comes with a later page. */
    static List<RecordedEvent> all(EventLog log) {
        List<RecordedEvent> all = new ArrayList<>();
        for (List<RecordedEvent> page = log.read(1, 1_000); !page.isEmpty(); page = log.read(all.size() + 1, 1_000)) {
            all.addAll(page);
        }
        return all;
    }

    static List<String> ids(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::id).toList();
    }

    static void writeFromManyThreads(List<EventLog> logs, int writers, int commitsEach) throws Exception {
        List<Callable<AppendResult>> work = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            int number = writer;
            EventLog through = logs.get(writer % logs.size());
            work.add(() -> {
                AppendResult last = null;
                for (int i = 0; i < commitsEach; i++) {
                    last = appended(through, Commits.one("w" + number + "c" + i, "s" + number, i));
                }
                return Objects.requireNonNull(last);
            });
        }
        inParallel(work);
    }

    static <T> List<T> inParallel(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
