package org.throughline.treatmentplan.reaction;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.review.view.ReviewReading;
import org.throughline.treatmentplan.safetyplan.SafetyPlanDeciding;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.ConsiderEpisodes;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.EpisodeClosed;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.EpisodeReopened;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal;

/**
 * With somebody who died, or of whom no episode goes on, no safety plan is to be agreed any more; with who is admitted again, or
 * whose episode goes on after all, one is.
 */
public final class WhenEpisodeEndsThenConsiderSafetyPlan implements Reaction<SafetyPlanEvent> {
    private static final String NAME = "when-episode-ends-then-consider-agreement";

    private final Decider<SafetyPlanCommand, SafetyPlanRefusal> safetyPlans;
    private final ReviewReading reading;

    /** Sends to whoever keeps safety plans. */
    public WhenEpisodeEndsThenConsiderSafetyPlan(ServiceRuntime runtime, SafetyPlanDeciding deciding) {
        this.safetyPlans = runtime.decider(deciding);
        this.reading = new ReviewReading(runtime);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<SafetyPlanEvent> recorded) {
        switch (recorded.event()) {
            case ParticipantAdmitted e -> consider(recorded, e.participantId(), e.episodeId());
            case EpisodeClosed e -> consider(recorded, e.participantId(), e.episodeId());
            case EpisodeReopened e -> consider(recorded, e.participantId(), e.episodeId());
            case SafetyPlanEvent _ -> {}
        }
    }

    private void consider(Recorded<SafetyPlanEvent> recorded, UUID participantId, UUID episodeId) {
        List<UUID> episodes = Stream.concat(
                        reading.episodesOf(participantId, recorded.organisation()).stream(), Stream.of(episodeId))
                .distinct()
                .toList();
        Reacting.settle(
                safetyPlans.handle(
                        new ConsiderEpisodes(
                                participantId, episodes, recorded.stored().recordedAt()),
                        Reacting.envelope(NAME, recorded.stored(), "consider", Clocks.RULES)),
                _ -> false);
    }
}
