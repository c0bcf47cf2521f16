package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.eventlog.AnchorFixture.NOON;
import static org.throughline.platform.eventlog.AnchorFixture.head;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchoringTest {

    @TempDir
    private Path directory;

    private long nanos = Long.MAX_VALUE - 5; // a nanosecond count may overflow while we look
    private AnchorSigner signer;
    private Anchoring anchoring;

    @BeforeEach
    void open() {
        signer = new AnchorSigner(directory.resolve("keys"));
        anchoring = anchoring(Optional.empty());
    }

    @Test
    void a_log_without_commits_is_not_anchored() {
        pass(Duration.ofDays(1));

        assertThat(anchoring.ifDue()).isEmpty();
        assertThat(anchoring.last()).isEmpty();
    }

    @Test
    void the_first_head_after_a_start_is_anchored_at_once() {
        anchoring.headMoved(head(7));

        assertThat(anchoring.ifDue()).hasValue(signer.sign(head(7), NOON));
        assertThat(anchoring.ifDue()).isEmpty();
    }

    @Test
    void a_moved_head_is_anchored_after_sixty_seconds_and_not_before() {
        anchored(1);
        anchoring.headMoved(head(2));

        pass(Duration.ofSeconds(60).minusNanos(1));
        assertThat(anchoring.ifDue()).isEmpty();

        pass(Duration.ofNanos(1));
        assertThat(anchoring.ifDue()).isPresent();
    }

    @Test
    void a_head_that_has_moved_a_thousand_commits_is_anchored_at_once() {
        anchored(1);

        anchoring.headMoved(head(1000));
        assertThat(anchoring.ifDue()).isEmpty();

        anchoring.headMoved(head(1001));
        assertThat(anchoring.ifDue()).isPresent();
    }

    @Test
    void a_head_that_stands_still_is_anchored_once() {
        anchored(1);

        pass(Duration.ofDays(1));
        anchoring.headMoved(head(1));

        assertThat(anchoring.ifDue()).isEmpty();
        assertThat(anchoring.last()).isEmpty();
    }

    @Test
    void at_the_end_a_moved_head_is_anchored_early() {
        anchored(1);
        anchoring.headMoved(head(2));

        assertThat(anchoring.last()).hasValue(signer.sign(head(2), NOON));
    }

    @Test
    void an_older_head_reported_late_changes_nothing() {
        anchoring.headMoved(head(7));
        anchoring.headMoved(head(6));

        assertThat(anchoring.last()).hasValue(signer.sign(head(7), NOON));
    }

    @Test
    void a_head_anchored_before_the_start_is_not_anchored_again() {
        var restarted = anchoring(Optional.of(head(7)));

        restarted.headMoved(head(7));

        assertThat(restarted.ifDue()).isEmpty();
    }

    @Test
    void a_log_that_went_back_since_the_last_anchor_is_anchored_as_evidence() {
        var restored = anchoring(Optional.of(head(7)));
        restored.headMoved(head(5));

        assertThat(restored.ifDue()).isPresent();

        var rewritten = anchoring(Optional.of(head(7)));
        rewritten.headMoved(head(7, 0xcd));
        assertThat(rewritten.ifDue()).isPresent();
    }

    private Anchoring anchoring(Optional<AnchorHead> anchored) {
        return new Anchoring(signer, Clock.fixed(NOON, ZoneOffset.UTC), () -> nanos, anchored);
    }

    private void anchored(long commit) {
        anchoring.headMoved(head(commit));
        assertThat(anchoring.ifDue()).isPresent();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
