package org.throughline.outcomes;

import static org.throughline.outcomes.Known.ALERT;
import static org.throughline.outcomes.Known.ASSESSMENT;
import static org.throughline.outcomes.Known.END_OF_DAY;
import static org.throughline.outcomes.Known.EPISODE;
import static org.throughline.outcomes.Known.HANDOFF;
import static org.throughline.outcomes.Known.INTERVIEW;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.REASON;
import static org.throughline.outcomes.Known.SECOND;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.alumni.domain.AlumniEvent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniFollowUpRecorded;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniWithdrew;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ContactConsent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUpMissed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUpStatus;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ReadmissionRequested;
import org.throughline.outcomes.alumni.domain.AlumniEvent.WithdrawalCause;
import org.throughline.outcomes.assessment.domain.AlertEvent;
import org.throughline.outcomes.assessment.domain.AlertEvent.EscalationCause;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUp;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUpRequired;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertAcknowledged;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertEscalated;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertResolved;
import org.throughline.outcomes.assessment.domain.AlertEvent.Severity;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentCorrected;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentMarkedEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentReceivedUnscored;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerNoted;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerWithdrawn;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.InterviewHeld;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackReported;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackSeverity;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackSource;
import org.throughline.outcomes.assessment.domain.InvitationEvent;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentDeclined;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationAnswered;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationExpired;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvited;
import org.throughline.outcomes.assessment.domain.InvitationEvent.Channel;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.assessment.domain.UnscoredReason;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareCoverChanged;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitMissed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffClosed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffReassigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePackagePrepared;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ClosedCause;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffFreed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffTaken;
import org.throughline.outcomes.handoff.domain.HandoffEvent.HandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffEvent.MissedCause;
import org.throughline.outcomes.instrument.Sound;
import org.throughline.outcomes.instrument.domain.Findings;
import org.throughline.outcomes.instrument.domain.Findings.PatternFound;
import org.throughline.outcomes.instrument.domain.Findings.Presence;
import org.throughline.outcomes.instrument.domain.Findings.Screening;
import org.throughline.outcomes.instrument.domain.Findings.SubscaleScore;
import org.throughline.outcomes.instrument.domain.InstrumentEvent;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentPublished;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentRetired;
import org.throughline.outcomes.instrument.domain.Scoring.Basis;
import org.throughline.outcomes.instrument.domain.Sex;
import org.throughline.outcomes.schedule.domain.Cadence;
import org.throughline.outcomes.schedule.domain.Moment;
import org.throughline.outcomes.schedule.domain.ScheduleEvent;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMoved;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOpened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOverdue;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleReplaced;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleRested;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleSet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleStopped;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.RestCause;
import org.throughline.outcomes.trajectory.domain.ChangeStatus;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.BaselineSet;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ReliableChangeDetected;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ScoreObserved;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ScoreWithdrawn;

/** One event of each type, as its golden file holds it. */
final class EventSamples {
    private static final Instant LATER = NOON.plusSeconds(1_800);
    private static final String CLINICIAN = "clinician-a";
    private static final String COORDINATOR = "coordinator-a";

    private EventSamples() {}

    static List<AssessmentEvent> assessments() {
        return List.of(
                recorded(),
                unscored(),
                new AssessmentCorrected(PARTICIPANT, ASSESSMENT, "PHQ-9", SECOND, REASON, CLINICIAN, LATER),
                new AssessmentMarkedEnteredInError(PARTICIPANT, ASSESSMENT, "PHQ-9", REASON, CLINICIAN, LATER),
                new CriticalAnswerNoted(PARTICIPANT, ASSESSMENT, "PHQ9_ITEM9", 2, "episode/" + EPISODE, ALERT, NOON),
                new CriticalAnswerWithdrawn(PARTICIPANT, ASSESSMENT, LATER),
                new InterviewHeld(PARTICIPANT, INTERVIEW, CLINICIAN, LATER),
                new SetbackReported(
                        PARTICIPANT,
                        Known.id(60),
                        SetbackSeverity.MODERATE,
                        SetbackSource.FAMILY,
                        List.of(new Text("called on Sunday")),
                        COORDINATOR,
                        NOON,
                        LATER));
    }

