package org.throughline.outcomes.assessment;

import static org.throughline.outcomes.Known.ALERT;
import static org.throughline.outcomes.Known.ASSESSMENT;
import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.POLICY;
import static org.throughline.outcomes.Known.REASON;
import static org.throughline.outcomes.Known.SECOND;
import static org.throughline.outcomes.Known.SECOND_ALERT;
import static org.throughline.outcomes.Known.ZONE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.AssessmentCommand;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.CorrectAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.MarkEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.RecordAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal;
import org.throughline.outcomes.assessment.domain.Assessments;
import org.throughline.outcomes.assessment.domain.CareSetting;
import org.throughline.outcomes.assessment.domain.CareSetting.BeforeAdmission;
import org.throughline.outcomes.assessment.domain.CareSetting.Duty;
import org.throughline.outcomes.assessment.domain.Submission;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Score;
import org.throughline.outcomes.instrument.domain.Sex;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;

/** Answers as they arrive in the tests. */
final class AssessmentFixture {
    static final String DUTY = "duty-clinician";
    static final String AUTHOR = "clinician-a";
    static final CareSetting SETTING = new BeforeAdmission(new Duty(DUTY, ZONE));
    static final AssessmentDeciding DECIDING = new AssessmentDeciding(INSTRUMENTS);

    private AssessmentFixture() {}

    static Scenario<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> nothing() {
        return Scenario.of(DECIDING);
    }

    static List<Integer> answers(Integer... answers) {
        return List.of(answers);
    }

    static Submission submission(String instrument, int version, List<Integer> answers) {
        return submission(instrument, version, answers, Mode.INTERVIEW, NOON.minusSeconds(60));
    }

    static Submission submission(
            String instrument, int version, List<Integer> answers, Mode mode, Instant administeredAt) {
        return new Submission(instrument, version, answers, Point.ONGOING, mode, Sex.UNKNOWN, AUTHOR, administeredAt);
    }

    static RecordAssessment record(Submission submission) {
        return record(ASSESSMENT, ALERT, submission);
    }

    static RecordAssessment record(UUID assessment, UUID alert, Submission submission) {
        return new RecordAssessment(PARTICIPANT, assessment, alert, submission, SETTING, POLICY.safety(), NOON);
    }

    static CorrectAssessment correct(Submission submission) {
        return new CorrectAssessment(
                PARTICIPANT, SECOND, SECOND_ALERT, ASSESSMENT, REASON, submission, SETTING, POLICY.safety(), NOON);
    }

    static MarkEnteredInError markInError() {
        return new MarkEnteredInError(PARTICIPANT, ASSESSMENT, AUTHOR, REASON, NOON);
    }

    static AssessmentRecorded recorded(UUID assessment, InstrumentDefinition definition, Submission s) {
        Score score = Score.of(definition, s.answers(), s.sex());
        return new AssessmentRecorded(
                PARTICIPANT,
                assessment,
                s.instrument(),
                s.definitionVersion(),
                s.answers(),
                score.scorable(),
                score.total(),
                score.prorated(),
                score.band(),
                s.point(),
                s.mode(),
                s.author(),
                s.administeredAt(),
                s.sex(),
                score.findings());
    }

    /** What is accepted of these submissions, one after the other. */
    static List<AssessmentEvent> accepted(AssessmentCommand... commands) {
        return accepted(DECIDING.initial(), commands);
    }

    /** What is accepted of these, one after the other, where this is the state before. */
    static List<AssessmentEvent> accepted(Assessments before, AssessmentCommand... commands) {
        List<AssessmentEvent> all = new ArrayList<>();
        Assessments state = before;
        for (AssessmentCommand command : commands) {
            Decision<AssessmentEvent, AssessmentRefusal> decision = DECIDING.decide(state, command);
            List<AssessmentEvent> events = switch (decision) {
                case Decision.Accepted<AssessmentEvent, AssessmentRefusal> accepted -> accepted.events();
                case Decision.Refused<AssessmentEvent, AssessmentRefusal> refused ->
                    throw new AssertionError("refused: " + refused.reason());
            };
            for (AssessmentEvent event : events) {
                state = DECIDING.evolve(state, event);
            }
            all.addAll(events);
        }
        return all;
    }
}
