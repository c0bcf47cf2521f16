package org.throughline.outcomes.assessment;

import static org.throughline.outcomes.Known.ALERT;
import static org.throughline.outcomes.Known.END_OF_DAY;
import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.POLICY;
import static org.throughline.outcomes.Known.ZONE;
import static org.throughline.outcomes.Known.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUp;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUpRequired;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.Severity;
import org.throughline.outcomes.assessment.domain.AssessmentCommand;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportSetback;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackReported;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackSeverity;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackSource;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.SetbackInFuture;
import org.throughline.outcomes.assessment.domain.Assessments;
import org.throughline.outcomes.assessment.domain.CareSetting.BeforeAdmission;
import org.throughline.outcomes.assessment.domain.CareSetting.Duty;
import org.throughline.outcomes.domain.Text;
import org.throughline.platform.testkit.Scenario;

class SetbackTest {
    private static final UUID SETBACK = id(60);
    private static final List<Text> WORDS = List.of(new Text("called on Sunday"));

    private final Scenario<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> nothing =
            Scenario.of(new AssessmentDeciding(INSTRUMENTS));

    private static ReportSetback report(SetbackSeverity severity, Instant happenedAt) {
        return new ReportSetback(
                PARTICIPANT,
                SETBACK,
                ALERT,
                severity,
                SetbackSource.PERSON,
                WORDS,
                "mara",
                happenedAt,
                new BeforeAdmission(new Duty("on-duty", ZONE)),
                POLICY.safety(),
                NOON);
    }

    private static SetbackReported reported(SetbackSeverity severity) {
        return new SetbackReported(PARTICIPANT, SETBACK, severity, SetbackSource.PERSON, WORDS, "mara", NOON, NOON);
    }

    private static SafetyAlertRaised raised(Severity severity, boolean pages, Duration within) {
        return new SafetyAlertRaised(
                PARTICIPANT, ALERT, SETBACK, "SETBACK", severity, pages, "on-duty", NOON, NOON, NOON.plus(within));
    }

    private static FollowUpRequired review() {
        return new FollowUpRequired(PARTICIPANT, ALERT, SETBACK, FollowUp.CLINICAL_REVIEW, "mara", ALERT, END_OF_DAY);
    }

    @Test
    void a_mild_one_is_kept_and_raises_nothing() {
        nothing.when(report(SetbackSeverity.MILD, NOON)).thenAccepted(reported(SetbackSeverity.MILD));
    }

    @Test
    void whoever_answers_for_the_person_is_told_by_how_much_is_needed() {
        nothing.when(report(SetbackSeverity.MODERATE, NOON))
                .thenAccepted(
                        reported(SetbackSeverity.MODERATE),
                        raised(Severity.MODERATE, false, Duration.ofHours(1)),
                        review());
        nothing.when(report(SetbackSeverity.SEVERE, NOON))
                .thenAccepted(
                        reported(SetbackSeverity.SEVERE),
                        raised(Severity.HIGH, true, Duration.ofMinutes(15)),
                        review());
    }

    @Test
    void what_has_not_happened_is_not_reported() {
        nothing.when(report(SetbackSeverity.SEVERE, NOON.plusMillis(1))).thenRefused(new SetbackInFuture(SETBACK));
    }
}
