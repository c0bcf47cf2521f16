package org.throughline.treatmentplan.reaction;

import java.util.UUID;
import java.util.function.Function;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.plan.PlanDeciding;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ConcludePlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ReopenPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodeClosed;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodeReopened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.OfEpisode;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.view.PlanReading;

/** Of an episode that is over no plan is due; if it goes on after all, what was due is so again. */
public final class WhenEpisodeEndsThenConcludePlan implements Reaction<PlanEvent> {
    private static final String NAME = "when-episode-ends-then-conclude-plan";

    private final Decider<PlanCommand, PlanRefusal> plans;
    private final PlanReading reading;

    /** Sends to whoever keeps plans. */
    public WhenEpisodeEndsThenConcludePlan(ServiceRuntime runtime, PlanDeciding deciding) {
        this.plans = runtime.decider(deciding);
        this.reading = new PlanReading(runtime);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<PlanEvent> recorded) {
        switch (recorded.event()) {
            case EpisodeClosed e -> tell(recorded, e, planId -> new ConcludePlan(planId, e.closedAt()));
            case EpisodeReopened e -> tell(recorded, e, planId -> new ReopenPlan(planId, e.reopenedAt()));
            case PlanEvent _ -> {}
        }
    }

    /** An episode without a plan has none to conclude; one that is opened later finds that the episode is over. */
    private void tell(Recorded<PlanEvent> recorded, OfEpisode move, Function<UUID, PlanCommand> command) {
        reading.ofEpisode(move.episodeId(), recorded.organisation())
                .ifPresent(planId -> Reacting.settle(
                        plans.handle(
                                command.apply(planId),
                                Reacting.envelope(NAME, recorded.stored(), "plan", Clocks.RULES)),
                        _ -> false));
    }
}
