package org.throughline.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.ASSESSMENT;
import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.REASON;
import static org.throughline.outcomes.Known.SECOND;
import static org.throughline.outcomes.Known.id;
import static org.throughline.outcomes.assessment.AssessmentFixture.AUTHOR;
import static org.throughline.outcomes.assessment.AssessmentFixture.accepted;
import static org.throughline.outcomes.assessment.AssessmentFixture.answers;
import static org.throughline.outcomes.assessment.AssessmentFixture.correct;
import static org.throughline.outcomes.assessment.AssessmentFixture.markInError;
import static org.throughline.outcomes.assessment.AssessmentFixture.nothing;
import static org.throughline.outcomes.assessment.AssessmentFixture.record;
import static org.throughline.outcomes.assessment.AssessmentFixture.recorded;
import static org.throughline.outcomes.assessment.AssessmentFixture.submission;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentCorrected;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentMarkedEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentReceivedUnscored;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerNoted;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerWithdrawn;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.InstrumentPublished;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.InstrumentRetired;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AssessmentIsCorrected;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AssessmentUnknown;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.CorrectionNotPossible;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.DefinitionRetired;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.DefinitionUnknown;
import org.throughline.outcomes.assessment.domain.Assessments;
import org.throughline.outcomes.assessment.domain.Submission;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.UnscoredReason;
import org.throughline.outcomes.instrument.Sound;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;

/** A correction stands beside the original; a definition that ended takes what was answered before. */
class CorrectionTest {
    private static final InstrumentDefinition GAD7 =
            INSTRUMENTS.find("GAD-7", 1).orElseThrow();
    private static final Submission WRONG = submission("GAD-7", 1, answers(3, 3, 3, 3, 3, 3, 3));
    private static final Submission RIGHT = submission("GAD-7", 1, answers(1, 1, 1, 1, 1, 1, 1));
    private static final AssessmentCorrected CORRECTED =
            new AssessmentCorrected(PARTICIPANT, ASSESSMENT, "GAD-7", SECOND, REASON, AUTHOR, NOON);
    private static final AssessmentMarkedEnteredInError IN_ERROR =
            new AssessmentMarkedEnteredInError(PARTICIPANT, ASSESSMENT, "GAD-7", REASON, AUTHOR, NOON);

    @Test
    void a_correction_is_scored_beside_the_original() {
        nothing()
                .given(recorded(ASSESSMENT, GAD7, WRONG))
                .when(correct(RIGHT))
                .thenAccepted(recorded(SECOND, GAD7, RIGHT), CORRECTED)
                .when(correct(RIGHT))
                .thenNothingNew();
    }

    @Test
    void what_was_corrected_or_marked_or_is_another_instruments_is_not_corrected() {
        nothing().when(correct(RIGHT)).thenRefused(new CorrectionNotPossible(ASSESSMENT));
        nothing()
                .given(recorded(ASSESSMENT, GAD7, WRONG), CORRECTED)
                .when(correct(RIGHT))
                .thenRefused(new CorrectionNotPossible(ASSESSMENT));
        nothing()
                .given(recorded(ASSESSMENT, GAD7, WRONG), IN_ERROR)
                .when(correct(RIGHT))
                .thenRefused(new CorrectionNotPossible(ASSESSMENT));
        nothing()
                .given(recorded(ASSESSMENT, GAD7, WRONG))
                .when(correct(submission("PHQ-2", 1, answers(0, 0))))
                .thenRefused(new CorrectionNotPossible(ASSESSMENT));
    }

