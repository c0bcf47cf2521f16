package org.throughline.outcomes.trajectory;

import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.id;

import java.util.Collections;
import java.util.List;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Score;
import org.throughline.outcomes.instrument.domain.Sex;

/** Assessments of one person, one a day by their numbers. */
final class Taken {
    private Taken() {}

    static AssessmentRecorded taken(int number, String instrument, int version, int answer, int items) {
        return taken(number, instrument, version, Collections.nCopies(items, answer), Mode.SELF);
    }

    static AssessmentRecorded taken(int number, String instrument, int version, List<Integer> answers, Mode mode) {
        InstrumentDefinition definition = INSTRUMENTS.find(instrument, version).orElseThrow();
        Score score = Score.of(definition, answers, Sex.UNKNOWN);
        return new AssessmentRecorded(
                PARTICIPANT,
                id(number),
                instrument,
                version,
                answers,
                score.scorable(),
                score.total(),
                score.prorated(),
                score.band(),
                Point.ONGOING,
                mode,
                "clinician-a",
                NOON.plusSeconds(86_400L * number),
                Sex.UNKNOWN,
                score.findings());
    }
}
