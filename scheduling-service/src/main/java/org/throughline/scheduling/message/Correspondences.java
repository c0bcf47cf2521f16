package org.throughline.scheduling.message;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.attendance.AttendanceDeciding;
import org.throughline.scheduling.message.domain.Contact;
import org.throughline.scheduling.message.domain.Correspondence;
import org.throughline.scheduling.message.domain.MessageEvent;
import org.throughline.scheduling.message.domain.MessageEvent.MessageQueued;
import org.throughline.scheduling.message.domain.Messaging;
import org.throughline.scheduling.message.domain.Recipient;

/** What participants are told, as the log holds it now. */
public final class Correspondences {
    private final History<MessageEvent> history;
    private final EventLog log;

    /** Reads the log of this service. */
    public Correspondences(ServiceRuntime runtime) {
        this.history = runtime.history(MessageCatalogue.EVENTS);
        this.log = runtime.records().log();
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

    /** All episodes of a participant that intake has told of. */
    public Set<UUID> episodes(UUID participantId, String organisation) {
        String prefix = AttendanceDeciding.EPISODES;
        return streams(participantId, organisation, prefix).stream()
                .map(stream -> UUID.fromString(stream.substring(prefix.length())))
                .collect(Collectors.toSet());
    }

    /** The streams with something about a participant whose names begin so. */
    public Set<String> streams(UUID participantId, String organisation, String prefix) {
        Set<String> streams = new LinkedHashSet<>();
        log.eachAbout(organisation, participantId.toString(), event -> {
            String stream = StreamName.of(event.stream());
            if (stream.startsWith(prefix)) {
                streams.add(stream);
            }
        });
        return streams;
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