    @Test
    void a_correction_that_is_not_possible_and_means_danger_is_kept_and_raised() {
        List<AssessmentEvent> events = accepted(correct(submission("PHQ-9", 1, answers(0, 0, 0, 0, 0, 0, 0, 0, 1))));
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        AssessmentReceivedUnscored.class,
                        kept -> assertThat(kept.reason()).isEqualTo(UnscoredReason.CORRECTION_NOT_POSSIBLE));
        assertThat(events).anyMatch(SafetyAlertRaised.class::isInstance);
    }

    /** Read as 3 and corrected to 1, the answer is the first of its kind and pages as such. */
    @Test
    void a_corrected_danger_is_not_measured_against_the_answer_it_replaces() {
        List<AssessmentEvent> events = accepted(
                record(id(20), id(21), submission("C-SSRS", 1, answers(1, 0, -1, -1, -1, 0, -1))),
                record(submission("PHQ-9", 1, answers(0, 0, 0, 0, 0, 0, 0, 0, 3))),
                correct(submission("PHQ-9", 1, answers(0, 0, 0, 0, 0, 0, 0, 0, 1))));
        assertThat(events.stream().filter(SafetyAlertRaised.class::isInstance))
                .extracting(event -> ((SafetyAlertRaised) event).pages())
                .containsExactly(true, true);
    }

    @Test
    void a_marked_one_is_marked_once_and_a_corrected_one_not_at_all() {
        nothing().when(markInError()).thenRefused(new AssessmentUnknown(ASSESSMENT));
        nothing()
                .given(recorded(ASSESSMENT, GAD7, WRONG))
                .when(markInError())
                .thenAccepted(IN_ERROR)
                .when(markInError())
                .thenNothingNew();
        nothing()
                .given(recorded(ASSESSMENT, GAD7, WRONG), CORRECTED)
                .when(markInError())
                .thenRefused(new AssessmentIsCorrected(ASSESSMENT));
    }

    /** Otherwise a wrong interview would keep later answers from paging. */
    @Test
    void a_screener_entered_in_error_is_no_interview_any_more() {
        List<AssessmentEvent> events =
                accepted(record(submission("C-SSRS", 1, answers(1, 0, -1, -1, -1, 0, -1))), markInError());
        assertThat(events).contains(new CriticalAnswerWithdrawn(PARTICIPANT, ASSESSMENT, NOON));
        assertThat(nothing().given(events).state().safety().interviews()).isEmpty();
    }

    private static Submission hope(int version, Instant administeredAt) {
        return submission("HOPE-2", version, answers(1, 0), Mode.SELF, administeredAt);
    }

    @Test
    void an_organisations_own_instrument_is_scored_by_its_definition() {
        Submission submission = hope(1, NOON.minusSeconds(60));
        nothing().when(record(submission)).thenRefused(new DefinitionUnknown(ASSESSMENT));
        nothing()
                .given(new InstrumentPublished(Sound.DEFINITION))
                .when(record(submission))
                .thenAccepted(recorded(ASSESSMENT, Sound.DEFINITION, submission), zeroNoted(NOON.minusSeconds(60)));
    }

    private static CriticalAnswerNoted zeroNoted(Instant administeredAt) {
        return new CriticalAnswerNoted(PARTICIPANT, ASSESSMENT, "HOPE2_ITEM2", 0, "intake", ASSESSMENT, administeredAt);
    }

    @Test
    void its_critical_item_is_looked_at_under_any_spelling_and_version() {
        List<AssessmentEvent> events = accepted(
                nothing().given(new InstrumentPublished(Sound.DEFINITION)).state(),
                record(submission("hope 2", 4, answers(0, 1, 9))));
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        AssessmentReceivedUnscored.class,
                        kept -> assertThat(kept.reason()).isEqualTo(UnscoredReason.UNKNOWN_DEFINITION));
        assertThat(events).anyMatch(SafetyAlertRaised.class::isInstance);
    }

    @Test
    void a_retired_definition_takes_what_was_answered_before_its_end() {
        var retired = nothing()
                .given(
                        new InstrumentPublished(Sound.DEFINITION),
                        new InstrumentRetired("HOPE-2", 1, NOON.minusSeconds(60)));
        retired.when(record(hope(1, NOON.minusSeconds(60)))).thenRefused(new DefinitionRetired(ASSESSMENT));
        Submission before = hope(1, NOON.minusSeconds(61));
        retired.when(record(before))
                .thenAccepted(recorded(ASSESSMENT, Sound.DEFINITION, before), zeroNoted(NOON.minusSeconds(61)));
    }

    @Test
    void a_danger_under_a_retired_definition_is_kept_and_raised() {
        Assessments retired = nothing()
                .given(
                        new InstrumentPublished(Sound.DEFINITION),
                        new InstrumentRetired("HOPE-2", 1, NOON.minusSeconds(600)))
                .state();
        List<AssessmentEvent> events = accepted(retired, record(submission("HOPE-2", 1, answers(1, 3))));
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        AssessmentReceivedUnscored.class,
                        kept -> assertThat(kept.reason()).isEqualTo(UnscoredReason.RETIRED_DEFINITION));
        assertThat(events).anyMatch(SafetyAlertRaised.class::isInstance);
    }
}
