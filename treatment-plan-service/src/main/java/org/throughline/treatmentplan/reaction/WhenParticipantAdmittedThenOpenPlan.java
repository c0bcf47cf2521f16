package org.throughline.treatmentplan.reaction;

import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.treatmentplan.domain.ProgrammePolicy.PlanPolicy;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.OpenPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeHasPlan;
import org.throughline.treatmentplan.policy.EpisodePolicies;

/** A person who was admitted gets a plan to be written, without anybody asking. */
public final class WhenParticipantAdmittedThenOpenPlan implements Reaction<PlanEvent> {
    private static final String NAME = "when-participant-admitted-then-open-plan";

    private final Decider<PlanCommand, PlanRefusal> plans;
    private final EpisodePolicies policies;

    /** Sends to whoever keeps plans. */
    public WhenParticipantAdmittedThenOpenPlan(Decider<PlanCommand, PlanRefusal> plans, EpisodePolicies policies) {
        this.plans = plans;
        this.policies = policies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<PlanEvent> recorded) {
        if (recorded.event() instanceof ParticipantAdmitted admitted) {
            UUID planId = Reacting.idFrom(recorded.stored(), "plan");
            PlanPolicy policy = policies.ofEpisode(admitted.episodeId(), recorded.organisation(), admitted.admittedAt())
                    .plan();
            OpenPlan command = new OpenPlan(
                    planId,
                    admitted.episodeId(),
                    admitted.participantId(),
                    policy,
                    recorded.stored().recordedAt());
            Reacting.settle(
                    plans.handle(command, Reacting.envelope(NAME, recorded.stored(), "open", policy.version())),
                    EpisodeHasPlan.class::isInstance);
        }
    }
}
