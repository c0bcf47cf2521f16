package org.throughline.outcomes.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.throughline.outcomes.timeline.domain.EntryKind;
import org.throughline.outcomes.timeline.domain.TimelineFact;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercareCoverChanged;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercareFirstVisitConfirmed;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercareFirstVisitMissed;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercareHandoffAccepted;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercareHandoffClosed;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercareHandoffDeclined;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercareHandoffInitiated;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercareHandoffOverdue;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercareHandoffReassigned;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercarePlanSigned;
import org.throughline.outcomes.timeline.domain.TimelineFact.AlumniEnrolled;
import org.throughline.outcomes.timeline.domain.TimelineFact.AlumniFollowUpMissed;
import org.throughline.outcomes.timeline.domain.TimelineFact.AlumniFollowUpRecorded;
import org.throughline.outcomes.timeline.domain.TimelineFact.AlumniWithdrew;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentCorrected;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentEnteredInError;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentReceivedUnscored;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentRecorded;
import org.throughline.outcomes.timeline.domain.TimelineFact.AttendanceThresholdBreached;
import org.throughline.outcomes.timeline.domain.TimelineFact.AttendanceThresholdWithdrawn;
import org.throughline.outcomes.timeline.domain.TimelineFact.ConsentExpired;
import org.throughline.outcomes.timeline.domain.TimelineFact.ConsentGranted;
import org.throughline.outcomes.timeline.domain.TimelineFact.ConsentRevoked;
import org.throughline.outcomes.timeline.domain.TimelineFact.CrisisEscalationRaised;
import org.throughline.outcomes.timeline.domain.TimelineFact.CrisisEscalationResolved;
import org.throughline.outcomes.timeline.domain.TimelineFact.DischargeCompleted;
import org.throughline.outcomes.timeline.domain.TimelineFact.DischargeInitiated;
import org.throughline.outcomes.timeline.domain.TimelineFact.DoseAtRisk;
import org.throughline.outcomes.timeline.domain.TimelineFact.DoseRestated;
import org.throughline.outcomes.timeline.domain.TimelineFact.EpisodeClosed;
import org.throughline.outcomes.timeline.domain.TimelineFact.EpisodeHeld;
import org.throughline.outcomes.timeline.domain.TimelineFact.EpisodeReopened;
import org.throughline.outcomes.timeline.domain.TimelineFact.EpisodeResumed;
import org.throughline.outcomes.timeline.domain.TimelineFact.LevelOfCareDecided;
import org.throughline.outcomes.timeline.domain.TimelineFact.MakeUpBooked;
import org.throughline.outcomes.timeline.domain.TimelineFact.MakeUpCompleted;
import org.throughline.outcomes.timeline.domain.TimelineFact.ParticipantAdmitted;
import org.throughline.outcomes.timeline.domain.TimelineFact.ParticipantDetailsChanged;
import org.throughline.outcomes.timeline.domain.TimelineFact.ParticipantsLinked;
import org.throughline.outcomes.timeline.domain.TimelineFact.ParticipantsUnlinked;
import org.throughline.outcomes.timeline.domain.TimelineFact.PlanSigned;
import org.throughline.outcomes.timeline.domain.TimelineFact.ReadmissionRequested;
import org.throughline.outcomes.timeline.domain.TimelineFact.ReliableChangeDetected;
import org.throughline.outcomes.timeline.domain.TimelineFact.SafetyAlertAcknowledged;
import org.throughline.outcomes.timeline.domain.TimelineFact.SafetyAlertEscalated;
import org.throughline.outcomes.timeline.domain.TimelineFact.SafetyAlertRaised;
import org.throughline.outcomes.timeline.domain.TimelineFact.SafetyAlertResolved;
import org.throughline.outcomes.timeline.domain.TimelineFact.SessionAttended;
import org.throughline.outcomes.timeline.domain.TimelineFact.SessionMissed;
import org.throughline.outcomes.timeline.domain.TimelineFact.SetbackReported;
import org.throughline.outcomes.timeline.domain.TimelineFact.TreatmentPlanActivated;
import org.throughline.outcomes.timeline.domain.TimelineFact.TreatmentPlanOpened;
import org.throughline.outcomes.timeline.domain.TimelineFact.WaitlistPlaced;
import org.throughline.outcomes.timeline.domain.TimelineFact.WaitlistRemoved;
import org.throughline.outcomes.timeline.domain.TimelineFact.WeeklyDoseMet;
import org.throughline.outcomes.timeline.domain.TimelineFact.WeeklyDoseShort;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;

