package org.throughline.scheduling.message.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.domain.Wording;

/** Facts about messages to a participant, and those of places, sessions and episodes they rest on. */
public sealed interface MessageEvent {

    /** A fact of this feature. */
    sealed interface Own extends MessageEvent {
        UUID participantId();
    }

    /** A fact about whether and where somebody is told. */
    sealed interface OfContact extends Own {}

    /** They want to be told of their sessions there. */
    record MessagesAgreed(UUID participantId, Contact contact, String by, Instant agreedAt) implements OfContact {}

    /** They want to be told no more. */
    record MessagesWithdrawn(UUID participantId, String by, Instant withdrawnAt) implements OfContact {}

    /** They have died, in whichever episode it was told; nobody is to be told any more. */
    record MessagesEnded(UUID participantId, Instant endedAt) implements OfContact {}

    /** A fact about one message. */
    sealed interface OfMessage extends Own {
        UUID sessionId();

        int number();
    }

    /**
     * Somebody is to be told of a session of theirs.
     *
     * @param notBefore when their quiet hours are over
     */
    record MessageQueued(
            UUID participantId,
            UUID episodeId,
            UUID sessionId,
            int number,
            Occasion occasion,
            Slot slot,
            Instant notBefore,
            String policyVersion,
            Instant queuedAt)
            implements OfMessage {}

    /** It came to be due in quiet hours, and waits until they are over. */
    record MessagePutOff(UUID participantId, UUID sessionId, int number, Instant until) implements OfMessage {}

    /**
     * Its way out took it.
     *
     * @param text as it was sent
     */
    record MessageHandedOver(
            UUID participantId, UUID sessionId, int number, Contact contact, Wording text, Instant handedOverAt)
            implements OfMessage {}

    /**
     * Its way out did not take it; it is tried again.
     *
     * @param attempt which that was, from 1
     */
    record MessageFailed(
            UUID participantId,
            UUID sessionId,
            int number,
            int attempt,
            FailureCause cause,
            Instant retryAt,
            Instant failedAt)
            implements OfMessage {}

    /** Its way out did not take it, and it is not tried any more. */
    record MessageGivenUp(
            UUID participantId, UUID sessionId, int number, int attempts, FailureCause cause, Instant givenUpAt)
            implements OfMessage {}

    /** It is of no use any more, and is not sent. */
    record MessageDropped(UUID participantId, UUID sessionId, int number, DropReason reason, Instant droppedAt)
            implements OfMessage {}

    /** As the place's own stream says. */
    record PlaceBooked(UUID participantId, UUID episodeId, UUID sessionId, SessionKind kind, Instant start, int minutes)
            implements MessageEvent {
        public Slot slot() {
            return new Slot(start, minutes);
        }
    }

    /** As the place's own stream says: it followed its session. */
    record PlaceMoved(UUID participantId, UUID episodeId, UUID sessionId, Slot to) implements MessageEvent {}

    /** As the place's own stream says. */
    record PlaceReleased(UUID participantId, UUID episodeId, UUID sessionId, Slot slot) implements MessageEvent {}

    /** As the session's own stream says. */
    record SessionMoved(UUID sessionId, Placement to) implements MessageEvent {}

    /** As the session's own stream says. */
    record SessionDropped(UUID sessionId) implements MessageEvent {}

    /** As the session's own stream says: somebody else holds it. */
    record SessionHandedOn(UUID sessionId, Placement to) implements MessageEvent {}

    /** As intake says: the participant is admitted. */
    record EpisodeOpened(UUID participantId, UUID episodeId, ZoneId zone) implements MessageEvent {}

    /**
     * As intake says.
     *
     * @param type of the end, such as {@code COMPLETED} or {@code DECEASED}
     */
    record EpisodeEnded(UUID participantId, UUID episodeId, String type) implements MessageEvent {
        private static final String DEATH = "DECEASED";

        /** It ended with the participant's death. */
        public boolean byDeath() {
            return type.equals(DEATH);
        }
    }

    /** As intake says: it goes on. */
    record EpisodeReopened(UUID participantId, UUID episodeId) implements MessageEvent {}

    /**
     * As intake says: the episode is paused.
     *
     * @param until last day of the pause
     */
    record EpisodeHeld(UUID participantId, UUID episodeId, LocalDate from, LocalDate until) implements MessageEvent {}

    /**
     * As intake says: the participant is back.
     *
     * @param on first day after the pause
     */
    record EpisodeResumed(UUID participantId, UUID episodeId, LocalDate on) implements MessageEvent {}
}
