package org.throughline.platform.anchoring;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.platform.relay.Branch.ORDERED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.eventlog.AnchorVerdict;
import org.throughline.platform.eventlog.AnchorVerifier;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.relay.AnchorTopic;
import org.throughline.platform.relay.Branch;
import org.throughline.platform.relay.KafkaConnection;
import org.throughline.platform.testkit.TestBroker;

/** A log on a real store is anchored in a file and at a real broker. */
class AnchorsTest {
    private static final KafkaConnection NOWHERE =
            new KafkaConnection(Map.of("bootstrap.servers", "127.0.0.1:1", "enable.metrics.push", "false"));

    @TempDir
    private Path temporary;

    private final Branch branch = new Branch();
    private AnchorDirectory directory;
    private AnchorsKept kept;

    @BeforeEach
    void open() {
        directory = new AnchorDirectory(temporary.resolve("anchors"));
        kept = new AnchorsKept(new KafkaConnection(TestBroker.shared().connection()), directory, branch.name);
    }

    @AfterEach
    void close() {
        branch.close();
    }

    @Test
    void the_head_is_signed_and_kept_in_file_and_topic() throws Exception {
        happens();
        try (var _ = start()) {
            kept.awaits(1);
        }
        var verifier = new AnchorVerifier(Files.readString(directory.publicKeys()));
        assertThat(kept.inFile()).isEqualTo(kept.inTopic()).allSatisfy(signed -> {
            assertThat(verifier.verify(signed)).isEqualTo(AnchorVerdict.VALID);
            assertThat(signed.anchor().head().position()).isEqualTo(1);
            assertThat(signed.anchor().head().hash())
                    .isEqualTo(branch.log.head().hash().toBytes());
        });
    }

    @Test
    void the_key_that_signs_is_for_its_owner_alone() throws Exception {
        happens();
        try (var _ = start()) {
            kept.awaits(1);
        }
        assertThat(Files.getPosixFilePermissions(directory.keys()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(directory.keys().resolve("signing-key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void at_the_end_what_moved_since_is_anchored() {
        happens();
        try (var _ = start()) {
            kept.awaits(1);
            happens();
        }
        assertThat(kept.inFile())
                .isEqualTo(kept.inTopic())
                .extracting(AnchorsKept::commit)
                .containsExactly(1L, 2L);
    }

    @Test
    void a_restart_goes_on_from_the_last_anchor_and_repeats_none() {
        happens();
        start().close();
        start().close();
        happens();
        start().close();
        assertThat(kept.inFile())
                .isEqualTo(kept.inTopic())
                .extracting(AnchorsKept::commit)
                .containsExactly(1L, 2L);
    }

    @Test
    void each_log_of_a_service_is_anchored_by_itself() {
        happens();
        try (var other = MongoEventLog.open(
                        branch.database, branch.name + "-access", LogBounds.DEFAULT, Clock.systemUTC());
                var anchors = Anchors.start(
                        List.of(branch.log, other),
                        directory,
                        topic(kept.kafka()),
                        Clock.systemUTC(),
                        System::nanoTime)) {
            kept.awaits(1);
            assertThat(anchors.logs())
                    .extracting(AnchoredLog::name)
                    .containsExactly(branch.name, branch.name + "-access");
            assertThat(directory.file(branch.name + "-access")).doesNotExist();
        }
    }

    @Test
    void what_the_topic_missed_before_a_restart_is_sent_after_it() {
        happens();
        try (var lonely = start(NOWHERE)) {
            await().until(() -> lonely.logs().getFirst().waitsFor().isPresent());
            happens();
        }
        assertThat(kept.inFile()).extracting(AnchorsKept::commit).containsExactly(1L, 2L);
        assertThat(kept.inTopic()).isEmpty();

        start().close();
        assertThat(kept.inTopic()).isEqualTo(kept.inFile());
    }

    @Test
    void a_file_that_cannot_be_written_holds_up_no_topic_and_is_caught_up() throws Exception {
        Path inTheWay = Files.createDirectories(directory.file(branch.name));
        happens();
        try (var anchors = start()) {
            var log = anchors.logs().getFirst();
            await().until(() -> kept.inTopic().size() == 1 && log.waitsFor().isPresent());
            assertThat(log.waiting()).isEqualTo(1);
            Files.delete(inTheWay);
            kept.awaits(1);
            await().until(() -> log.waitsFor().isEmpty() && log.waiting() == 0);
        }
    }

    @Test
    void a_file_that_was_taken_away_is_begun_anew() throws Exception {
        happens();
        try (var _ = start()) {
            kept.awaits(1);
            Files.move(directory.file(branch.name), temporary.resolve("taken"));
            happens();
        }
        assertThat(kept.inFile()).extracting(AnchorsKept::commit).containsExactly(2L);
    }

    @Test
    void a_key_that_is_open_to_others_signs_nothing_until_it_is_closed_to_them() throws Exception {
        Files.createDirectories(directory.keys());
        Files.setPosixFilePermissions(directory.keys(), PosixFilePermissions.fromString("rwxr-xr-x"));
        happens();
        try (var anchors = start()) {
            await().until(() -> anchors.logs().getFirst().waitsFor().isPresent());
            assertThat(directory.file(branch.name)).doesNotExist();
            Files.setPosixFilePermissions(directory.keys(), PosixFilePermissions.fromString("rwx------"));
            kept.awaits(1);
        }
    }

    @Test
    void a_log_that_was_cut_behind_its_last_anchor_is_noticed_at_the_next_start() {
        happens();
        happens();
        start().close();
        branch.database.getCollection(branch.name).deleteOne(eq("_id", 2L));

        try (var anchors = start()) {
            await().until(() -> anchors.logs().getFirst().contradicted());
        }
    }

    @Test
    void a_log_that_is_as_it_was_anchored_is_not_suspected() {
        happens();
        start().close();

        try (var anchors = start()) {
            happens();
            kept.awaits(2);
            assertThat(anchors.logs().getFirst().contradicted()).isFalse();
        }
    }

    private void happens() {
        branch.happens("order/1", ORDERED);
    }

    private Anchors start() {
        return start(kept.kafka());
    }

    private Anchors start(KafkaConnection kafka) {
        return Anchors.start(List.of(branch.log), directory, topic(kafka), Clock.systemUTC(), System::nanoTime);
    }

    private static AnchorTopic topic(KafkaConnection kafka) {
        return new AnchorTopic(kafka);
    }
}