/** The types of event a timeline shows, and what kind of entry each gives. */
public final class TimelineCatalogue {
    private static final KeyKind CLINICAL = new KeyKind("clinical");
    private static final KeyKind IDENTITY = new KeyKind("identity");
    private static final KeyKind ORGANISATION = new KeyKind("organisation");
    private static final Map<String, EntryKind> KINDS = new HashMap<>();

    /** All of them. */
    public static final Catalogue<TimelineFact> CATALOGUE = Catalogue.of(
            TimelineFact.class,
            shown("intake.consent-granted.v1", ConsentGranted.class, EntryKind.CONSENT),
            shown("intake.consent-revoked.v1", ConsentRevoked.class, EntryKind.CONSENT),
            shown("intake.consent-expired.v1", ConsentExpired.class, EntryKind.CONSENT),
            shown("intake.waitlist-placed.v1", WaitlistPlaced.class, EntryKind.WAITLIST),
            shown("intake.waitlist-removed.v1", WaitlistRemoved.class, EntryKind.WAITLIST),
            shown("intake.crisis-escalation-raised.v1", CrisisEscalationRaised.class, EntryKind.CRISIS),
            shown("intake.crisis-escalation-resolved.v1", CrisisEscalationResolved.class, EntryKind.CRISIS),
            shown("intake.participant-admitted.v1", ParticipantAdmitted.class, EntryKind.ADMISSION),
            shown("intake.episode-closed.v1", EpisodeClosed.class, EntryKind.DISCHARGE),
            shown("intake.episode-reopened.v1", EpisodeReopened.class, EntryKind.ADMISSION),
            shown("intake.episode-held.v1", EpisodeHeld.class, EntryKind.HOLD),
            shown("intake.episode-resumed.v1", EpisodeResumed.class, EntryKind.HOLD),
            shown("scheduling.session-attended.v1", SessionAttended.class, EntryKind.SESSION),
            shown("scheduling.session-missed.v1", SessionMissed.class, EntryKind.SESSION),
            shown("scheduling.make-up-booked.v1", MakeUpBooked.class, EntryKind.SESSION),
            shown("scheduling.make-up-completed.v1", MakeUpCompleted.class, EntryKind.SESSION),
            shown(
                    "scheduling.attendance-threshold-breached.v1",
                    AttendanceThresholdBreached.class,
                    EntryKind.ATTENDANCE),
            shown(
                    "scheduling.attendance-threshold-withdrawn.v1",
                    AttendanceThresholdWithdrawn.class,
                    EntryKind.ATTENDANCE),
            shown("scheduling.dose-at-risk.v1", DoseAtRisk.class, EntryKind.DOSE),
            shown("scheduling.weekly-dose-met.v1", WeeklyDoseMet.class, EntryKind.DOSE),
            shown("scheduling.weekly-dose-short.v1", WeeklyDoseShort.class, EntryKind.DOSE),
            shown("scheduling.dose-restated.v1", DoseRestated.class, EntryKind.DOSE),
            shown("treatment-plan.plan-opened.v1", TreatmentPlanOpened.class, EntryKind.PLAN),
            shown("treatment-plan.plan-signed.v1", PlanSigned.class, EntryKind.PLAN),
            shown("treatment-plan.plan-activated.v1", TreatmentPlanActivated.class, EntryKind.PLAN),
            shown("treatment-plan.level-of-care-decided.v1", LevelOfCareDecided.class, EntryKind.LEVEL_OF_CARE),
            shown("treatment-plan.discharge-initiated.v1", DischargeInitiated.class, EntryKind.DISCHARGE),
            shown("treatment-plan.aftercare-plan-signed.v1", AftercarePlanSigned.class, EntryKind.AFTERCARE),
            shown("treatment-plan.discharge-completed.v1", DischargeCompleted.class, EntryKind.DISCHARGE),
            shown("outcomes.assessment-recorded.v1", AssessmentRecorded.class, EntryKind.ASSESSMENT),
            shown("outcomes.assessment-received-unscored.v1", AssessmentReceivedUnscored.class, EntryKind.ASSESSMENT),
            shown("outcomes.assessment-corrected.v1", AssessmentCorrected.class, EntryKind.ASSESSMENT),
            shown("outcomes.assessment-entered-in-error.v1", AssessmentEnteredInError.class, EntryKind.ASSESSMENT),
            shown("outcomes.reliable-change-detected.v1", ReliableChangeDetected.class, EntryKind.ASSESSMENT),
            shown("outcomes.safety-alert-raised.v1", SafetyAlertRaised.class, EntryKind.SAFETY),
            shown("outcomes.safety-alert-acknowledged.v1", SafetyAlertAcknowledged.class, EntryKind.SAFETY),
            shown("outcomes.safety-alert-escalated.v1", SafetyAlertEscalated.class, EntryKind.SAFETY),
            shown("outcomes.safety-alert-resolved.v1", SafetyAlertResolved.class, EntryKind.SAFETY),
            shown("outcomes.aftercare-handoff-initiated.v1", AftercareHandoffInitiated.class, EntryKind.AFTERCARE),
            shown("outcomes.aftercare-handoff-accepted.v1", AftercareHandoffAccepted.class, EntryKind.AFTERCARE),
            shown("outcomes.aftercare-handoff-declined.v1", AftercareHandoffDeclined.class, EntryKind.AFTERCARE),
            shown("outcomes.aftercare-handoff-reassigned.v1", AftercareHandoffReassigned.class, EntryKind.AFTERCARE),
            shown("outcomes.aftercare-handoff-overdue.v1", AftercareHandoffOverdue.class, EntryKind.AFTERCARE),
            shown("outcomes.aftercare-cover-changed.v1", AftercareCoverChanged.class, EntryKind.AFTERCARE),
            shown(
                    "outcomes.aftercare-first-visit-confirmed.v1",
                    AftercareFirstVisitConfirmed.class,
                    EntryKind.AFTERCARE),
            shown("outcomes.aftercare-first-visit-missed.v1", AftercareFirstVisitMissed.class, EntryKind.AFTERCARE),
            shown("outcomes.aftercare-handoff-closed.v1", AftercareHandoffClosed.class, EntryKind.AFTERCARE),
            shown("outcomes.alumni-enrolled.v1", AlumniEnrolled.class, EntryKind.ALUMNI),
            shown("outcomes.alumni-withdrew.v1", AlumniWithdrew.class, EntryKind.ALUMNI),
            shown("outcomes.alumni-follow-up-recorded.v1", AlumniFollowUpRecorded.class, EntryKind.ALUMNI),
            shown("outcomes.alumni-follow-up-missed.v1", AlumniFollowUpMissed.class, EntryKind.ALUMNI),
            shown("outcomes.readmission-requested.v1", ReadmissionRequested.class, EntryKind.ALUMNI),
            shown("outcomes.setback-reported.v1", SetbackReported.class, EntryKind.SETBACK),
            person("intake.participant-details-changed.v1", ParticipantDetailsChanged.class, IDENTITY)
                    .about(fact -> fact.participantId().toString()),
            person("intake.participants-linked.v1", ParticipantsLinked.class, ORGANISATION),
            person("intake.participants-unlinked.v1", ParticipantsUnlinked.class, ORGANISATION));

    private TimelineCatalogue() {}

    private static <T extends TimelineFact> EventType<T> shown(String name, Class<T> record, EntryKind kind) {
        KINDS.put(name, kind);
        return EventType.told(name, record, CLINICAL)
                .about(fact -> fact.participantId().toString());
    }

    private static <T extends TimelineFact> EventType<T> person(String name, Class<T> record, KeyKind compartment) {
        KINDS.put(name, EntryKind.PERSON);
        return EventType.told(name, record, compartment);
    }

    /** The kind of entry a type gives. */
    public static EntryKind kindOf(String type) {
        return Objects.requireNonNull(KINDS.get(type), "a type the timeline does not show");
    }
}
