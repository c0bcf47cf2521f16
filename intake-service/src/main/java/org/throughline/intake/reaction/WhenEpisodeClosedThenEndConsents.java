package org.throughline.intake.reaction;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.EndWithEpisode;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** An episode is over, so the consents that were to last as long as care end with it. */
public final class WhenEpisodeClosedThenEndConsents
        implements Reaction<WhenEpisodeClosedThenEndConsents.EpisodeClosed> {
    /** What is read of the other feature. */
    public static final Catalogue<EpisodeClosed> TOLD = Catalogue.of(
            EpisodeClosed.class,
            EventType.told("intake.episode-closed.v1", EpisodeClosed.class, Compartments.CLINICAL));

    private static final String NAME = "when-episode-closed-then-end-consents";

    private final Decider<ConsentCommand, ConsentRefusal> consents;

    /** Sends to whoever keeps consents. */
    public WhenEpisodeClosedThenEndConsents(Decider<ConsentCommand, ConsentRefusal> consents) {
        this.consents = consents;
    }

    /** As much of it as the end of a consent rests on. */
    public record EpisodeClosed(UUID participantId, Instant closedAt) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<EpisodeClosed> recorded) {
        EpisodeClosed closed = recorded.event();
        EndWithEpisode command = new EndWithEpisode(
                closed.participantId(),
                closed.closedAt(),
                NAME,
                recorded.stored().recordedAt());
        Reacting.settle(
                consents.handle(command, Reacting.envelope(NAME, recorded.stored(), "end", Clocks.RULES)), _ -> false);
    }
}
