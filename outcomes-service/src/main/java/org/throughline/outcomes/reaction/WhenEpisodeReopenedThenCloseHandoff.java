package org.throughline.outcomes.reaction;

import java.util.Optional;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.handoff.HandoffCatalogue;
import org.throughline.outcomes.handoff.HandoffDeciding;
import org.throughline.outcomes.handoff.domain.HandoffCommand;
import org.throughline.outcomes.handoff.domain.HandoffCommand.CloseHandoff;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeReopened;
import org.throughline.outcomes.handoff.domain.HandoffRefusal;
import org.throughline.outcomes.handoff.domain.Handoffs;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/**
 * Responsibility comes back when an episode goes on. A handoff that begins after the log has the reopening is refused, so
 * the one the episode has by then is the one to close.
 */
public final class WhenEpisodeReopenedThenCloseHandoff implements Reaction<HandoffEvent> {
    private static final String NAME = "when-episode-reopened-then-close-handoff";
    private static final String POLICY = ProgrammePolicy.DEFAULT.handoff().version();

    private final Decider<HandoffCommand, HandoffRefusal> handoffs;
    private final History<HandoffEvent> history;

    /** Sends to whoever keeps handoffs. */
    public WhenEpisodeReopenedThenCloseHandoff(ServiceRuntime runtime, HandoffDeciding deciding) {
        this.handoffs = runtime.decider(deciding);
        this.history = runtime.history(HandoffCatalogue.CATALOGUE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<HandoffEvent> recorded) {
        if (recorded.event() instanceof EpisodeReopened e) {
            taken(e.episodeId(), recorded.organisation())
                    .map(handoffId -> new CloseHandoff(e.episodeId(), handoffId, e.reopenedAt()))
                    .ifPresent(command -> Reacting.settle(
                            handoffs.handle(command, Reacting.envelope(NAME, recorded.stored(), "close", POLICY)),
                            _ -> false));
        }
    }

    /** The handoff the episode has now. */
    private Optional<UUID> taken(UUID episodeId, String organisation) {
        Handoffs state = Handoffs.NONE;
        for (HandoffEvent event :
                history.events(HandoffDeciding.reservation(episodeId), organisation, Optional.empty())) {
            state = Handoffs.evolve(state, event);
        }
        return state.taken();
    }
}
