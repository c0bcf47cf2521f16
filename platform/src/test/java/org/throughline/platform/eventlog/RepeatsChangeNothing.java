package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** 5. A repeated commit id changes nothing and gets the first answer. */
abstract class RepeatsChangeNothing extends LogPromise {
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
}
