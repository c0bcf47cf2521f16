package org.throughline.outcomes.assessment.domain;

import java.util.List;
import java.util.Optional;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.CriticalItem;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.domain.Score;

/** What a submission says to its instrument's critical item. Looked at before anything else is. */
sealed interface CriticalAnswer {

    /** The instrument has no critical item, or the submission ends before it. */
    record NotAsked() implements CriticalAnswer {}

    record Unanswered(CriticalItem item) implements CriticalAnswer {}

    record Given(CriticalItem item, int answer) implements CriticalAnswer {
        boolean high() {
            return answer >= item.highFrom();
        }
    }

    default boolean positive() {
        return this instanceof Given given && given.answer() > 0;
    }

    static CriticalAnswer of(Instruments instruments, Submission submission) {
        List<Integer> answers = submission.answers();
        Optional<CriticalItem> critical =
                instruments.criticalItemOf(submission.instrument(), submission.definitionVersion());
        return critical.filter(item -> item.item() <= answers.size())
                .map(item -> of(item, answers.get(item.item() - 1)))
                .orElse(new NotAsked());
    }

    private static CriticalAnswer of(CriticalItem item, int answer) {
        return answer == Score.UNANSWERED ? new Unanswered(item) : new Given(item, answer);
    }
}
