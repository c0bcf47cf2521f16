package org.throughline.outcomes.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.ALERT;
import static org.throughline.outcomes.Known.ASSESSMENT;
import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.OTHER_PARTICIPANT;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.POLICY;
import static org.throughline.outcomes.Known.SECOND;
import static org.throughline.outcomes.Known.SECOND_ALERT;
import static org.throughline.outcomes.Known.ZONE;
import static org.throughline.outcomes.Known.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.assessment.AssessmentDeciding;
import org.throughline.outcomes.assessment.domain.AssessmentCommand;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportByLink;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentReceivedUnscored;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.AnswerOutOfRange;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.LinkNotOpen;
import org.throughline.outcomes.assessment.domain.Assessments;
import org.throughline.outcomes.assessment.domain.CareSetting.BeforeAdmission;
import org.throughline.outcomes.assessment.domain.CareSetting.Duty;
import org.throughline.outcomes.assessment.domain.InvitationEvent;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentDeclined;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationAnswered;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationExpired;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvited;
import org.throughline.outcomes.assessment.domain.InvitationEvent.Channel;
import org.throughline.outcomes.assessment.domain.Submission;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.assessment.domain.UnscoredReason;
import org.throughline.outcomes.instrument.domain.Sex;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;

/** Answers by a link: used once, and what means danger is kept whatever became of it. */
class ReportByLinkTest {
    private static final UUID INVITATION = id(40);
    private static final Instant EXPIRES = NOON.plus(Duration.ofDays(7));
    private static final List<Integer> HARMLESS = List.of(1, 1, 1, 1, 1, 1, 1, 1, 0);
    private static final List<Integer> DANGER = List.of(1, 1, 1, 1, 1, 1, 1, 1, 3);
    private static final List<Integer> DANGER_OUT_OF_RANGE = List.of(9, 1, 1, 1, 1, 1, 1, 1, 3);

    private final AssessmentDeciding domain = new AssessmentDeciding(INSTRUMENTS);
    private final Scenario<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> nothing =
            Scenario.of(domain);
    private final Scenario<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> invited =
            nothing.given(new AssessmentInvited(
                    PARTICIPANT,
                    INVITATION,
                    "PHQ-9",
                    1,
                    Point.ONGOING,
                    Channel.MAIL,
                    "token-hash",
                    EXPIRES,
                    "mara",
                    NOON));

    private static ReportByLink report(UUID participantId, List<Integer> answers, Instant at) {
        return report(participantId, ASSESSMENT, ALERT, 1, answers, at);
    }

    private static ReportByLink report(
            UUID participantId, UUID assessmentId, UUID alertId, int version, List<Integer> answers, Instant at) {
        return new ReportByLink(
                participantId,
                INVITATION,
                assessmentId,
                alertId,
                new Submission(
                        "PHQ-9", version, answers, Point.ONGOING, Mode.SELF, Sex.UNKNOWN, participantId.toString(), at),
                new BeforeAdmission(new Duty("on-duty", ZONE)),
                POLICY.safety(),
                at);
    }

