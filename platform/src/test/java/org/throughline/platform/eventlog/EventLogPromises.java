package org.throughline.platform.eventlog;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.Verification.Broken;
import org.throughline.platform.eventlog.Verification.Finding;
import org.throughline.platform.eventlog.Verification.Sound;

/** What every event log must keep, whatever it is stored on. */
abstract class EventLogPromises {
    /** Empty when no home could be had and the test was skipped. */
    private final List<LogHome> opened = new ArrayList<>();

    private LogHome home;
    private EventLog log;

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

    // 1. An acknowledged append is never lost.

    @Test
    @RedOn(Breach.ACKNOWLEDGES_WITHOUT_STORING)
    void an_acknowledged_commit_is_there_when_the_log_is_opened_again() {
        for (int i = 0; i < 20; i++) {
            appended(log, Commits.one("c" + i, "s" + i, 0));
        }
        EventLog reopened = home.open();
        assertThat(ids(reopened.read(1, 100)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "c" + i + "-0").toList());
    }

    @Test
    @RedOn(Breach.REPEATS_BLINDLY)
    void a_lost_answer_loses_nothing_and_doubles_nothing() {
        CuttingProxy line = home.line();
        EventLog distant = home.openOver(line);
        for (int i = 0; i < 30; i++) {
            line.loseAnswers(i % 3 == 0 ? 1 : 0);
            appended(distant, Commits.one("c" + i, "s", i));
        }
        assertThat(line.lost()).isEqualTo(10);
        assertThat(ids(log.read(1, 100)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 30).mapToObj(i -> "c" + i + "-0").toList());
    }

    // 2. Positions are 1, 2, 3… and become visible in order.

    @Test
    @RedOn(Breach.LEAVES_GAPS)
    void positions_have_no_gap_under_many_writers_in_several_logs() throws Exception {
        writeFromManyThreads(List.of(log, home.open(), home.open()), 8, 25);
        assertThat(log.read(1, 1_000))
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(home.verify(List.of())).isInstanceOf(Sound.class);
    }

