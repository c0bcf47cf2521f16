package org.throughline.outcomes.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.ALERT;
import static org.throughline.outcomes.Known.ASSESSMENT;
import static org.throughline.outcomes.Known.END_OF_DAY;
import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.POLICY;
import static org.throughline.outcomes.Known.SECOND;
import static org.throughline.outcomes.Known.SECOND_ALERT;
import static org.throughline.outcomes.Known.id;
import static org.throughline.outcomes.assessment.AssessmentFixture.AUTHOR;
import static org.throughline.outcomes.assessment.AssessmentFixture.DUTY;
import static org.throughline.outcomes.assessment.AssessmentFixture.accepted;
import static org.throughline.outcomes.assessment.AssessmentFixture.answers;
import static org.throughline.outcomes.assessment.AssessmentFixture.nothing;
import static org.throughline.outcomes.assessment.AssessmentFixture.record;
import static org.throughline.outcomes.assessment.AssessmentFixture.recorded;
import static org.throughline.outcomes.assessment.AssessmentFixture.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUp;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUpRequired;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.Severity;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentReceivedUnscored;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerNoted;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.InterviewHeld;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AnswerOutOfRange;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.GateNotObeyed;
import org.throughline.outcomes.assessment.domain.Submission;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.UnscoredReason;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Item;
import org.throughline.outcomes.instrument.domain.Safety.Call;
import org.throughline.outcomes.instrument.domain.Safety.CriticalItem;
import org.throughline.platform.testkit.Seeds;

