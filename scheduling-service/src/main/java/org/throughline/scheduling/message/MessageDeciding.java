package org.throughline.scheduling.message;

import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.attendance.AttendanceDeciding;
import org.throughline.scheduling.message.domain.Correspondence;
import org.throughline.scheduling.message.domain.MessageCommand;
import org.throughline.scheduling.message.domain.MessageCommand.AboutContact;
import org.throughline.scheduling.message.domain.MessageCommand.AboutMessages;
import org.throughline.scheduling.message.domain.MessageCommand.AgreeToMessages;
import org.throughline.scheduling.message.domain.MessageEvent;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeEnded;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeHeld;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeOpened;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeReopened;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeResumed;
import org.throughline.scheduling.message.domain.MessageEvent.OfContact;
import org.throughline.scheduling.message.domain.MessageEvent.OfMessage;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceBooked;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceMoved;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceReleased;
import org.throughline.scheduling.message.domain.MessageEvent.SessionDropped;
import org.throughline.scheduling.message.domain.MessageEvent.SessionHandedOn;
import org.throughline.scheduling.message.domain.MessageEvent.SessionMoved;
import org.throughline.scheduling.message.domain.MessageRefusal;
import org.throughline.scheduling.message.domain.Messaging;
import org.throughline.scheduling.message.domain.Recipient;
import org.throughline.scheduling.session.SessionDeciding;

/**
 * Messages as the platform runs them: a stream for each participant's contact, and one for each participant in each session.
 * The place, the session and the episode are only read.
 */
public final class MessageDeciding implements Deciding<MessageCommand, Correspondence, MessageEvent, MessageRefusal> {

    /** Whether and where a participant wants to be told. */
    public static String contact(UUID participantId) {
        return "contact/" + participantId;
    }

    /** What a participant was and is to be told of a session. */
    public static String stream(UUID sessionId, UUID participantId) {
        return "message/" + sessionId + "/" + participantId;
    }

    @Override
    public Class<MessageCommand> commands() {
        return MessageCommand.class;
    }

    @Override
    public Catalogue<MessageEvent> catalogue() {
        return MessageCatalogue.EVENTS;
    }

    @Override
    public Streams streams(MessageCommand command) {
        return switch (command) {
            case AgreeToMessages c -> Streams.of(contact(c.participantId())).reading(episodes(c));
            case AboutContact c -> Streams.of(contact(c.participantId()));
            case AboutMessages c -> streams(c.recipient());
        };
    }

    private static String[] episodes(AgreeToMessages command) {
        return command.episodes().stream().map(AttendanceDeciding::episode).toArray(String[]::new);
    }

    /** What is told of a session, and all it rests on. */
    static Streams streams(Recipient to) {
        return Streams.of(stream(to.sessionId(), to.participantId()))
                .reading(
                        contact(to.participantId()),
                        AttendanceDeciding.stream(to.sessionId(), to.participantId()),
                        SessionDeciding.stream(to.sessionId()),
                        AttendanceDeciding.episode(to.episodeId()));
    }

    @Override
    public Correspondence initial() {
        return Messaging.NONE;
    }

    @Override
    public Decision<MessageEvent, MessageRefusal> decide(Correspondence state, MessageCommand command) {
        return Messaging.decide(state, command);
    }

    @Override
    public Correspondence evolve(Correspondence state, MessageEvent event) {
        return Messaging.evolve(state, event);
    }

    @Override
    public String streamOf(MessageEvent event) {
        return switch (event) {
            case OfContact e -> contact(e.participantId());
            case OfMessage e -> stream(e.sessionId(), e.participantId());
            case PlaceBooked e -> AttendanceDeciding.stream(e.sessionId(), e.participantId());
            case PlaceMoved e -> AttendanceDeciding.stream(e.sessionId(), e.participantId());
            case PlaceReleased e -> AttendanceDeciding.stream(e.sessionId(), e.participantId());
            case SessionMoved e -> SessionDeciding.stream(e.sessionId());
            case SessionDropped e -> SessionDeciding.stream(e.sessionId());
            case SessionHandedOn e -> SessionDeciding.stream(e.sessionId());
            case EpisodeOpened e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeEnded e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeReopened e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeHeld e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeResumed e -> AttendanceDeciding.episode(e.episodeId());
        };
    }
}
