package org.throughline.treatmentplan.care.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.care.domain.CareCommand.DraftAftercarePlan;
import org.throughline.treatmentplan.care.domain.CareCommand.OfAftercare;
import org.throughline.treatmentplan.care.domain.CareCommand.RecordAftercareRefusal;
import org.throughline.treatmentplan.care.domain.CareCommand.SignAftercarePlan;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanDrafted;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanSigned;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercareRefused;
import org.throughline.treatmentplan.care.domain.CareEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareIsEmpty;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareIsSigned;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.RelapsePreventionMissing;
import org.throughline.treatmentplan.care.domain.CareRefusal.SignerIsAuthor;

/** Agreeing on the time after discharge. A plan may also be agreed on late, once the person has left. */
record AftercareRules(Care care, ParticipantAdmitted admission) {

    Decision<CareEvent, CareRefusal> decide(OfAftercare command) {
        return switch (command) {
            case DraftAftercarePlan c -> draft(c);
            case SignAftercarePlan c -> sign(c);
            case RecordAftercareRefusal c -> refused(c);
        };
    }

    private Decision<CareEvent, CareRefusal> draft(DraftAftercarePlan c) {
        Optional<AftercarePlanDrafted> before = care.aftercare().draft(c.aftercarePlanId());
        if (before.filter(drafted -> drafted.aftercare().equals(c.aftercare())).isPresent()) {
            return nothingNew();
        }
        if (care.aftercare().isSigned(c.aftercarePlanId())) {
            return refuse(new AftercareIsSigned(c.aftercarePlanId()));
        }
        if (c.aftercare().empty()) {
            return refuse(new AftercareIsEmpty(c.aftercarePlanId()));
        }
        if (c.aftercare().lacksRelapsePrevention()) {
            return refuse(new RelapsePreventionMissing(c.aftercarePlanId()));
        }
        return accept(new AftercarePlanDrafted(
                admission.participantId(),
                c.episodeId(),
                c.aftercarePlanId(),
                c.aftercare(),
                c.author(),
                c.requestedAt()));
    }

    private Decision<CareEvent, CareRefusal> sign(SignAftercarePlan c) {
        if (care.aftercare().isSigned(c.aftercarePlanId())) {
            return nothingNew();
        }
        Optional<AftercarePlanDrafted> draft = care.aftercare().draft(c.aftercarePlanId());
        if (draft.isEmpty()) {
            return refuse(new AftercareUnknown(c.aftercarePlanId()));
        }
        if (draft.get().author().equals(c.signer())) {
            return refuse(new SignerIsAuthor(c.signer()));
        }
        Aftercare agreed = draft.get().aftercare();
        return accept(new AftercarePlanSigned(
                admission.participantId(),
                c.episodeId(),
                c.aftercarePlanId(),
                agreed.alumniGroups(),
                agreed.ongoingCounselling(),
                agreed.relapsePreventionText(),
                c.signer(),
                c.requestedAt()));
    }

    private Decision<CareEvent, CareRefusal> refused(RecordAftercareRefusal c) {
        if (care.aftercare().signed().isPresent()) {
            return refuse(new AftercareIsSigned(care.aftercare().signed().get()));
        }
        if (care.aftercare().refused()) {
            return nothingNew();
        }
        return accept(new AftercareRefused(
                admission.participantId(), c.episodeId(), c.reason(), c.recordedBy(), c.requestedAt()));
    }
}