/** Answers that mean danger are looked at before any total, in the commit that stores them. */
class CriticalItemsTest {
    private static final InstrumentDefinition CSSRS =
            INSTRUMENTS.find("C-SSRS", 1).orElseThrow();

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }

    private static List<SafetyAlertRaised> alerts(List<AssessmentEvent> events) {
        return events.stream()
                .filter(SafetyAlertRaised.class::isInstance)
                .map(SafetyAlertRaised.class::cast)
                .toList();
    }

    private static List<FollowUp> followUps(List<AssessmentEvent> events) {
        return events.stream()
                .filter(FollowUpRequired.class::isInstance)
                .map(event -> ((FollowUpRequired) event).followUp())
                .toList();
    }

    private static List<Integer> numbers(String cells) {
        return Stream.of(cells.split(" ", -1))
                .map(cell -> cell.equals("-") ? -1 : Integer.valueOf(cell))
                .toList();
    }

    @Test
    void a_high_screener_is_stored_with_its_level_its_interview_and_its_alert_at_once() {
        Submission submission = submission("C-SSRS", 1, numbers("1 1 0 1 0 0 -"));
        nothing()
                .when(record(submission))
                .thenAccepted(
                        recorded(ASSESSMENT, CSSRS, submission),
                        new InterviewHeld(PARTICIPANT, ASSESSMENT, AUTHOR, submission.administeredAt()),
                        noted("CSSRS_HIGH", 1, ALERT),
                        noted("CSSRS_MODERATE", 0, ASSESSMENT),
                        new SafetyAlertRaised(
                                PARTICIPANT,
                                ALERT,
                                ASSESSMENT,
                                "CSSRS_HIGH",
                                Severity.HIGH,
                                true,
                                DUTY,
                                submission.administeredAt(),
                                NOON,
                                NOON.plus(POLICY.safety().highWithin())),
                        new FollowUpRequired(
                                PARTICIPANT, ALERT, ASSESSMENT, FollowUp.SAFETY_PLAN, AUTHOR, ALERT, END_OF_DAY))
                .when(record(submission))
                .thenNothingNew();
    }

    private static CriticalAnswerNoted noted(String trigger, int answer, UUID monitoring) {
        return new CriticalAnswerNoted(
                PARTICIPANT, ASSESSMENT, trigger, answer, "intake", monitoring, NOON.minusSeconds(60));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "0 0 - - - 0 -, none, none",
        "1 0 - - - 0 -, none, none",
        "1 1 0 0 0 0 -, none, none",
        "1 1 1 0 0 0 -, CSSRS_MODERATE, MODERATE",
        "0 0 - - - 1 0, CSSRS_MODERATE, MODERATE",
        "0 0 - - - 1 1, CSSRS_HIGH, HIGH",
        "1 1 0 0 1 0 -, CSSRS_HIGH, HIGH",
        "1 1 1 1 1 1 1, CSSRS_HIGH, HIGH"
    })
    void a_moderate_or_high_screener_always_pages(String cells, String trigger, String severity) {
        List<SafetyAlertRaised> alerts = alerts(accepted(record(submission("C-SSRS", 1, numbers(cells)))));
        if (trigger.equals("none")) {
            assertThat(alerts).isEmpty();
        } else {
            assertThat(alerts)
                    .singleElement()
                    .satisfies(alert -> assertThat(
                                    List.of(alert.trigger(), alert.severity().name(), alert.pages()))
                            .isEqualTo(List.of(trigger, severity, true)));
        }
    }

    @Test
    void a_screener_left_open_is_asked_again_and_what_it_says_still_pages() {
        List<AssessmentEvent> moderate = accepted(record(submission("C-SSRS", 1, numbers("1 1 1 - 0 0 -"))));
        assertThat(alerts(moderate)).extracting(SafetyAlertRaised::trigger).containsExactly("CSSRS_MODERATE");
        assertThat(followUps(moderate)).containsExactly(FollowUp.SAFETY_PLAN, FollowUp.ASK_AGAIN);
        List<AssessmentEvent> open = accepted(record(submission("C-SSRS", 1, numbers("0 0 - - - - -"))));
        assertThat(alerts(open)).extracting(SafetyAlertRaised::trigger).containsExactly("CRITICAL_ITEM_UNANSWERED");
        assertThat(followUps(open)).containsExactly(FollowUp.ASK_AGAIN);
        assertThat(open).noneMatch(InterviewHeld.class::isInstance);
    }

    @Test
    void what_a_closed_gate_skips_is_not_asked_again() {
        assertThat(accepted(record(submission("C-SSRS", 1, numbers("0 0 - - - 0 -")))))
                .noneMatch(FollowUpRequired.class::isInstance);
    }

    @Test
    void a_danger_answered_behind_a_closed_gate_is_kept_and_raised() {
        List<AssessmentEvent> events = accepted(record(submission("C-SSRS", 1, numbers("0 0 0 1 0 0 -"))));
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        AssessmentReceivedUnscored.class,
                        kept -> assertThat(kept.reason()).isEqualTo(UnscoredReason.GATE_NOT_OBEYED));
        assertThat(alerts(events)).extracting(SafetyAlertRaised::severity).containsExactly(Severity.HIGH);
    }

    @Test
    void an_answer_behind_a_closed_gate_without_danger_is_refused() {
        nothing()
                .when(record(submission("AUDIT", 1, numbers("0 1 0 0 0 0 0 0 0 0"))))
                .thenRefused(new GateNotObeyed(ASSESSMENT, 2));
        nothing()
                .when(record(submission("AUDIT", 1, numbers("4 0 0 0 0 0 0 3 0 0"))))
                .thenRefused(new GateNotObeyed(ASSESSMENT, 8));
    }

    @Test
    void an_answer_between_the_steps_is_out_of_range() {
        nothing()
                .when(record(submission("AUDIT", 1, numbers("1 1 1 1 1 1 1 1 0 3"))))
                .thenRefused(new AnswerOutOfRange(ASSESSMENT, 10));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "AUDIT, 1 1 1 1 1 1 1 1 2 0, AUDIT_ITEM9, CLINICAL_REVIEW",
        "AUDIT, 0 - - - - - - - 4 0, AUDIT_ITEM9, CLINICAL_REVIEW",
        "EDE-QS, 0 0 0 0 0 0 1 0 0 0 0 0, EDEQS_ITEM7, MEDICAL_CHECK",
        "ASRM, 2 1 1 1 1, ASRM_TOTAL, PRESCRIBER_REVIEW",
        "ASRM, - 2 1 1 1, ASRM_TOTAL, PRESCRIBER_REVIEW"
    })
    void what_asks_for_a_look_the_same_day_is_on_the_worklist_and_pages_nobody(
            String instrument, String cells, String trigger, FollowUp followUp) {
        List<AssessmentEvent> events = accepted(record(submission(instrument, 1, numbers(cells))));
        assertThat(alerts(events)).singleElement().satisfies(alert -> {
            assertThat(alert.trigger()).isEqualTo(trigger);
            assertThat(alert.severity()).isEqualTo(Severity.LOW);
            assertThat(alert.pages()).isFalse();
            assertThat(alert.dueBy()).isEqualTo(END_OF_DAY);
        });
        assertThat(followUps(events)).containsExactly(followUp);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "AUDIT, 4 4 4 4 4 4 4 4 0 4",
        "EDE-QS, 3 3 3 3 3 3 0 3 3 3 3 3",
        "ASRM, 1 1 1 1 1",
        "ASRM, - - 4 4 4",
        "BAM, 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4"
    })
    void no_critical_answer_raises_nothing(String instrument, String cells) {
        assertThat(alerts(accepted(record(submission(instrument, 1, numbers(cells))))))
                .isEmpty();
    }

    private static Submission bam(String instrument, int drinking, int days) {
        List<Integer> answers = new ArrayList<>(Collections.nCopies(17, 1));
        answers.set(3, drinking);
        return submission(instrument, 1, answers, Mode.SELF, NOON.minusSeconds(86_400L * days));
    }

    @Test
    void more_use_than_the_last_time_is_on_the_worklist_less_or_as_much_is_not() {
        List<AssessmentEvent> rose =
                accepted(record(bam("BAM-7", 0, 14)), record(SECOND, SECOND_ALERT, bam("BAM-7", 2, 7)));
        assertThat(alerts(rose)).singleElement().satisfies(alert -> {
            assertThat(alert.trigger()).isEqualTo("BAM7_ITEM4");
            assertThat(alert.pages()).isFalse();
        });
        assertThat(followUps(rose)).containsExactly(FollowUp.USE_REVIEW);
        assertThat(alerts(accepted(record(bam("BAM-7", 2, 14)), record(SECOND, SECOND_ALERT, bam("BAM-7", 2, 7)))))
                .isEmpty();
        assertThat(alerts(accepted(record(bam("BAM-7", 2, 14)), record(SECOND, SECOND_ALERT, bam("BAM-7", 0, 7)))))
                .isEmpty();
    }

    @Test
    void use_is_never_measured_against_another_form() {
        assertThat(alerts(accepted(record(bam("BAM", 0, 14)), record(SECOND, SECOND_ALERT, bam("BAM-R", 20, 7)))))
                .isEmpty();
    }

    @Test
    void a_screener_is_the_interview_that_a_positive_item_nine_asks_for() {
        Submission item9 = submission("PHQ-9", 1, answers(1, 1, 1, 1, 1, 1, 1, 1, 1));
        Submission again =
                submission("PHQ-9", 1, answers(1, 1, 1, 1, 1, 1, 1, 1, 1), Mode.INTERVIEW, NOON.minusSeconds(10));
        List<AssessmentEvent> without = accepted(record(item9), record(SECOND, SECOND_ALERT, again));
        assertThat(alerts(without)).extracting(SafetyAlertRaised::pages).containsExactly(true, true);
        List<AssessmentEvent> with = accepted(
                record(item9),
                record(id(20), id(21), submission("C-SSRS", 1, numbers("1 0 - - - 0 -"))),
                record(SECOND, SECOND_ALERT, again));
        assertThat(alerts(with)).extracting(SafetyAlertRaised::pages).containsExactly(true, false);
    }

    @Test
    void somebody_elses_answers_are_no_interview() {
        Submission proxy = submission("C-SSRS", 1, numbers("1 0 - - - 0 -"), Mode.PROXY, NOON.minusSeconds(60));
        assertThat(accepted(record(proxy))).noneMatch(InterviewHeld.class::isInstance);
    }

    @Test
    void an_unanswered_critical_item_is_asked_again_whatever_the_instrument() {
        List<AssessmentEvent> events = accepted(record(submission("AUDIT", 1, numbers("1 1 1 1 1 1 1 1 - 0"))));
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        AssessmentRecorded.class,
                        kept -> assertThat(kept.scorable()).isFalse());
        assertThat(alerts(events)).extracting(SafetyAlertRaised::trigger).containsExactly("CRITICAL_ITEM_UNANSWERED");
    }

    /** Whatever else is wrong with a submission. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_positive_critical_answer_is_never_refused_and_raises_its_alert(long seed) {
        Random random = new Random(seed);
        List<InstrumentDefinition> all = INSTRUMENTS.definitions().stream()
                .filter(one -> one.criticalItems().stream().anyMatch(item -> item.call() != Call.WORKLIST_ON_RISE))
                .toList();
        for (int i = 0; i < 200; i++) {
            InstrumentDefinition definition = all.get(random.nextInt(all.size()));
            List<CriticalItem> critical = definition.criticalItems();
            CriticalItem one = critical.get(random.nextInt(critical.size()));
            List<Integer> answers = new ArrayList<>();
            for (Item item : definition.items()) {
                answers.add(random.nextInt(item.max() + 4) - 2);
            }
            answers.set(one.item() - 1, one.positiveFrom() + random.nextInt(3));
            for (int more = random.nextInt(3); more > 0; more--) {
                answers.add(random.nextInt(5) - 2);
            }
            int version = random.nextInt(4);
            Submission submission = submission(
                    definition.code(), version, answers, Mode.SELF, NOON.plusSeconds(random.nextInt(200) - 100));
            List<AssessmentEvent> events = accepted(record(submission));
            assertThat(alerts(events))
                    .as("%s v%s %s", definition.code(), version, answers)
                    .hasSize(1);
            assertThat(events.stream().filter(AssessmentEvent.Received.class::isInstance))
                    .hasSize(1);
        }
    }
}