    @Test
    @RedOn(Breach.SHOWS_OUT_OF_ORDER)
    void whoever_saw_a_position_has_seen_all_before_it() throws Exception {
        List<RecordedEvent> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = threads.submit(() -> {
                writeFromManyThreads(List.of(log, home.open()), 6, 25);
                return null;
            });
            while (seen.size() < 150) {
                seen.addAll(log.read(seen.size() + 1, 7));
                assertThat(seen.size()).isLessThanOrEqualTo(150);
            }
            writing.get();
        }
        assertThat(ids(seen)).containsExactlyElementsOf(ids(log.read(1, 1_000)));
        assertThat(seen)
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 150).boxed().toList());
    }

    @Test
    @RedOn(Breach.SKIPS_HOLES)
    void a_hole_stops_the_reader_instead_of_being_skipped() {
        fill(5);
        raw().deleteOne(eq("_id", 3L));
        assertThatThrownBy(() -> log.read(1, 100)).isInstanceOf(LogHoleException.class);
    }

    @Test
    @RedOn(Breach.PAGES_BY_COMMIT)
    void paging_inside_a_commit_shows_every_event_once() {
        appended(log, Commits.of("a", Map.of("s", 0L, "t", 0L), "s", "t", "s", "s", "t"));
        appended(log, Commits.of("b", Map.of("s", 3L), "s", "s"));
        List<String> paged = new ArrayList<>();
        for (List<RecordedEvent> page = log.read(1, 2); !page.isEmpty(); page = log.read(paged.size() + 1, 2)) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            paged.addAll(ids(page));
        }
        assertThat(paged).containsExactly("a-0", "a-1", "a-2", "a-3", "a-4", "b-0", "b-1");
    }

    // 3. A stale writer is refused.

    @Test
    @RedOn(Breach.IGNORES_EXPECTATIONS)
    void a_writer_that_saw_an_older_version_is_refused_and_stores_nothing() {
        appended(log, Commits.one("a", "s", 0));
        appended(log, Commits.one("b", "s", 1));
        assertThat(log.append(Commits.one("late", "s", 1))).isEqualTo(new StreamMoved("s", 1, 2));
        assertThat(log.append(Commits.one("first", "s", 0))).isEqualTo(new StreamMoved("s", 0, 2));
        assertThat(log.head().number()).isEqualTo(2);
    }

    @Test
    @RedOn(Breach.IGNORES_EXPECTATIONS)
    void a_writer_that_claims_a_version_never_reached_is_refused_so_versions_have_no_gap() {
        appended(log, Commits.one("a", "s", 0));
        assertThat(log.append(Commits.one("ahead", "s", 4))).isEqualTo(new StreamMoved("s", 4, 1));
        assertThat(home.open().append(Commits.one("ahead", "s", 4))).isEqualTo(new StreamMoved("s", 4, 1));
        assertThat(home.open().append(Commits.one("fresh", "s", 0))).isEqualTo(new StreamMoved("s", 0, 1));
    }

    @Test
    @RedOn(Breach.IGNORES_STREAMS_READ)
    void a_commit_is_refused_when_a_stream_it_only_read_has_moved() {
        appended(log, Commits.one("a", "read", 0));
        EventLog other = home.open();
        appended(other, Commits.one("b", "read", 1));
        assertThat(log.append(Commits.of("c", Map.of("read", 1L, "written", 0L), "written")))
                .isEqualTo(new StreamMoved("read", 1, 2));
        assertThat(log.append(Commits.of("d", Map.of("unborn", 1L, "written", 0L), "written")))
                .isEqualTo(new StreamMoved("unborn", 1, 0));
        assertThat(log.version("written")).isZero();
    }

    @Test
    @RedOn(Breach.IGNORES_STREAMS_READ)
    void two_writers_that_each_read_what_the_other_writes_cannot_both_win() throws Exception {
        EventLog other = home.open();
        for (int i = 0; i < 20; i++) {
            String left = "left" + i;
            String right = "right" + i;
            String name = "c" + i;
            List<AppendResult> results = inParallel(List.of(
                    () -> log.append(Commits.of(name + "l", Map.of(left, 0L, right, 0L), left)),
                    () -> other.append(Commits.of(name + "r", Map.of(left, 0L, right, 0L), right))));
            assertThat(results).filteredOn(Appended.class::isInstance).hasSize(1);
        }
    }

    @Test
    @RedOn(Breach.IGNORES_EXPECTATIONS)
    void of_many_writers_at_one_version_exactly_one_wins() throws Exception {
        List<EventLog> logs = List.of(log, home.open(), home.open());
        for (int version = 0; version < 10; version++) {
            int seen = version;
            List<Callable<AppendResult>> writers = new ArrayList<>();
            for (int writer = 0; writer < 9; writer++) {
                ProposedCommit commit = Commits.one("v" + version + "w" + writer, "s", seen);
                EventLog through = logs.get(writer % 3);
                writers.add(() -> through.append(commit));
            }
            assertThat(inParallel(writers))
                    .filteredOn(Appended.class::isInstance)
                    .hasSize(1);
        }
        assertThat(log.version("s")).isEqualTo(10);
    }

    // 4. A commit is all or nothing.

    @Test
    @RedOn(Breach.SPLITS_COMMITS)
    void a_commit_over_several_streams_is_stored_whole_or_not_at_all() {
        appended(log, Commits.one("a", "taken", 0));
        assertThat(log.append(Commits.of("b", Map.of("free", 0L, "taken", 0L), "free", "taken")))
                .isEqualTo(new StreamMoved("taken", 0, 1));
        assertThat(log.version("free")).isZero();
        Appended whole = appended(log, Commits.of("c", Map.of("free", 0L, "taken", 1L), "free", "taken", "free"));
        assertThat(whole.count()).isEqualTo(3);
        assertThat(log.commits(whole.number(), 10)).hasSize(1);
    }

    @Test
    @RedOn(Breach.SPLITS_COMMITS)
    void an_event_id_that_is_in_the_log_already_refuses_the_whole_commit() {
        appended(log, Commits.one("a", "s", 0));
        ProposedCommit commit = new ProposedCommit(
                Commits.id("b"),
                List.of(Commits.event("fresh", "t", 600), Commits.event("a-0", "t", 600)),
                Map.of("t", 0L),
                null);
        assertThat(log.append(commit)).isEqualTo(new EventIdTaken("a-0"));
        assertThat(log.version("t")).isZero();
        appended(log, Commits.one("c", "t", 0));
    }

    // 5. A repeated commit changes nothing and gets the first answer.

    @Test
    @RedOn(Breach.FORGETS_COMMIT_IDS)
    void a_repeated_commit_changes_nothing() {
        AppendResult first = appended(log, Commits.one("a", "s", 0));
        appended(log, Commits.one("b", "s", 1));
        assertThat(log.append(Commits.one("a", "s", 0))).isEqualTo(first);
        assertThat(home.open().append(Commits.one("a", "s", 0))).isEqualTo(first);
        assertThat(log.head().number()).isEqualTo(2);
    }

    @Test
    @RedOn(Breach.FORGETS_ANSWERS)
    void a_repeated_commit_gets_the_first_answer_with_what_was_remembered_of_the_request() {
        RecordedRequest request = new RecordedRequest(Commits.id("request").value(), "order/1@1");
        ProposedCommit commit = new ProposedCommit(
                Commits.id("a"), Commits.events("a", "s"), Map.of("s", ProposedCommit.ANY_VERSION), request);
        AppendResult first = log.append(commit);
        fill(3);
        assertThat(log.append(commit)).isEqualTo(first);
        assertThat(log.find(commit.id())).contains((Appended) first);
        assertThat(((Appended) first).request()).isEqualTo(request);
    }

    @Test
    @RedOn(Breach.FORGETS_COMMIT_IDS)
    void the_same_commit_sent_many_times_at_once_is_stored_once_with_one_answer() throws Exception {
        List<EventLog> logs = List.of(log, home.open());
        List<Callable<AppendResult>> senders = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            EventLog through = logs.get(i % 2);
            senders.add(() -> through.append(Commits.one("a", "s", 0)));
        }
        assertThat(new HashSet<>(inParallel(senders))).hasSize(1).allMatch(Appended.class::isInstance);
        assertThat(log.head().number()).isEqualTo(1);
    }

    // 6. A later change to stored bytes is found and located.

    @Test
    @RedOn(Breach.VERIFIES_NOTHING)
    void a_changed_byte_anywhere_in_a_commit_is_found_and_the_commit_named() {
        fill(10);
        Random random = new Random(20260302);
        for (int trial = 0; trial < 60; trial++) {
            long number = random.nextLong(1, 11);
            BsonDocument original = stored(number);
            BsonDocument edited = Tampering.editOneField(original, random);
            rawBson().replaceOne(eq("_id", number), edited);
            assertThat(home.verify(List.of()))
                    .as("trial %d", trial)
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.commit()).isEqualTo(number));
            rawBson().replaceOne(eq("_id", number), original);
        }
        assertThat(home.verify(List.of())).isInstanceOf(Sound.class);
    }

    @Test
    @RedOn(Breach.VERIFIES_NO_LINKS)
    void a_commit_rewritten_with_a_fitting_hash_is_found_at_the_next_link() {
        fill(10);
        Tampering.rewrite(rawBson(), 4, Commits.events("forged", "s9"));
        assertThat(broken(List.of())).isEqualTo(new Broken(4, 4, 5, Finding.UNCHAINED));
    }

    @Test
    @RedOn(Breach.VERIFIES_NOTHING)
    void a_deleted_commit_is_found() {
        fill(10);
        raw().deleteOne(eq("_id", 4L));
        assertThat(broken(List.of())).isEqualTo(new Broken(3, 3, 4, Finding.MISSING));
    }

    @Test
    @RedOn(Breach.VERIFIES_NO_LINKS)
    void exchanged_commits_are_found() {
        fill(10);
        Tampering.exchange(rawBson(), 4, 5);
        assertThat(broken(List.of()).commit()).isEqualTo(4);
    }

    @Test
    @RedOn(Breach.VERIFIES_NO_LINKS)
    void an_inserted_commit_is_found() {
        fill(10);
        Tampering.insertBehind(rawBson(), log.head());
        assertThat(broken(List.of()).commit()).isEqualTo(11);
    }

    @Test
    @RedOn(Breach.VERIFIES_NOTHING)
    void a_document_beside_the_chain_is_found() {
        fill(3);
        BsonDocument copy = stored(2);
        raw().deleteOne(eq("_id", 2L));
        rawBson().insertOne(copy.append("_id", new BsonInt64(-2)));
        assertThat(broken(List.of())).isEqualTo(new Broken(0, 0, 0, Finding.FOREIGN));
    }

    @Test
    @RedOn(Breach.IGNORES_ANCHORS)
    void a_cut_tail_is_found_when_it_was_anchored() {
        fill(10);
        List<AnchorHead> anchored = List.of(anchor(log.head()));
        raw().deleteOne(eq("_id", 10L));
        raw().deleteOne(eq("_id", 9L));
        assertThat(broken(anchored)).isEqualTo(new Broken(8, 8, 9, Finding.CUT));
    }

    @Test
    @RedOn(Breach.IGNORES_ANCHORS)
    void a_history_rewritten_to_its_end_is_found_when_it_was_anchored() {
        fill(10);
        List<AnchorHead> anchored = List.of(anchor(log.head()));
        raw().deleteOne(eq("_id", 10L));
        Tampering.chainBehind(rawBson(), log.commits(9, 1).getFirst().head());
        assertThat(broken(anchored)).isEqualTo(new Broken(9, 9, 10, Finding.NOT_AS_ANCHORED));
    }

    // What readers rely on besides.

    @Test
    @RedOn(Breach.GOES_BACK_IN_TIME)
    void the_time_of_commits_never_goes_back() {
        fill(5);
        assertThat(log.commits(1, 10)).extracting(RecordedCommit::at).isSorted();
        assertThat(log.commits(1, 10))
                .extracting(RecordedCommit::at)
                .allMatch(at -> at.equals(at.truncatedTo(ChronoUnit.MILLIS)));
    }

    @Test
    @RedOn(Breach.ACKNOWLEDGES_WITHOUT_STORING)
    void a_history_is_read_back_as_it_was_proposed() {
        ProposedCommit commit = Commits.of("a", Map.of("s", 0L, "t", 0L), "s", "t", "s");
        Appended appended = appended(log, commit);
        for (int i = 0; i < 5; i++) {
            appended(log, Commits.one("more" + i, "u" + i, 0));
        }
        assertThat(log.stream("s", 1)).extracting(RecordedEvent::version).containsExactly(1L, 2L);
        assertThat(log.stream("s", 2)).extracting(RecordedEvent::id).containsExactly("a-2");
        assertThat(log.read(1, 3)).extracting(RecordedEvent::event).isEqualTo(commit.events());
        assertThat(log.streams(List.of("s", "t", "none"))).satisfies(histories -> {
            assertThat(ids(histories.getOrDefault("s", List.of()))).containsExactly("a-0", "a-2");
            assertThat(ids(histories.getOrDefault("t", List.of()))).containsExactly("a-1");
            assertThat(histories.get("none")).isEmpty();
        });
        assertThat(appended.last()).isEqualTo(3);
        assertThat(log.streams(List.of("u0", "u1", "u2", "u3", "u4")).values())
                .allSatisfy(history -> assertThat(history).hasSize(1));
    }

    @Test
    @RedOn(Breach.ACKNOWLEDGES_WITHOUT_STORING)
    void what_is_about_one_person_is_found_in_order_and_nothing_of_others() {
        for (int i = 0; i < 12; i++) {
            appended(log, Commits.one("c" + i, "s" + i % 3, i / 3));
        }
        String subject = Commits.subject("s1");
        List<RecordedEvent> firstPage = log.about("bakery-1", subject, 0, 2);
        List<RecordedEvent> rest =
                log.about("bakery-1", subject, firstPage.getLast().position(), 10);
        assertThat(ids(firstPage)).containsExactly("c1-0", "c4-0");
        assertThat(ids(rest)).containsExactly("c7-0", "c10-0");
        assertThat(log.about("bakery-2", subject, 0, 10)).isEmpty();
    }

    @Test
    @RedOn(Breach.ACKNOWLEDGES_WITHOUT_STORING)
    void a_waiting_reader_wakes_when_this_or_another_log_has_written() throws Exception {
        EventLog other = home.open();
        for (int i = 0; i < 10; i++) {
            appended(i % 2 == 0 ? other : log, Commits.one("c" + i, "s" + i, 0));
            assertThat(log.await(i + 1, Duration.ofSeconds(1))).isTrue();
        }
        assertThat(log.await(11, Duration.ofMillis(50))).isFalse();
    }

    private void fill(int commits) {
        for (int i = 0; i < commits; i++) {
            appended(log, Commits.one("f" + i, "f" + i, 0));
        }
    }

    private static AnchorHead anchor(Head head) {
        return new AnchorHead("log", head.number(), head.position(), head.hash().toBytes());
    }

    private Broken broken(Collection<AnchorHead> anchored) {
        Verification found = home.verify(anchored);
        assertThat(found).isInstanceOf(Broken.class);
        return (Broken) found;
    }

    private MongoCollection<Document> raw() {
        return home.database().getCollection("log");
    }

    private MongoCollection<BsonDocument> rawBson() {
        return home.database().getCollection("log", BsonDocument.class);
    }

    private BsonDocument stored(long number) {
        return Objects.requireNonNull(rawBson().find(eq("_id", number)).first());
    }

    private static Appended appended(EventLog log, ProposedCommit commit) {
        AppendResult result = log.append(commit);
        assertThat(result).isInstanceOf(Appended.class);
        return (Appended) result;
    }

    private static List<String> ids(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::id).toList();
    }

    private static void writeFromManyThreads(List<EventLog> logs, int writers, int commitsEach) throws Exception {
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

    private static <T> List<T> inParallel(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
