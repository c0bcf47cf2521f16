package org.throughline.outcomes.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.domain.Safety.CriticalItem;

/**
 * What a submission says to its instrument's critical items. Looked at before anything else is.
 *
 * @param given in the order of the definition; an item the submission ends before is none
 * @param unanswered whether one that must be answered was not
 */
record CriticalAnswers(List<Given> given, boolean unanswered) {
    private static final CriticalAnswers NONE = new CriticalAnswers(List.of(), false);

    CriticalAnswers {
        given = List.copyOf(given);
    }

    record Given(CriticalItem item, int answer) {
        boolean positive() {
            return item.positive(answer);
        }

        boolean high() {
            return answer >= item.highFrom();
        }
    }

    boolean positive() {
        return given.stream().anyMatch(Given::positive);
    }

    static CriticalAnswers of(Instruments instruments, Submission submission) {
        Optional<InstrumentDefinition> definition =
                instruments.findLike(submission.instrument(), submission.definitionVersion());
        return definition.map(known -> of(known, submission.answers())).orElse(NONE);
    }

    private static CriticalAnswers of(InstrumentDefinition definition, List<Integer> answers) {
        Set<Integer> skipped = definition.skipped(answers);
        List<Given> given = new ArrayList<>();
        boolean unanswered = false;
        for (CriticalItem item : definition.criticalItems()) {
            if (item.item() <= answers.size()) {
                int answer = answers.get(item.item() - 1);
                // What is no answer is negative; an answer beyond the largest is taken for a positive one.
                if (answer >= 0) {
                    given.add(new Given(item, answer));
                } else if (item.mustBeAnswered() && !skipped.contains(item.item())) {
                    unanswered = true;
                }
            }
        }
        return new CriticalAnswers(given, unanswered);
    }
}
