package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.eventlog.AnchorFixture.NOON;
import static org.throughline.platform.eventlog.AnchorFixture.head;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchoringTest {

    @TempDir
    private Path directory;

    private final List<AnchorSigned> taken = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 5; // a nanosecond count may overflow while we look
    private AnchorSigner signer;
    private Anchoring anchoring;

    @BeforeEach
    void open() {
        signer = new AnchorSigner(directory.resolve("keys"));
        anchoring = anchoring(Optional.empty(), taken::add);
    }

    @Test
    void a_log_without_commits_is_not_anchored() {
        pass(Duration.ofDays(1));

        assertThat(anchoring.anchorIfDue()).isEmpty();
        anchoring.close();
        assertThat(taken).isEmpty();
    }

    @Test
    void the_first_head_after_a_start_is_anchored_at_once() {
        anchoring.headMoved(head(7));

        assertThat(anchoring.anchorIfDue()).hasValue(signer.sign(head(7), NOON));
        assertThat(taken).containsExactly(signer.sign(head(7), NOON));
    }

    @Test
    void a_moved_head_is_anchored_after_sixty_seconds_and_not_before() {
        anchored(1);
        anchoring.headMoved(head(2));

        pass(Duration.ofSeconds(60).minusNanos(1));
        assertThat(anchoring.anchorIfDue()).isEmpty();

        pass(Duration.ofNanos(1));
        assertThat(anchoring.anchorIfDue()).isPresent();
    }

    @Test
    void a_head_that_has_moved_a_thousand_commits_is_anchored_at_once() {
        anchored(1);

        anchoring.headMoved(head(1000));
        assertThat(anchoring.anchorIfDue()).isEmpty();

        anchoring.headMoved(head(1001));
        assertThat(anchoring.anchorIfDue()).isPresent();
    }

    @Test
    void a_head_that_stands_still_is_anchored_once() {
        anchored(1);

        pass(Duration.ofDays(1));
        anchoring.headMoved(head(1));

        assertThat(anchoring.anchorIfDue()).isEmpty();
        anchoring.close();
        assertThat(taken).hasSize(1);
    }

    @Test
    void at_close_a_moved_head_is_anchored_early() {
        anchored(1);
        anchoring.headMoved(head(2));

        anchoring.close();

        assertThat(commits()).containsExactly(1L, 2L);
    }

    @Test
    void an_older_head_reported_late_changes_nothing() {
        anchoring.headMoved(head(7));
        anchoring.headMoved(head(6));

        anchoring.close();

        assertThat(commits()).containsExactly(7L);
    }

    @Test
    void a_head_anchored_before_the_start_is_not_anchored_again() {
        var restarted = anchoring(Optional.of(head(7)), taken::add);

        restarted.headMoved(head(7));

        assertThat(restarted.anchorIfDue()).isEmpty();
    }

    @Test
    void a_log_that_went_back_since_the_last_anchor_is_anchored_as_evidence() {
        var restored = anchoring(Optional.of(head(7)), taken::add);
        restored.headMoved(head(5));

        assertThat(restored.anchorIfDue()).isPresent();

        var rewritten = anchoring(Optional.of(head(7)), taken::add);
        rewritten.headMoved(head(7, 0xcd));
        assertThat(rewritten.anchorIfDue()).isPresent();
    }

    @Test
    void a_sink_that_fails_keeps_the_anchor_due_and_from_no_other_sink() {
        var failing = new boolean[] {true};
        AnchorSink unreliable = _ -> {
            if (failing[0]) throw new IllegalStateException("sink is away");
        };
        var both = anchoring(Optional.empty(), unreliable, taken::add);
        both.headMoved(head(1));

        assertThatThrownBy(both::anchorIfDue).hasMessage("sink is away");
        assertThat(commits()).containsExactly(1L);

        failing[0] = false;
        assertThat(both.anchorIfDue()).isPresent();
        assertThat(both.anchorIfDue()).isEmpty();
    }

    private Anchoring anchoring(Optional<AnchorHead> anchored, AnchorSink... sinks) {
        return new Anchoring(signer, List.of(sinks), Clock.fixed(NOON, ZoneOffset.UTC), () -> nanos, anchored);
    }

    private void anchored(long commit) {
        anchoring.headMoved(head(commit));
        assertThat(anchoring.anchorIfDue()).isPresent();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private List<Long> commits() {
        return taken.stream().map(signed -> signed.anchor().head().commit()).toList();
    }
}
