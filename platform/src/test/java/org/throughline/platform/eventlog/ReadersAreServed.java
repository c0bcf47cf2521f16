package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What readers rely on besides the six promises. */
abstract class ReadersAreServed extends LogPromise {
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
}
