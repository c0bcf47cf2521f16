package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 4. A commit is stored whole or not at all. */
abstract class CommitsAreWhole extends LogPromise {
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
}
