package org.throughline.intake.consent;

import org.throughline.intake.StreamNames;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRevoked;
import org.throughline.intake.consent.domain.ConsentEvent.ParticipantSeen;
import org.throughline.intake.consent.domain.ConsentEvent.PrivacyNoticeDelivered;
import org.throughline.intake.consent.domain.ConsentEvent.RevocationReceived;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.consent.domain.Consents;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Consents and notices of one participant as the platform runs them. */
public final class ConsentDeciding implements Deciding<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> {
    @Override
    public Class<ConsentCommand> commands() {
        return ConsentCommand.class;
    }

    @Override
    public Catalogue<ConsentEvent> catalogue() {
        return ConsentCatalogue.EVENTS;
    }

    @Override
    public Streams streams(ConsentCommand command) {
        return Streams.of(StreamNames.consents(command.participantId()))
                .reading(StreamNames.participant(command.participantId()));
    }

    @Override
    public ConsentState initial() {
        return ConsentState.NONE;
    }

    @Override
    public Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, ConsentCommand command) {
        return Consents.decide(state, command);
    }

    @Override
    public ConsentState evolve(ConsentState state, ConsentEvent event) {
        return ConsentState.evolve(state, event);
    }

    @Override
    public String streamOf(ConsentEvent event) {
        return switch (event) {
            case ParticipantSeen e -> StreamNames.participant(e.participantId());
            case ConsentCaptured _,
                    ConsentGranted _,
                    RevocationReceived _,
                    ConsentRevoked _,
                    PrivacyNoticeDelivered _ -> StreamNames.consents(event.participantId());
        };
    }
}
