package org.throughline.treatmentplan.plan.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.plan.domain.Plan.Draft;
import org.throughline.treatmentplan.plan.domain.Plan.Opened;
import org.throughline.treatmentplan.plan.domain.PlanCommand.RevisePlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanRevised;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PartUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.StillInDraft;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.VersionIsAnother;

/** Beginning the next version of what was submitted or is in effect. Signatures do not carry over. */
final class Revision {
    private Revision() {}

    static Decision<PlanEvent, PlanRefusal> revise(Opened plan, RevisePlan c) {
        PlanContent content = plan.content();
        boolean draft = plan instanceof Draft;
        if (draft && c.version() == content.version() - 1) {
            return nothingNew();
        }
        if (c.version() != content.version()) {
            return refuse(new VersionIsAnother(c.version(), content.version()));
        }
        if (draft) {
            return refuse(new StillInDraft(c.planId(), c.version()));
        }
        Optional<UUID> unknown =
                c.withdrawn().stream().filter(id -> !content.has(id)).findFirst();
        if (unknown.isPresent()) {
            return refuse(new PartUnknown(unknown.get()));
        }
        return accept(new TreatmentPlanRevised(
                plan.subject().participantId(),
                c.planId(),
                content.version() + 1,
                c.withdrawn(),
                c.reason(),
                c.author(),
                c.requestedAt()));
    }
}
