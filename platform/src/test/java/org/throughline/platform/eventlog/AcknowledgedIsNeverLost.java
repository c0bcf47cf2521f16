package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 1. An acknowledged append is never lost. */
abstract class AcknowledgedIsNeverLost extends LogPromise {
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
}
