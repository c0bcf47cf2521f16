package org.throughline.intake.participant;

import java.util.List;
import org.throughline.intake.StreamNames;
import org.throughline.intake.participant.domain.ParticipantCommand;
import org.throughline.intake.participant.domain.ParticipantCommand.ChangeDetails;
import org.throughline.intake.participant.domain.ParticipantCommand.RegisterParticipant;
import org.throughline.intake.participant.domain.ParticipantCommand.ReleaseTraces;
import org.throughline.intake.participant.domain.ParticipantCommand.TellApart;
import org.throughline.intake.participant.domain.ParticipantRefusal;
import org.throughline.intake.participant.domain.Participants;
import org.throughline.intake.referral.PersonCatalogue;
import org.throughline.intake.referral.PersonStreams;
import org.throughline.intake.referral.domain.People;
import org.throughline.intake.referral.domain.PersonEvent;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Who participants are, as the platform runs it: beside referrals, over the same streams and facts. */
public final class ParticipantDeciding
        implements Deciding<ParticipantCommand, People, PersonEvent, ParticipantRefusal> {
    @Override
    public Class<ParticipantCommand> commands() {
        return ParticipantCommand.class;
    }

    @Override
    public Catalogue<PersonEvent> catalogue() {
        return PersonCatalogue.EVENTS;
    }

    @Override
    public Streams streams(ParticipantCommand command) {
        return switch (command) {
            case RegisterParticipant c ->
                PersonStreams.of(own(c), c.participantId(), c.person().traces(), c.others());
            case ChangeDetails c ->
                PersonStreams.of(own(c), c.participantId(), c.person().traces(), List.of());
            case TellApart c -> apart(c);
            case ReleaseTraces c -> traces(c);
        };
    }

    private static Streams own(ParticipantCommand command) {
        return Streams.of(StreamNames.participant(command.participantId()));
    }

    private static Streams apart(TellApart c) {
        return Streams.of(StreamNames.likeness(c.participantId()))
                .writing(StreamNames.likeness(c.other().participantId()))
                .reading(StreamNames.participant(c.participantId()))
                .reading(StreamNames.participant(c.other().participantId()));
    }

    /** Not the participant's own: its key may be gone. */
    private static Streams traces(ReleaseTraces c) {
        return Streams.of(StreamNames.likeness(c.participantId()))
                .writing(PersonStreams.identifiers(c.identifiers()))
                .writing(PersonStreams.tokens(c.tokens()));
    }

    @Override
    public People initial() {
        return People.NOBODY;
    }

    @Override
    public Decision<PersonEvent, ParticipantRefusal> decide(People state, ParticipantCommand command) {
        return Participants.decide(state, command);
    }

    @Override
    public People evolve(People state, PersonEvent event) {
        return state.with(event);
    }

    @Override
    public String streamOf(PersonEvent event) {
        return PersonStreams.of(event);
    }
}
