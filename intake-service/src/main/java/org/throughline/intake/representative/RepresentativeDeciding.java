package org.throughline.intake.representative;

import org.throughline.intake.StreamNames;
import org.throughline.intake.representative.domain.RepresentativeCommand;
import org.throughline.intake.representative.domain.RepresentativeEvent;
import org.throughline.intake.representative.domain.RepresentativeEvent.ConsentSeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.ExpirySeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.OfRepresentative;
import org.throughline.intake.representative.domain.RepresentativeEvent.ParticipantSeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.RevocationSeen;
import org.throughline.intake.representative.domain.RepresentativeRefusal;
import org.throughline.intake.representative.domain.RepresentativeState;
import org.throughline.intake.representative.domain.Representatives;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Who speaks for a participant, as the platform runs it. It rests on their age and on what they consented to. */
public final class RepresentativeDeciding
        implements Deciding<RepresentativeCommand, RepresentativeState, RepresentativeEvent, RepresentativeRefusal> {
    @Override
    public Class<RepresentativeCommand> commands() {
        return RepresentativeCommand.class;
    }

    @Override
    public Catalogue<RepresentativeEvent> catalogue() {
        return RepresentativeCatalogue.EVENTS;
    }

    @Override
    public Streams streams(RepresentativeCommand command) {
        return Streams.of(StreamNames.representatives(command.participantId()))
                .reading(
                        StreamNames.participant(command.participantId()),
                        StreamNames.consents(command.participantId()));
    }

    @Override
    public RepresentativeState initial() {
        return RepresentativeState.NONE;
    }

    @Override
    public Decision<RepresentativeEvent, RepresentativeRefusal> decide(
            RepresentativeState state, RepresentativeCommand command) {
        return Representatives.decide(state, command);
    }

    @Override
    public RepresentativeState evolve(RepresentativeState state, RepresentativeEvent event) {
        return RepresentativeState.evolve(state, event);
    }

    @Override
    public String streamOf(RepresentativeEvent event) {
        return switch (event) {
            case ParticipantSeen e -> StreamNames.participant(e.participantId());
            case ConsentSeen _, RevocationSeen _, ExpirySeen _ -> StreamNames.consents(event.participantId());
            case OfRepresentative e -> StreamNames.representatives(e.participantId());
        };
    }
}
