package org.throughline.treatmentplan.plan.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.plan.domain.Plan.Opened;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ConcludePlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.LetTimePass;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ReopenPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanConcluded;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanOverdue;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanReopened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSignaturesOverdue;

/** What time does to a plan. Nothing stops care: what is late is said once, and stands in the list of what is due. */
final class Timekeeping {
    private Timekeeping() {}

    static Decision<PlanEvent, PlanRefusal> pass(Opened plan, LetTimePass c) {
        return plan.progress().deadlines().over()
                ? nothingNew()
                : accept(overdue(plan, c.requestedAt()).stream().toList());
    }

    static Decision<PlanEvent, PlanRefusal> conclude(Opened plan, ConcludePlan c) {
        return plan.progress().deadlines().over()
                ? nothingNew()
                : accept(new PlanConcluded(person(plan), c.planId(), c.requestedAt()));
    }

    /**
     * Timers that fired while the episode was over do not fire again, so what passed meanwhile is said here; what passes
     * before this is recorded, a timer of its own says.
     */
    static Decision<PlanEvent, PlanRefusal> reopen(Opened plan, ReopenPlan c) {
        if (!plan.progress().deadlines().over()) {
            return nothingNew();
        }
        List<PlanEvent> facts = new ArrayList<>();
        facts.add(new PlanReopened(person(plan), c.planId(), c.requestedAt()));
        overdue(plan, c.requestedAt()).ifPresent(facts::add);
        return accept(facts);
    }

    private static Optional<PlanEvent> overdue(Opened plan, Instant at) {
        UUID planId = plan.content().planId();
        return plan.progress()
                .deadlines()
                .passed(at)
                .map(due -> plan.progress()
                        .inEffect()
                        .<PlanEvent>map(
                                content -> new PlanSignaturesOverdue(person(plan), planId, content.version(), due))
                        .orElseGet(() -> new PlanOverdue(person(plan), planId, due)));
    }

    private static UUID person(Opened plan) {
        return plan.subject().participantId();
    }
}
