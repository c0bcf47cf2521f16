package org.throughline.treatmentplan.reaction;

import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.PlanPolicy;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.OpenPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeHasPlan;

/** A person who was admitted gets a plan to be written, without anybody asking. */
public final class WhenParticipantAdmittedThenOpenPlan implements Reaction<PlanEvent> {
    private static final String NAME = "when-participant-admitted-then-open-plan";
    private static final PlanPolicy POLICY = ProgrammePolicy.DEFAULT.plan();

    private final Decider<PlanCommand, PlanRefusal> plans;

    /** Sends to whoever keeps plans. */
    public WhenParticipantAdmittedThenOpenPlan(Decider<PlanCommand, PlanRefusal> plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<PlanEvent> recorded) {
        if (recorded.event() instanceof ParticipantAdmitted admitted) {
            UUID planId = Reacting.idFrom(recorded.stored(), "plan");
            OpenPlan command = new OpenPlan(
                    planId,
                    admitted.episodeId(),
                    admitted.participantId(),
                    POLICY,
                    recorded.stored().recordedAt());
            Reacting.settle(
                    plans.handle(command, Reacting.envelope(NAME, recorded.stored(), "open", POLICY.version())),
                    EpisodeHasPlan.class::isInstance);
        }
    }
}
