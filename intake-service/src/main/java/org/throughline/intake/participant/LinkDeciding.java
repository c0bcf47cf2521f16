package org.throughline.intake.participant;

import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.participant.domain.LinkCommand;
import org.throughline.intake.participant.domain.LinkEvent;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateGivenBack;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateTakenIn;
import org.throughline.intake.participant.domain.LinkEvent.ErasureBegunSeen;
import org.throughline.intake.participant.domain.LinkEvent.ErasureStoppedSeen;
import org.throughline.intake.participant.domain.LinkEvent.FreedSeen;
import org.throughline.intake.participant.domain.LinkEvent.OpenedSeen;
import org.throughline.intake.participant.domain.LinkEvent.ParticipantsLinked;
import org.throughline.intake.participant.domain.LinkEvent.ParticipantsUnlinked;
import org.throughline.intake.participant.domain.LinkEvent.RegisteredSeen;
import org.throughline.intake.participant.domain.LinkRefusal;
import org.throughline.intake.participant.domain.Links;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Links as the platform runs them. Both sides are written, so two links at once cannot make a chain. */
public final class LinkDeciding implements Deciding<LinkCommand, Links, LinkEvent, LinkRefusal> {
    @Override
    public Class<LinkCommand> commands() {
        return LinkCommand.class;
    }

    @Override
    public Catalogue<LinkEvent> catalogue() {
        return LinkCatalogue.EVENTS;
    }

    @Override
    public Streams streams(LinkCommand command) {
        return Streams.of(StreamNames.links(command.survivorId()))
                .writing(StreamNames.links(command.retiredId()))
                .reading(of(command.survivorId()))
                .reading(of(command.retiredId()));
    }

    private static String[] of(UUID participantId) {
        return new String[] {
            StreamNames.participant(participantId),
            StreamNames.openEpisodes(participantId),
            StreamNames.retention(participantId)
        };
    }

    @Override
    public Links initial() {
        return Links.NONE;
    }

    @Override
    public Decision<LinkEvent, LinkRefusal> decide(Links state, LinkCommand command) {
        return Links.decide(state, command);
    }

    @Override
    public Links evolve(Links state, LinkEvent event) {
        return Links.evolve(state, event);
    }

    @Override
    public String streamOf(LinkEvent event) {
        return switch (event) {
            case RegisteredSeen e -> StreamNames.participant(e.participantId());
            case OpenedSeen e -> StreamNames.openEpisodes(e.participantId());
            case FreedSeen e -> StreamNames.openEpisodes(e.participantId());
            case ErasureBegunSeen e -> StreamNames.retention(e.participantId());
            case ErasureStoppedSeen e -> StreamNames.retention(e.participantId());
            case ParticipantsLinked e -> StreamNames.links(e.retiredId());
            case ParticipantsUnlinked e -> StreamNames.links(e.retiredId());
            case DuplicateTakenIn e -> StreamNames.links(e.survivorId());
            case DuplicateGivenBack e -> StreamNames.links(e.survivorId());
        };
    }
}
