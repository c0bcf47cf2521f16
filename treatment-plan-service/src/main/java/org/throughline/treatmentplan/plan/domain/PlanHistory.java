package org.throughline.treatmentplan.plan.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.treatmentplan.plan.domain.Plan.Active;
import org.throughline.treatmentplan.plan.domain.Plan.Draft;
import org.throughline.treatmentplan.plan.domain.Plan.None;
import org.throughline.treatmentplan.plan.domain.Plan.Opened;
import org.throughline.treatmentplan.plan.domain.Plan.Progress;
import org.throughline.treatmentplan.plan.domain.Plan.Signatures;
import org.throughline.treatmentplan.plan.domain.Plan.Subject;
import org.throughline.treatmentplan.plan.domain.Plan.Submitted;
import org.throughline.treatmentplan.plan.domain.PlanContent.Goal;
import org.throughline.treatmentplan.plan.domain.PlanContent.Planned;
import org.throughline.treatmentplan.plan.domain.PlanContent.Problem;
import org.throughline.treatmentplan.plan.domain.PlanContent.Step;
import org.throughline.treatmentplan.plan.domain.PlanEvent.AboutPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent.GoalSet;
import org.throughline.treatmentplan.plan.domain.PlanEvent.GoalStatusUpdated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.InterventionPlanned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ObjectiveSet;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ParticipantSignatureDeclined;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanActivatedProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanConcluded;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanOverdue;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanReopened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSignaturesOverdue;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSigned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSubmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ProblemIdentified;
import org.throughline.treatmentplan.plan.domain.PlanEvent.Timed;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanActivated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanRevised;
import org.throughline.treatmentplan.plan.domain.PlanEvent.Written;

/** Folds the facts of a plan. A fact that does not fit what came before it is a defect, never passed over. */
final class PlanHistory {
    private PlanHistory() {}

    static Plan evolve(Plan plan, AboutPlan event) {
        return switch (event) {
            case TreatmentPlanOpened e when plan instanceof None -> opened(e);
            case Written e when plan instanceof Draft draft -> written(draft, e);
            case PlanSubmitted e when plan instanceof Draft draft -> submitted(draft, e);
            case PlanSigned e
            when plan instanceof Submitted s ->
                new Submitted(s.draft(), s.signatures().with(e.role(), e.signer()));
            case ParticipantSignatureDeclined _
            when plan instanceof Submitted s ->
                new Submitted(s.draft(), s.signatures().declined());
            case TreatmentPlanActivated _ when plan instanceof Submitted s -> active(s);
            case PlanActivatedProvisionally e when plan instanceof Submitted s -> provisional(s, e);
            case TreatmentPlanRevised e when plan instanceof Submitted s -> revised(s, e);
            case TreatmentPlanRevised e when plan instanceof Active a -> revised(a, e);
            case GoalStatusUpdated e
            when plan instanceof Opened opened ->
                opened.progressed(opened.progress().with(e.goalId(), e.status()));
            case Timed e
            when plan instanceof Opened opened ->
                opened.progressed(opened.progress().with(timed(opened.progress().deadlines(), e)));
            case TreatmentPlanOpened _,
                    Written _,
                    PlanSubmitted _,
                    PlanSigned _,
                    ParticipantSignatureDeclined _,
                    TreatmentPlanActivated _,
                    PlanActivatedProvisionally _,
                    TreatmentPlanRevised _,
                    Timed _,
                    GoalStatusUpdated _ ->
                throw new IllegalStateException(
                        event.getClass().getSimpleName() + " does not fit the history of plan " + event.planId());
        };
    }

    private static Draft opened(TreatmentPlanOpened e) {
        Subject subject = new Subject(e.participantId(), e.episodeId());
        return new Draft(subject, PlanContent.empty(e.planId()), Set.of(), Progress.dueBy(e.dueBy()));
    }

    private static Draft written(Draft draft, Written event) {
        PlanContent content = draft.content();
        return switch (event) {
            case ProblemIdentified e ->
                draft.by(e.author()).saying(content.with(new Problem(e.problemId(), e.problem())));
            // Its author comes with the objective, in the same commit.
            case GoalSet e -> draft.saying(content.with(new Goal(e.goalId(), e.statement(), List.of())));
            case ObjectiveSet e ->
                draft.by(e.author()).saying(content.with(e.goalId(), new Step(e.problemId(), e.objective())));
            case InterventionPlanned e ->
                draft.by(e.author())
                        .saying(content.with(new Planned(e.interventionId(), e.goalId(), e.intervention())));
        };
    }

    private static Submitted submitted(Draft draft, PlanSubmitted e) {
        return new Submitted(draft.by(e.author()), new Signatures(e.requiredSignatures(), Map.of(), false));
    }

    private static Active active(Submitted plan) {
        PlanContent content = plan.content();
        Progress progress = plan.progress().under(content);
        return new Active(
                plan.subject(),
                content,
                plan.signatures(),
                progress.with(progress.deadlines().met()));
    }

    private static Submitted provisional(Submitted plan, PlanActivatedProvisionally e) {
        Progress progress = plan.progress().under(plan.content());
        return plan.progressed(progress.with(progress.deadlines().movedTo(e.signaturesDueBy())));
    }

    private static Deadlines timed(Deadlines deadlines, Timed event) {
        return switch (event) {
            case PlanOverdue _, PlanSignaturesOverdue _ -> deadlines.missed();
            case PlanConcluded _ -> deadlines.with(true);
            case PlanReopened _ -> deadlines.with(false);
        };
    }

    private static Draft revised(Opened plan, TreatmentPlanRevised e) {
        return new Draft(plan.subject(), plan.content().revised(e.withdrawn()), Set.of(e.author()), plan.progress());
    }
}
