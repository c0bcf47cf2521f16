package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** 3. A stale writer is refused. */
abstract class StaleWritersAreRefused extends LogPromise {
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
}