    private List<String> decided(
            Scenario<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> given, ReportByLink report) {
        List<AssessmentEvent> events = events(domain.decide(given.state(), report));
        given.when(report).thenAccepted(events);
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    private static List<AssessmentEvent> events(Decision<AssessmentEvent, AssessmentRefusal> decision) {
        return switch (decision) {
            case Decision.Accepted<AssessmentEvent, AssessmentRefusal>(List<AssessmentEvent> events) -> events;
            case Decision.Refused<AssessmentEvent, AssessmentRefusal>(AssessmentRefusal reason) ->
                throw new AssertionError("refused: " + reason.getClass());
        };
    }

    @Test
    void answers_by_an_open_link_are_scored_and_use_it_up() {
        assertThat(decided(invited, report(PARTICIPANT, HARMLESS, NOON)))
                .contains("AssessmentRecorded", "AssessmentInvitationAnswered")
                .doesNotContain("SafetyAlertRaised");
        assertThat(decided(invited, report(PARTICIPANT, DANGER, NOON)))
                .contains("AssessmentRecorded", "AssessmentInvitationAnswered", "SafetyAlertRaised");
    }

    @Test
    void by_a_link_that_is_not_open_nothing_harmless_is_kept() {
        List<InvitationEvent> ends = List.of(
                new AssessmentInvitationExpired(PARTICIPANT, INVITATION, NOON),
                new AssessmentDeclined(PARTICIPANT, INVITATION, NOON),
                new AssessmentInvitationAnswered(PARTICIPANT, INVITATION, SECOND, NOON));
        nothing.when(report(PARTICIPANT, HARMLESS, NOON)).thenRefused(new LinkNotOpen(ASSESSMENT));
        invited.when(report(PARTICIPANT, HARMLESS, EXPIRES)).thenRefused(new LinkNotOpen(ASSESSMENT));
        invited.when(report(OTHER_PARTICIPANT, HARMLESS, NOON)).thenRefused(new LinkNotOpen(ASSESSMENT));
        ends.forEach(end ->
                invited.given(end).when(report(PARTICIPANT, HARMLESS, NOON)).thenRefused(new LinkNotOpen(ASSESSMENT)));
    }

    @Test
    void what_means_danger_is_kept_and_raised_though_the_link_is_not_open() {
        assertThat(decided(invited, report(PARTICIPANT, DANGER, EXPIRES)))
                .contains("AssessmentReceivedUnscored", "SafetyAlertRaised")
                .doesNotContain("AssessmentInvitationAnswered");
        assertThat(domain.decide(invited.state(), report(PARTICIPANT, DANGER, EXPIRES)))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.events().getFirst())
                                .isInstanceOfSatisfying(
                                        AssessmentReceivedUnscored.class,
                                        kept -> assertThat(kept.reason()).isEqualTo(UnscoredReason.LINK_NOT_OPEN)));
    }

    @Test
    void the_same_danger_told_a_day_later_by_the_used_link_is_raised_again() {
        var told = invited.given(events(domain.decide(invited.state(), report(PARTICIPANT, DANGER, NOON))));
        Instant later = NOON.plus(Duration.ofDays(1));
        ReportByLink again = report(PARTICIPANT, SECOND, SECOND_ALERT, 1, DANGER, later);
        assertThat(decided(told, again)).contains("AssessmentReceivedUnscored", "SafetyAlertRaised");
        told.when(report(PARTICIPANT, DANGER, NOON)).thenNothingNew();
    }

    @Test
    void what_means_danger_and_is_wrong_otherwise_uses_an_open_link_up() {
        assertThat(decided(invited, report(PARTICIPANT, DANGER_OUT_OF_RANGE, NOON)))
                .contains("AssessmentReceivedUnscored", "SafetyAlertRaised", "AssessmentInvitationAnswered");
    }

    @Test
    void what_is_answered_though_the_answers_before_it_leave_it_out_counts_as_not_given() {
        List<Integer> untroubled = List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 2);
        ReportByLink report = report(PARTICIPANT, ASSESSMENT, ALERT, 2, untroubled, NOON);
        assertThat(events(domain.decide(invited.state(), report)).getFirst())
                .isInstanceOfSatisfying(
                        AssessmentRecorded.class,
                        recorded -> assertThat(recorded.answers()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, -1));
        invited.given(events(domain.decide(invited.state(), report)))
                .when(report)
                .thenNothingNew();
    }

    @Test
    void what_means_danger_behind_a_closed_gate_is_raised() {
        List<Integer> intent = List.of(0, 0, 0, 1, 0, 0, -1);
        ReportByLink report = new ReportByLink(
                PARTICIPANT,
                INVITATION,
                ASSESSMENT,
                ALERT,
                new Submission(
                        "C-SSRS", 1, intent, Point.ONGOING, Mode.SELF, Sex.UNKNOWN, PARTICIPANT.toString(), NOON),
                new BeforeAdmission(new Duty("on-duty", ZONE)),
                POLICY.safety(),
                NOON);
        assertThat(decided(invited, report)).contains("AssessmentReceivedUnscored", "SafetyAlertRaised");
    }

    @Test
    void answers_out_of_range_by_an_open_link_are_refused_and_leave_it_open() {
        invited.when(report(PARTICIPANT, List.of(9, 1, 1, 1, 1, 1, 1, 1, 0), NOON))
                .thenRefused(new AnswerOutOfRange(ASSESSMENT, 1));
    }
}
