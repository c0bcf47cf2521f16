package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.store.EmbeddedStore;
import org.throughline.platform.eventlog.Verification.Sound;

/** What the committer says when the store misbehaves: the truth, or that it does not know. */
class CommitterUnderFaultsTest {
    private static final LogBounds PATIENT =
            new LogBounds(20_000, 64L << 20, Duration.ofSeconds(30), 512, 8L << 20, Duration.ofSeconds(20));

    @TempDir
    private Path data;

    private EmbeddedStore store;
    private MongoClient client;
    private EventLog log;

    @BeforeEach
    void start() throws IOException {
        store = EmbeddedStore.start(data, 0);
        client = client(store.port());
        log = open(PATIENT, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        log.close();
        client.close();
        store.close();
    }

    private static MongoClient client(int port) {
        return MongoClients.create("mongodb://127.0.0.1:" + port
                + "/?retryWrites=false&serverSelectionTimeoutMS=500&connectTimeoutMS=500");
    }

    private EventLog open(LogBounds bounds, Clock clock) {
        return MongoEventLog.open(database(), "log", bounds, clock);
    }

    private MongoDatabase database() {
        return client.getDatabase("faults");
    }

    @Test
    void a_write_concern_error_is_looked_into_and_the_stored_commit_acknowledged_once() {
        for (int i = 0; i < 10; i++) {
            store.faults().writeConcernErrors(i % 2);
            assertThat(log.append(Commits.one("c" + i, "s", i))).isInstanceOf(Appended.class);
        }
        assertThat(log.head().number()).isEqualTo(10);
    }

    @Test
    void a_write_refused_by_a_server_that_is_no_longer_primary_is_sent_again() {
        for (int i = 0; i < 6; i++) {
            store.faults().notPrimary(i % 2);
            assertThat(log.append(Commits.one("c" + i, "s", i))).isInstanceOf(Appended.class);
        }
        assertThat(log.head().number()).isEqualTo(6);
    }

    @Test
    void commits_of_one_batch_survive_lost_answers_each_exactly_once() throws Exception {
        List<Future<AppendResult>> answers = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                String name = "c" + i;
                if (i % 20 == 0) {
                    store.faults().lostReplies(1);
                }
                answers.add(writers.submit(() -> log.append(Commits.one(name, name, 0))));
            }
        }
        for (Future<AppendResult> answer : answers) {
            assertThat(answer.get()).isInstanceOf(Appended.class);
        }
        assertThat(log.head().position()).isEqualTo(200);
        assertThat(new LogVerifier(database(), "log").verify(List.of(), checked -> {}))
                .isInstanceOf(Sound.class);
    }

    @Test
    void without_a_store_a_sent_commit_is_unknown_and_its_repeat_finds_out() throws IOException {
        log.close();
        log = open(quick(), Clock.systemUTC());
        assertThat(log.append(Commits.one("before", "s", 0))).isInstanceOf(Appended.class);
        int port = store.port();
        store.close();
        assertThatThrownBy(() -> log.append(Commits.one("during", "s", 1)))
                .isInstanceOfAny(OutcomeUnknownException.class, LogOverloadedException.class);
        store = EmbeddedStore.start(data, port);
        assertThat(log.append(Commits.one("during", "s", 1))).isInstanceOf(Appended.class);
        assertThat(log.version("s")).isEqualTo(2);
    }

    @Test
    void beyond_the_bounds_of_the_queue_a_commit_is_refused_at_once_and_not_stored() throws Exception {
        log.close();
        LogBounds small = new LogBounds(3, 64L << 20, Duration.ofSeconds(30), 1, 8L << 20, Duration.ofSeconds(20));
        log = open(small, Clock.systemUTC());
        List<Future<AppendResult>> answers = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                String name = "c" + i;
                answers.add(writers.submit(() -> log.append(Commits.one(name, name, 0))));
            }
        }
        long refused = answers.stream()
                .filter(answer -> answer.state() == Future.State.FAILED)
                .peek(answer -> assertThat(answer.exceptionNow()).isInstanceOf(LogOverloadedException.class))
                .count();
        assertThat(refused).isPositive();
        assertThat(log.head().number()).isEqualTo(300 - refused);
    }

    @Test
    void a_clock_that_is_set_back_does_not_take_the_log_back() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        log.close();
        log = open(PATIENT, Clock.fixed(noon, ZoneOffset.UTC));
        log.append(Commits.one("a", "s", 0));
        log.close();
        log = open(PATIENT, Clock.fixed(noon.minusSeconds(600), ZoneOffset.UTC));
        log.append(Commits.one("b", "s", 1));
        assertThat(log.commits(1, 10)).extracting(RecordedCommit::at).containsExactly(noon, noon);
    }

    @Test
    void every_query_of_the_log_is_served_by_an_index() {
        for (int i = 0; i < 20; i++) {
            log.append(Commits.one("c" + i, "s" + i % 4, i / 4));
        }
        long before = store.fullScans();
        log.head();
        log.read(7, 5);
        log.commits(3, 5);
        log.stream("s1", 2);
        log.streams(List.of("s1", "s2", "s9"));
        log.version("s3");
        log.find(Commits.id("c3"));
        log.about("bakery-1", Commits.subject("s1"), 3, 5);
        log.append(Commits.of("d", Map.of("s1", 5L, "s2", 5L, "s3", 4L), "s1"));
        log.append(Commits.one("e", "s1", 3));
        log.append(new ProposedCommit(Commits.id("f"), Commits.events("c3", "t"), Map.of("t", 0L), null));
        assertThat(store.fullScans()).isEqualTo(before);
    }

    private static LogBounds quick() {
        return new LogBounds(20_000, 64L << 20, Duration.ofSeconds(1), 512, 8L << 20, Duration.ofSeconds(1));
    }
}
