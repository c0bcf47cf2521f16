package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.eventlog.AnchorFixture.NOON;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.eventlog.Verification.Broken;
import org.throughline.platform.eventlog.Verification.Finding;
import org.throughline.platform.eventlog.Verification.Sound;

class AnchorEvidenceTest {

    @TempDir
    private Path directory;

    private final LogHome home = LogHome.embedded();
    private AnchorSigner signer;
    private AnchorEvidence evidence;

    @BeforeEach
    void a_log_of_three_commits() {
        try (EventLog log = home.open()) {
            for (int i = 1; i <= 3; i++) log.append(Commits.one("c" + i, "s" + i, 0));
        }
        signer = new AnchorSigner(directory.resolve("keys"));
        evidence = new AnchorEvidence(new AnchorVerifier(signer.publicKeys()));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void anchors_that_the_log_agrees_with_leave_it_sound_and_are_counted_once() {
        evidence.add(signed(signer, 1));
        evidence.add(signed(signer, 3));
        evidence.add(signer.sign(head(3), NOON.plusSeconds(1)));

        assertThat(verify()).isInstanceOf(Sound.class);
        assertThat(evidence.count()).isEqualTo(2);
        assertThat(evidence.upTo()).isEqualTo(3);
    }

    @Test
    void an_anchor_of_a_key_not_known_is_a_finding() {
        evidence.add(signed(new AnchorSigner(directory.resolve("others")), 2));

        assertThat(verify()).isEqualTo(new Broken(3, 3, 2, Finding.ANCHOR_OF_UNKNOWN_KEY));
        assertThat(evidence.count()).isZero();
    }

    @Test
    void an_anchor_that_its_key_did_not_sign_is_a_finding() {
        var genuine = signed(signer, 2);
        evidence.add(new AnchorSigned(genuine.anchor(), new byte[AnchorSigned.SIGNATURE_BYTES]));

        assertThat(verify()).isEqualTo(new Broken(3, 3, 2, Finding.ANCHOR_FORGED));
    }

    @Test
    void what_is_no_anchor_is_a_finding() {
        evidence.add(signed(signer, 2));
        evidence.addUnreadable();

        assertThat(verify()).isEqualTo(new Broken(3, 3, 0, Finding.ANCHOR_UNREADABLE));
    }

    @Test
    void a_broken_chain_is_named_before_a_doubtful_anchor() {
        evidence.addUnreadable();
        evidence.add(signer.sign(AnchorFixture.head("log", 2, 2, 0xcd), NOON));

        assertThat(verify()).isEqualTo(new Broken(1, 1, 2, Finding.NOT_AS_ANCHORED));
    }

    @Test
    void of_two_anchors_of_one_commit_that_differ_one_speaks_against_the_log() {
        evidence.add(signed(signer, 3));
        evidence.add(signer.sign(AnchorFixture.head("log", 3, 3, 0xcd), NOON));

        assertThat(verify()).isEqualTo(new Broken(2, 2, 3, Finding.NOT_AS_ANCHORED));
    }

    @Test
    void a_log_that_is_gone_is_missed_or_else_its_doubtful_anchor_is_named() {
        assertThat(evidence.verifyLost()).isEqualTo(new Broken(0, 0, 1, Finding.MISSING));
        evidence.addUnreadable();
        assertThat(evidence.verifyLost()).isEqualTo(new Broken(0, 0, 0, Finding.ANCHOR_UNREADABLE));
        evidence.add(signed(signer, 3));
        assertThat(evidence.verifyLost()).isEqualTo(new Broken(0, 0, 1, Finding.MISSING));
    }

    @Test
    void the_log_as_it_was_at_an_instant_is_handed_over_commit_by_commit() throws InterruptedException {
        Instant third = commits().getLast().at();
        Thread.sleep(2); // so that what follows bears a later time
        try (EventLog log = home.open()) {
            log.append(Commits.one("c4", "s4", 0));
        }
        evidence.add(signed(signer, 4));
        List<Long> handed = new ArrayList<>();

        var verified = evidence.verify(
                new LogVerifier(home.database(), "log"),
                third,
                (stored, commit) -> {
                    assertThat(stored.getInt64("_id").getValue()).isEqualTo(commit.number());
                    handed.add(commit.number());
                },
                _ -> {});

        assertThat(verified).isEqualTo(new Sound(3, 3, commits().get(2).head()));
        assertThat(handed).containsExactly(1L, 2L, 3L);
        assertThat(new LogVerifier(home.database(), "log").newestAt())
                .contains(commits().getLast().at());
    }

    @Test
    void an_anchor_beyond_the_end_speaks_of_a_cut_whatever_the_instant() {
        evidence.add(signer.sign(AnchorFixture.head("log", 4, 4, 0xcd), NOON));

        assertThat(evidence.verify(new LogVerifier(home.database(), "log"), Instant.now(), (_, _) -> {}, _ -> {}))
                .isEqualTo(new Broken(3, 3, 4, Finding.CUT));
    }

    private List<RecordedCommit> commits() {
        try (EventLog log = home.open()) {
            return log.commits(1, 10);
        }
    }

    private Verification verify() {
        return evidence.verify(new LogVerifier(home.database(), "log"), checked -> {});
    }

    private AnchorSigned signed(AnchorSigner by, long commit) {
        return by.sign(head(commit), NOON);
    }

    private AnchorHead head(long commit) {
        try (EventLog log = home.open()) {
            Head head = log.commits(commit, 1).getFirst().head();
            return new AnchorHead(
                    "log", head.number(), head.position(), head.hash().toBytes());
        }
    }
}
