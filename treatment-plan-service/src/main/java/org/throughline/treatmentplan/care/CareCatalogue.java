package org.throughline.treatmentplan.care;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.care.domain.CareEvent;
import org.throughline.treatmentplan.care.domain.CareEvent.AboutPerson;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanDrafted;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanSigned;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercareRefused;
import org.throughline.treatmentplan.care.domain.CareEvent.AssessmentRecorded;
import org.throughline.treatmentplan.care.domain.CareEvent.CredentialTold;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeCompleted;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeInitiated;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeReasonGiven;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeSummarySigned;
import org.throughline.treatmentplan.care.domain.CareEvent.DoseRestated;
import org.throughline.treatmentplan.care.domain.CareEvent.EpisodeReopened;
import org.throughline.treatmentplan.care.domain.CareEvent.IncidentKnown;
import org.throughline.treatmentplan.care.domain.CareEvent.IncidentMistaken;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareCountersigned;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareDecided;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareProposed;
import org.throughline.treatmentplan.care.domain.CareEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.care.domain.CareEvent.ReliableChangeDetected;
import org.throughline.treatmentplan.care.domain.CareEvent.ResultKnown;
import org.throughline.treatmentplan.care.domain.CareEvent.SpecimenMistaken;
import org.throughline.treatmentplan.care.domain.CareEvent.WeeklyDoseMet;
import org.throughline.treatmentplan.care.domain.CareEvent.WeeklyDoseShort;

/** How the facts of an episode's care are stored, all sealed under the participant's clinical key. */
public final class CareCatalogue {
    private static final KeyKind CLINICAL = new KeyKind("clinical");

    /** All of them. */
    public static final Catalogue<CareEvent> TYPES = Catalogue.of(
            CareEvent.class,
            told("intake.participant-admitted.v1", ParticipantAdmitted.class),
            told("intake.episode-reopened.v1", EpisodeReopened.class),
            told("outcomes.reliable-change-detected.v1", ReliableChangeDetected.class),
            told("outcomes.assessment-recorded.v1", AssessmentRecorded.class),
            told("scheduling.weekly-dose-met.v1", WeeklyDoseMet.class),
            told("scheduling.weekly-dose-short.v1", WeeklyDoseShort.class),
            told("scheduling.dose-restated.v1", DoseRestated.class),
            told("treatment-plan.specimen-resulted.v1", ResultKnown.class),
            told("treatment-plan.specimen-entered-in-error.v1", SpecimenMistaken.class),
            told("treatment-plan.incident-reported.v1", IncidentKnown.class),
            told("treatment-plan.incident-reviewed.v1", IncidentKnown.class),
            told("treatment-plan.incident-entered-in-error.v1", IncidentMistaken.class),
            EventType.told("scheduling.credential-recorded.v1", CredentialTold.class, new KeyKind("organisation")),
            internal("treatment-plan.level-of-care-proposed.v1", LevelOfCareProposed.class)
                    .happenedAt(LevelOfCareProposed::proposedAt),
            internal("treatment-plan.level-of-care-countersigned.v1", LevelOfCareCountersigned.class)
                    .happenedAt(LevelOfCareCountersigned::countersignedAt),
            published("treatment-plan.level-of-care-decided.v1", LevelOfCareDecided.class)
                    .happenedAt(LevelOfCareDecided::decidedAt),
            internal("treatment-plan.discharge-reason-given.v1", DischargeReasonGiven.class)
                    .revisedBy(CareCatalogue::citingNothing),
            published("treatment-plan.discharge-initiated.v1", DischargeInitiated.class)
                    .happenedAt(DischargeInitiated::initiatedAt),
            internal("treatment-plan.aftercare-plan-drafted.v1", AftercarePlanDrafted.class)
                    .revisedBy(CareCatalogue::namingNoCrisisLine)
                    .happenedAt(AftercarePlanDrafted::draftedAt),
            published("treatment-plan.aftercare-plan-signed.v1", AftercarePlanSigned.class)
                    .happenedAt(AftercarePlanSigned::signedAt),
            internal("treatment-plan.aftercare-refused.v1", AftercareRefused.class)
                    .happenedAt(AftercareRefused::refusedAt),
            internal("treatment-plan.discharge-summary-signed.v1", DischargeSummarySigned.class)
                    .happenedAt(DischargeSummarySigned::signedAt),
            published("treatment-plan.discharge-completed.v1", DischargeCompleted.class)
                    .happenedAt(DischargeCompleted::completedAt));

    private CareCatalogue() {}

    /** Before specimens could be cited. */
    private static ObjectNode citingNothing(ObjectNode discharge) {
        discharge.putArray("specimens");
        return discharge;
    }

    /** Before relapse prevention named whom to call in a crisis. */
    private static ObjectNode namingNoCrisisLine(ObjectNode drafted) {
        for (JsonNode prevention : drafted.path("aftercare").path("relapsePrevention")) {
            ((ObjectNode) prevention).putArray("crisisLines");
        }
        return drafted;
    }

    private static <T extends AboutPerson> EventType<T> told(String name, Class<T> record) {
        return EventType.told(name, record, CLINICAL)
                .about(e -> e.participantId().toString());
    }

    private static <T extends AboutPerson> EventType<T> internal(String name, Class<T> record) {
        return EventType.internal(name, record, CLINICAL)
                .about(e -> e.participantId().toString());
    }

    private static <T extends AboutPerson> EventType<T> published(String name, Class<T> record) {
        return EventType.published(name, record, CLINICAL)
                .about(e -> e.participantId().toString());
    }
}
