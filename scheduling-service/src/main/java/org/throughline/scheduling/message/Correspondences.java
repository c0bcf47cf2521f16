package org.throughline.scheduling.message;

import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.service.History;
import org.throughline.scheduling.message.domain.Contact;
import org.throughline.scheduling.message.domain.Correspondence;
import org.throughline.scheduling.message.domain.MessageEvent;
import org.throughline.scheduling.message.domain.MessageEvent.MessageQueued;
import org.throughline.scheduling.message.domain.Messaging;
import org.throughline.scheduling.message.domain.Recipient;

/** What participants are told, as the log holds it now. */
public final class Correspondences {
    private final History<MessageEvent> history;

    public Correspondences(History<MessageEvent> history) {
        this.history = history;
    }

    /** What somebody was and is to be told of a session. */
    public Correspondence of(Recipient to, String organisation) {
        Correspondence state = Messaging.NONE;
        for (MessageEvent event : history.events(MessageDeciding.streams(to).all(), organisation, Optional.empty())) {
            state = Messaging.evolve(state, event);
        }
        return state;
    }

    /** Where a participant wants to be told, if they do. */
    public Optional<Contact> contact(UUID participantId, String organisation) {
        Correspondence state = Messaging.NONE;
        for (MessageEvent event :
                history.events(MessageDeciding.contact(participantId), organisation, Optional.empty())) {
            state = Messaging.evolve(state, event);
        }
        return state.contact();
    }

    /** Whom the messages in a stream are for; empty if there are none, or they were erased. */
    public Optional<Recipient> recipient(String stream, String organisation) {
        return history.events(stream, organisation, Optional.empty()).stream()
                .filter(MessageQueued.class::isInstance)
                .map(MessageQueued.class::cast)
                .map(queued -> new Recipient(queued.participantId(), queued.episodeId(), queued.sessionId()))
                .reduce((_, later) -> later);
    }
}
