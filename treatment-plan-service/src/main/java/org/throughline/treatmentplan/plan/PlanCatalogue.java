package org.throughline.treatmentplan.plan;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.AboutPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent.CredentialTold;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodeClosed;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodePlanReserved;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodeReopened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.GoalSet;
import org.throughline.treatmentplan.plan.domain.PlanEvent.GoalStatusUpdated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.InterventionPlanned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ObjectiveSet;
import org.throughline.treatmentplan.plan.domain.PlanEvent.OfEpisode;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ParticipantSignatureDeclined;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanActivatedProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanConcluded;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanOverdue;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanReopened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSignaturesOverdue;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSigned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSubmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ProblemIdentified;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanActivated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanRevised;

/** How the facts of a plan are stored: all sealed under the participant's clinical key, but for the reservation. */
public final class PlanCatalogue {
    private static final KeyKind CLINICAL = new KeyKind("clinical");
    private static final KeyKind ORGANISATION = new KeyKind("organisation");

    /** All of them. */
    public static final Catalogue<PlanEvent> TYPES = Catalogue.of(
            PlanEvent.class,
            told("intake.participant-admitted.v1", ParticipantAdmitted.class)
                    .happenedAt(ParticipantAdmitted::admittedAt),
            told("intake.episode-closed.v1", EpisodeClosed.class).happenedAt(EpisodeClosed::closedAt),
            told("intake.episode-reopened.v1", EpisodeReopened.class).happenedAt(EpisodeReopened::reopenedAt),
            EventType.told("scheduling.credential-recorded.v1", CredentialTold.class, ORGANISATION),
            EventType.internal("treatment-plan.episode-plan-reserved.v1", EpisodePlanReserved.class, ORGANISATION),
            published("treatment-plan.plan-opened.v1", TreatmentPlanOpened.class),
            internal("treatment-plan.problem-identified.v1", ProblemIdentified.class),
            published("treatment-plan.goal-set.v1", GoalSet.class),
            internal("treatment-plan.objective-set.v1", ObjectiveSet.class),
            internal("treatment-plan.intervention-planned.v1", InterventionPlanned.class),
            internal("treatment-plan.plan-submitted.v1", PlanSubmitted.class).happenedAt(PlanSubmitted::submittedAt),
            published("treatment-plan.plan-signed.v1", PlanSigned.class).happenedAt(PlanSigned::signedAt),
            internal("treatment-plan.participant-signature-declined.v1", ParticipantSignatureDeclined.class)
                    .happenedAt(ParticipantSignatureDeclined::declinedAt),
            published("treatment-plan.plan-activated.v1", TreatmentPlanActivated.class)
                    .happenedAt(TreatmentPlanActivated::effectiveAt),
            internal("treatment-plan.plan-activated-provisionally.v1", PlanActivatedProvisionally.class)
                    .happenedAt(PlanActivatedProvisionally::effectiveAt),
            internal("treatment-plan.plan-overdue.v1", PlanOverdue.class),
            internal("treatment-plan.plan-signatures-overdue.v1", PlanSignaturesOverdue.class),
            internal("treatment-plan.plan-concluded.v1", PlanConcluded.class).happenedAt(PlanConcluded::concludedAt),
            internal("treatment-plan.plan-reopened.v1", PlanReopened.class).happenedAt(PlanReopened::reopenedAt),
            internal("treatment-plan.plan-revised.v1", TreatmentPlanRevised.class)
                    .happenedAt(TreatmentPlanRevised::revisedAt),
            internal("treatment-plan.goal-status-updated.v1", GoalStatusUpdated.class)
                    .happenedAt(GoalStatusUpdated::updatedAt));

    private PlanCatalogue() {}

    private static <T extends OfEpisode> EventType<T> told(String name, Class<T> record) {
        return EventType.told(name, record, CLINICAL)
                .about(e -> e.participantId().toString());
    }

    private static <T extends AboutPlan> EventType<T> internal(String name, Class<T> record) {
        return EventType.internal(name, record, CLINICAL)
                .about(e -> e.participantId().toString());
    }

    private static <T extends AboutPlan> EventType<T> published(String name, Class<T> record) {
        return EventType.published(name, record, CLINICAL)
                .about(e -> e.participantId().toString());
    }
}
