package org.throughline.treatmentplan.plan.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.domain.Credentials;
import org.throughline.treatmentplan.plan.domain.Plan.Opened;
import org.throughline.treatmentplan.plan.domain.Plan.Subject;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ActivateProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ConcludePlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.DeclineParticipantSignature;
import org.throughline.treatmentplan.plan.domain.PlanCommand.IdentifyProblem;
import org.throughline.treatmentplan.plan.domain.PlanCommand.LetTimePass;
import org.throughline.treatmentplan.plan.domain.PlanCommand.OpenPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.PlanIntervention;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ReopenPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.RevisePlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SetGoal;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SignPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SubmitPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.UpdateGoalStatus;
import org.throughline.treatmentplan.plan.domain.PlanEvent.AboutPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent.CredentialTold;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodeClosed;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodePlanReserved;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodeReopened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanConcluded;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeHasPlan;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeOfAnother;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanExists;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanUnknown;

/**
 * A plan and, while it is opened, the episode it is for.
 *
 * @param admission of the episode's participant, where it was looked at
 * @param closedAt when the episode ended, where it was looked at and has
 * @param reservedBy the plan the episode has, where it was looked at
 * @param credentials of who is about to sign, where they were looked at
 */
public record Planning(
        Optional<ParticipantAdmitted> admission,
        Optional<Instant> closedAt,
        Optional<UUID> reservedBy,
        Credentials credentials,
        Plan plan) {
    public static final Planning NONE =
            new Planning(Optional.empty(), Optional.empty(), Optional.empty(), Credentials.NONE, new Plan.None());

    /** Grants or refuses a request. */
    public static Decision<PlanEvent, PlanRefusal> decide(Planning planning, PlanCommand command) {
        return switch (command) {
            case OpenPlan c -> planning.open(c);
            case PlanCommand.OfPlan c ->
                switch (planning.plan()) {
                    case Plan.None _ -> refuse(new PlanUnknown(c.planId()));
                    case Opened opened -> planning.ofPlan(opened, c);
                };
        };
    }

    private Decision<PlanEvent, PlanRefusal> ofPlan(Opened plan, PlanCommand.OfPlan command) {
        return switch (command) {
            case IdentifyProblem c -> Drafting.identify(plan, c);
            case SetGoal c -> Drafting.set(plan, c);
            case PlanIntervention c -> Drafting.plan(plan, c);
            case SubmitPlan c -> Submission.submit(plan, c);
            case SignPlan c -> Signing.sign(plan, credentials, c);
            case DeclineParticipantSignature c -> Signing.decline(plan, c);
            case RevisePlan c -> Revision.revise(plan, c);
            case ActivateProvisionally c -> Signing.activateProvisionally(plan, c);
            case UpdateGoalStatus c -> GoalTracking.update(plan, c);
            case LetTimePass c -> Timekeeping.pass(plan, c);
            case ConcludePlan c -> Timekeeping.conclude(plan, c);
            case ReopenPlan c -> Timekeeping.reopen(plan, c);
        };
    }

    /** Applies one fact. */
    public static Planning evolve(Planning planning, PlanEvent event) {
        return switch (event) {
            case ParticipantAdmitted e ->
                new Planning(
                        Optional.of(e), planning.closedAt, planning.reservedBy, planning.credentials, planning.plan);
            case CredentialTold e ->
                new Planning(
                        planning.admission,
                        planning.closedAt,
                        planning.reservedBy,
                        planning.credentials.with(e.credential(), e.zone()),
                        planning.plan);
            case EpisodeClosed e -> planning.closed(Optional.of(e.closedAt()));
            case EpisodeReopened _ -> planning.closed(Optional.empty());
            case EpisodePlanReserved e ->
                new Planning(
                        planning.admission,
                        planning.closedAt,
                        Optional.of(e.planId()),
                        planning.credentials,
                        planning.plan);
            case AboutPlan e ->
                new Planning(
                        planning.admission,
                        planning.closedAt,
                        planning.reservedBy,
                        planning.credentials,
                        PlanHistory.evolve(planning.plan, e));
        };
    }

    private Planning closed(Optional<Instant> at) {
        return new Planning(admission, at, reservedBy, credentials, plan);
    }

    /**
     * The deadline counts from the admission, so opening late does not move it; of an episode that has ended by then nothing
     * is due.
     */
    private Decision<PlanEvent, PlanRefusal> open(OpenPlan c) {
        if (plan instanceof Opened opened) {
            boolean repeated = opened.subject().equals(new Subject(c.participantId(), c.episodeId()));
            return repeated ? nothingNew() : refuse(new PlanExists(c.planId()));
        }
        if (reservedBy.isPresent()) {
            return refuse(new EpisodeHasPlan(c.episodeId(), reservedBy.get()));
        }
        if (admission.isEmpty()) {
            return refuse(new EpisodeUnknown(c.episodeId()));
        }
        if (!admission.get().participantId().equals(c.participantId())) {
            return refuse(new EpisodeOfAnother(c.episodeId()));
        }
        List<PlanEvent> facts = new ArrayList<>();
        facts.add(new TreatmentPlanOpened(
                c.participantId(),
                c.episodeId(),
                c.planId(),
                admission.get().admittedAt().plus(c.policy().dueAfter())));
        facts.add(new EpisodePlanReserved(c.episodeId(), c.planId()));
        closedAt.ifPresent(at -> facts.add(new PlanConcluded(c.participantId(), c.planId(), at)));
        return accept(facts);
    }
}