    static List<InvitationEvent> invitations() {
        UUID invitation = Known.id(40);
        return List.of(
                new AssessmentInvited(
                        PARTICIPANT,
                        invitation,
                        "PHQ-9",
                        1,
                        Point.ONGOING,
                        Channel.TEXT_MESSAGE,
                        "0f".repeat(32),
                        END_OF_DAY,
                        COORDINATOR,
                        NOON),
                new AssessmentInvitationExpired(PARTICIPANT, invitation, END_OF_DAY),
                new AssessmentDeclined(PARTICIPANT, invitation, LATER),
                new AssessmentInvitationAnswered(PARTICIPANT, invitation, ASSESSMENT, LATER));
    }

    private static AssessmentRecorded recorded() {
        return new AssessmentRecorded(
                PARTICIPANT,
                ASSESSMENT,
                "PHQ-9",
                1,
                List.of(2, 2, 1, 3, 0, 1, 2, 1, 2),
                true,
                14,
                false,
                "MODERATE",
                Point.BASELINE,
                Mode.SELF,
                CLINICIAN,
                NOON,
                Sex.UNKNOWN,
                new Findings(
                        true,
                        List.of(),
                        List.of(new SubscaleScore("MOOD", true, 4)),
                        List.of(new Screening(true, 10, Basis.EVERYBODY)),
                        List.of(new PatternFound("EPISODE", Presence.ABSENT)),
                        List.of("C-SSRS")));
    }

    private static AssessmentReceivedUnscored unscored() {
        return new AssessmentReceivedUnscored(
                PARTICIPANT,
                SECOND,
                "PHQ-9",
                1,
                List.of(9, 1, 1, 1, 1, 1, 1, 1, 2),
                UnscoredReason.ANSWER_OUT_OF_RANGE,
                CLINICIAN,
                NOON);
    }

    static List<AlertEvent> alerts() {
        return List.of(
                new SafetyAlertRaised(
                        PARTICIPANT,
                        ALERT,
                        ASSESSMENT,
                        "PHQ9_ITEM9",
                        Severity.HIGH,
                        true,
                        CLINICIAN,
                        NOON,
                        NOON,
                        LATER),
                new FollowUpRequired(
                        PARTICIPANT, ALERT, ASSESSMENT, FollowUp.STRUCTURED_INTERVIEW, CLINICIAN, ALERT, END_OF_DAY),
                new SafetyAlertAcknowledged(PARTICIPANT, ALERT, CLINICIAN, LATER),
                new SafetyAlertEscalated(
                        PARTICIPANT, ALERT, EscalationCause.DEADLINE_PASSED, "director-a", LATER, END_OF_DAY),
                new SafetyAlertResolved(PARTICIPANT, ALERT, CLINICIAN, LATER, new Text("safety plan reviewed")));
    }

    static List<TrajectoryEvent> trajectories() {
        return List.of(
                new ScoreObserved(
                        PARTICIPANT,
                        "PHQ-9",
                        "PHQ-9 two weeks",
                        ASSESSMENT,
                        1,
                        14,
                        false,
                        Mode.SELF,
                        Point.BASELINE,
                        NOON),
                new ScoreWithdrawn(PARTICIPANT, "PHQ-9", ASSESSMENT, LATER),
                new BaselineSet(PARTICIPANT, "PHQ-9", "PHQ-9 two weeks", ASSESSMENT, 14, NOON),
                new ReliableChangeDetected(
                        PARTICIPANT, "PHQ-9", ASSESSMENT, SECOND, 14, 6, ChangeStatus.RECOVERED, LATER));
    }

    static List<InstrumentEvent> instruments() {
        return List.of(
                new InstrumentPublished(Sound.DEFINITION, "director-a", NOON),
                new InstrumentRetired("HOPE-2", 1, END_OF_DAY, REASON, "director-a", LATER));
    }

