package org.throughline.intake.privacyrequest;

import org.throughline.intake.StreamNames;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.AcceptRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.Answer;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.DenyRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.EndRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.ExtendPrivacyRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.LetTimePass;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.ReceivePrivacyRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.StateDisagreement;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.OfRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.OfRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.ParticipantSeen;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RecipientSeen;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestState;
import org.throughline.intake.privacyrequest.domain.PrivacyRequests;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Demands as the platform runs them. What is not to be disclosed stands in one stream of the participant. */
public final class PrivacyRequestDeciding
        implements Deciding<PrivacyRequestCommand, PrivacyRequestState, PrivacyRequestEvent, PrivacyRequestRefusal> {
    @Override
    public Class<PrivacyRequestCommand> commands() {
        return PrivacyRequestCommand.class;
    }

    @Override
    public Catalogue<PrivacyRequestEvent> catalogue() {
        return PrivacyRequestCatalogue.EVENTS;
    }

    @Override
    public Streams streams(PrivacyRequestCommand command) {
        Streams own = Streams.of(StreamNames.privacyRequest(command.requestId()));
        return switch (command) {
            case ReceivePrivacyRequest c ->
                own.reading(StreamNames.participant(c.participantId()))
                        .reading(c.recipients().stream()
                                .map(StreamNames::recipient)
                                .toArray(String[]::new));
            case AcceptRestriction _, DenyRestriction _, EndRestriction _ ->
                own.writing(StreamNames.restrictions(command.participantId()));
            case ExtendPrivacyRequest _, LetTimePass _, StateDisagreement _, Answer _ -> own;
        };
    }

    @Override
    public PrivacyRequestState initial() {
        return PrivacyRequestState.NONE;
    }

    @Override
    public Decision<PrivacyRequestEvent, PrivacyRequestRefusal> decide(
            PrivacyRequestState state, PrivacyRequestCommand command) {
        return PrivacyRequests.decide(state, command);
    }

    @Override
    public PrivacyRequestState evolve(PrivacyRequestState state, PrivacyRequestEvent event) {
        return PrivacyRequestState.evolve(state, event);
    }

    @Override
    public String streamOf(PrivacyRequestEvent event) {
        return switch (event) {
            case ParticipantSeen e -> StreamNames.participant(e.participantId());
            case RecipientSeen e -> StreamNames.recipient(e.recipientId());
            case OfRequest e -> StreamNames.privacyRequest(e.requestId());
            case OfRestriction e -> StreamNames.restrictions(e.participantId());
        };
    }
}
