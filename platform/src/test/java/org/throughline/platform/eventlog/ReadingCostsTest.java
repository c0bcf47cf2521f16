package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.TestStore;

/** Reading asks the store for what is wanted, and waiting asks it once for all who wait. */
class ReadingCostsTest {
    private final String database = TestStore.freshName();
    private final Asked asked = new Asked();
    private MongoClient client;
    private EventLog log;

    @BeforeEach
    void open() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestStore.uri()))
                .addCommandListener(asked)
                .build());
        log = MongoEventLog.open(client.getDatabase(database), "log", LogBounds.DEFAULT, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        log.close();
        client.close();
    }

    @Test
    void what_this_process_just_wrote_is_not_fetched_again() {
        fill(30, 2);
        asked.forget();
        assertThat(log.read(51, 100)).hasSize(10);
        assertThat(log.find(CommitId.derive("test", "c29"))).isPresent();
        assertThat(asked.questions()).isZero();
    }

    @Test
    void what_another_process_wrote_behind_it_is_read_after_it() {
        fill(3, 2);
        try (EventLog other =
                MongoEventLog.open(client.getDatabase(database), "log", LogBounds.DEFAULT, Clock.systemUTC())) {
            other.append(Commits.of("theirs", Map.of("theirs", 0L), "theirs", "theirs"));
        }
        assertThat(log.read(5, 100)).extracting(RecordedEvent::position).containsExactly(5L, 6L);
        assertThat(log.read(7, 100)).extracting(RecordedEvent::position).containsExactly(7L, 8L);
    }

    @Test
    void a_page_from_commits_of_many_events_fetches_only_the_commits_that_hold_it() {
        fill(30, 20);
        reopen();
        assertThat(log.read(1, 40)).hasSize(40);
        assertThat(asked.commits()).isEqualTo(2);
        asked.forget();
        assertThat(log.read(51, 40)).hasSize(40);
        assertThat(asked.commits()).isEqualTo(3);
    }

    @Test
    void a_page_that_begins_with_a_commit_is_one_question() {
        fill(30, 2);
        reopen();
        assertThat(log.read(11, 20)).hasSize(20);
        assertThat(asked.questions()).isEqualTo(1);
    }

    @Test
    void many_who_wait_ask_the_store_no_more_often_than_one() throws Exception {
        fill(1, 1);
        asked.forget();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> waits = new ArrayList<>();
            for (int reader = 0; reader < 40; reader++) {
                waits.add(readers.submit(() -> log.await(2, Duration.ofMillis(300))));
            }
            for (Future<Boolean> wait : waits) {
                assertThat(wait.get()).isFalse();
            }
        }
        assertThat(asked.questions()).isBetween(1, 30);
    }

    private void reopen() {
        close();
        open();
        asked.forget();
    }

    private void fill(int commits, int eventsEach) {
        for (int i = 0; i < commits; i++) {
            String[] streams = new String[eventsEach];
            Arrays.fill(streams, "s" + i);
            log.append(Commits.of("c" + i, Map.of("s" + i, 0L), streams));
        }
    }

    /** Counts finds and the commits they brought. */
    private static final class Asked implements CommandListener {
        private final AtomicInteger questions = new AtomicInteger();
        private final AtomicInteger commits = new AtomicInteger();

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (event.getCommandName().equals("find") || event.getCommandName().equals("getMore")) {
                BsonDocument cursor = event.getResponse().getDocument("cursor");
                questions.incrementAndGet();
                commits.addAndGet(cursor.getArray(cursor.containsKey("firstBatch") ? "firstBatch" : "nextBatch")
                        .size());
            }
        }

        void forget() {
            questions.set(0);
            commits.set(0);
        }

        int questions() {
            return questions.get();
        }

        int commits() {
            return commits.get();
        }
    }
}