    static List<HandoffEvent> handoffs() {
        return List.of(
                new AftercareHandoffInitiated(
                        PARTICIPANT, EPISODE, HANDOFF, COORDINATOR, new Text("recipient-a"), true, NOON),
                new AftercarePackagePrepared(
                        PARTICIPANT,
                        HANDOFF,
                        List.of(new Text("medication-a 50 mg")),
                        List.of(new Text("contact-a")),
                        END_OF_DAY),
                new AftercareCoverChanged(PARTICIPANT, HANDOFF, false, LATER),
                new AftercareHandoffAccepted(PARTICIPANT, HANDOFF, END_OF_DAY, LATER),
                new AftercareFirstVisitConfirmed(PARTICIPANT, HANDOFF, END_OF_DAY, LATER),
                new AftercareFirstVisitMissed(PARTICIPANT, HANDOFF, MissedCause.NOT_CONFIRMED, COORDINATOR, END_OF_DAY),
                new AftercareHandoffClosed(PARTICIPANT, HANDOFF, ClosedCause.EPISODE_REOPENED, LATER),
                new AftercareHandoffDeclined(PARTICIPANT, HANDOFF, REASON, LATER),
                new AftercareHandoffReassigned(PARTICIPANT, HANDOFF, "coordinator-b", LATER),
                new HandoffOverdue(PARTICIPANT, HANDOFF, COORDINATOR, END_OF_DAY),
                new EpisodeHandoffTaken(EPISODE, HANDOFF),
                new EpisodeHandoffFreed(EPISODE, HANDOFF));
    }

    static List<ScheduleEvent> schedules() {
        UUID schedule = Known.id(30);
        Moment week = new Moment(Point.ONGOING, 2);
        return List.of(
                new AssessmentScheduleSet(
                        PARTICIPANT,
                        EPISODE,
                        schedule,
                        "programme-a",
                        "PHQ-9",
                        new Cadence(7, List.of(0, 30)),
                        NOON,
                        END_OF_DAY,
                        COORDINATOR,
                        LATER),
                new AssessmentScheduleReplaced(PARTICIPANT, EPISODE, schedule, Known.id(31), LATER),
                new AssessmentScheduleStopped(PARTICIPANT, EPISODE, schedule, REASON, COORDINATOR, LATER),
                new AssessmentScheduleRested(PARTICIPANT, EPISODE, schedule, RestCause.FOLLOWED_UP),
                new AssessmentPointOpened(PARTICIPANT, EPISODE, schedule, week, NOON, END_OF_DAY),
                new AssessmentPointMoved(PARTICIPANT, EPISODE, schedule, week, END_OF_DAY),
                new AssessmentPointMet(PARTICIPANT, EPISODE, schedule, week, ASSESSMENT, LATER),
                new AssessmentPointOverdue(PARTICIPANT, EPISODE, schedule, week, END_OF_DAY));
    }

    static List<AlumniEvent> alumni() {
        return List.of(
                new AlumniEnrolled(
                        PARTICIPANT,
                        EPISODE,
                        List.of(new Text("group-a")),
                        new ContactConsent(List.of(new Text("channel-a")), NOON, END_OF_DAY),
                        List.of(new AlumniEvent.FollowUp(30, LATER, END_OF_DAY)),
                        COORDINATOR,
                        LATER),
                new AlumniWithdrew(PARTICIPANT, EPISODE, WithdrawalCause.PERSON_LEFT, List.of(90), LATER),
                new AlumniFollowUpRecorded(
                        PARTICIPANT, EPISODE, 30, FollowUpStatus.WELL, List.of(ASSESSMENT), COORDINATOR, NOON, LATER),
                new FollowUpMissed(PARTICIPANT, EPISODE, 90, END_OF_DAY),
                new ReadmissionRequested(PARTICIPANT, EPISODE, Known.id(50), COORDINATOR, LATER));
    }
}
