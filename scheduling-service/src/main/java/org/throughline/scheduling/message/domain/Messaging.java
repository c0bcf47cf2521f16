package org.throughline.scheduling.message.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.message.domain.MessageCommand.AgreeToMessages;
import org.throughline.scheduling.message.domain.MessageCommand.EndMessages;
import org.throughline.scheduling.message.domain.MessageCommand.QueueMessage;
import org.throughline.scheduling.message.domain.MessageCommand.RecordHandover;
import org.throughline.scheduling.message.domain.MessageCommand.ReviewMessage;
import org.throughline.scheduling.message.domain.MessageCommand.WithdrawFromMessages;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeEnded;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeHeld;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeOpened;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeReopened;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeResumed;
import org.throughline.scheduling.message.domain.MessageEvent.MessageDropped;
import org.throughline.scheduling.message.domain.MessageEvent.MessageFailed;
import org.throughline.scheduling.message.domain.MessageEvent.MessageGivenUp;
import org.throughline.scheduling.message.domain.MessageEvent.MessageHandedOver;
import org.throughline.scheduling.message.domain.MessageEvent.MessagePutOff;
import org.throughline.scheduling.message.domain.MessageEvent.MessageQueued;
import org.throughline.scheduling.message.domain.MessageEvent.MessagesAgreed;
import org.throughline.scheduling.message.domain.MessageEvent.MessagesEnded;
import org.throughline.scheduling.message.domain.MessageEvent.MessagesWithdrawn;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceBooked;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceMoved;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceReleased;
import org.throughline.scheduling.message.domain.MessageEvent.SessionDropped;
import org.throughline.scheduling.message.domain.MessageEvent.SessionHandedOn;
import org.throughline.scheduling.message.domain.MessageEvent.SessionMoved;

/**
 * Telling participants of their sessions. Only who agreed to it is told, only what is so when it is sent, each thing once,
 * and never in quiet hours. What nothing takes is tried again some times, and stays visible.
 */
public final class Messaging {
    /** Together with the waits between them, about two and a half hours. */
    public static final int ATTEMPTS_MAX = 5;

    /** After the first attempt; after each one it is longer by as much. */
    private static final Duration RETRY_AFTER = Duration.ofMinutes(15);

    public static final Correspondence NONE = Correspondence.NONE;

    private Messaging() {}

    public static Decision<MessageEvent, MessageRefusal> decide(Correspondence state, MessageCommand command) {
        return switch (command) {
            case AgreeToMessages c -> agree(state, c);
            case WithdrawFromMessages c -> withdraw(state, c);
            case EndMessages c -> end(state, c);
            case QueueMessage c -> queue(state, c);
            case ReviewMessage c ->
                state.waiting(c.number())
                        .map(message -> review(state, message, c))
                        .orElseGet(Decision::nothingNew);
            case RecordHandover c ->
                state.waiting(c.number())
                        .filter(message -> message.attempts() == c.attempt() - 1)
                        .map(message -> handedOver(state, message, c))
                        .orElseGet(Decision::nothingNew);
        };
    }

    public static Correspondence evolve(Correspondence state, MessageEvent event) {
        return switch (event) {
            case MessagesAgreed e -> state.with(Optional.of(e.contact()));
            case MessagesWithdrawn _, MessagesEnded _ -> state.with(Optional.<Contact>empty());
            case MessageQueued e -> state.with(Message.queued(e.number(), e.occasion(), e.slot(), e.notBefore()));
            case MessagePutOff e -> state.changing(e.number(), message -> message.putOff(e.until()));
            case MessageHandedOver e -> state.changing(e.number(), message -> message.as(MessageStatus.HANDED_OVER));
            case MessageFailed e -> state.changing(e.number(), message -> message.failed(e.retryAt()));
            case MessageGivenUp e -> state.changing(e.number(), message -> message.as(MessageStatus.GIVEN_UP));
            case MessageDropped e -> state.changing(e.number(), message -> message.as(MessageStatus.DROPPED));
            case PlaceBooked e -> state.with(new Place.Held(e.kind(), e.slot()));
            case PlaceMoved e -> state.with(state.place().movedTo(e.to()));
            case PlaceReleased _ -> state.with(state.place().givenUp());
            case SessionMoved e -> state.sessionAt(e.to().slot());
            case SessionDropped _ -> state.sessionCancelled();
            case SessionHandedOn _ -> state;
            case EpisodeOpened e -> state.with(state.stay().in(e.zone()));
            case EpisodeEnded e -> ended(state.with(state.stay().ended(e.byDeath())), e);
            case EpisodeReopened e -> state.with(state.stay().reopened()).alive(e.episodeId());
            case EpisodeHeld e ->
                state.with(state.stay().with(state.stay().holds().with(e.from(), e.until())));
            case EpisodeResumed e ->
                state.with(state.stay().with(state.stay().holds().back(e.on())));
        };
    }

    private static Correspondence ended(Correspondence state, EpisodeEnded event) {
        return event.byDeath() ? state.died(event.episodeId()) : state;
    }

    private static Decision<MessageEvent, MessageRefusal> agree(Correspondence state, AgreeToMessages c) {
        if (!state.diedIn().isEmpty()) {
            return refuse(new MessageRefusal.ParticipantHasDied(c.participantId()));
        }
        return state.contact().filter(c.contact()::equals).isPresent()
                ? nothingNew()
                : accept(new MessagesAgreed(c.participantId(), c.contact(), c.by(), c.requestedAt()));
    }

    private static Decision<MessageEvent, MessageRefusal> withdraw(Correspondence state, WithdrawFromMessages c) {
        return state.contact().isEmpty()
                ? refuse(new MessageRefusal.NothingAgreed(c.participantId()))
                : accept(new MessagesWithdrawn(c.participantId(), c.by(), c.requestedAt()));
    }

    private static Decision<MessageEvent, MessageRefusal> end(Correspondence state, EndMessages c) {
        return state.contact().isEmpty() ? nothingNew() : accept(new MessagesEnded(c.participantId(), c.requestedAt()));
    }

    private static Decision<MessageEvent, MessageRefusal> queue(Correspondence state, QueueMessage c) {
        if (state.told(c.occasion(), c.slot())
                || state.useless(c.occasion(), c.slot(), c.requestedAt()).isPresent()) {
            return nothingNew();
        }
        Recipient to = c.recipient();
        int number = state.messages().size() + 1;
        Instant notBefore = quiet(state, c).over(c.requestedAt());
        MessageQueued queued = new MessageQueued(
                to.participantId(),
                to.episodeId(),
                to.sessionId(),
                number,
                c.occasion(),
                c.slot(),
                notBefore,
                c.policy().version(),
                c.requestedAt());
        return notBefore.isBefore(c.slot().start())
                ? accept(queued)
                : accept(queued, dropped(to, number, DropReason.TOO_LATE, c.requestedAt()));
    }

    private static Decision<MessageEvent, MessageRefusal> review(
            Correspondence state, Message message, ReviewMessage c) {
        Optional<DropReason> useless = state.useless(message.occasion(), message.slot(), c.requestedAt());
        if (useless.isPresent()) {
            return accept(dropped(c.recipient(), c.number(), useless.get(), c.requestedAt()));
        }
        Instant over = quiet(state, c).over(c.requestedAt());
        if (over.equals(c.requestedAt())) {
            return nothingNew();
        }
        return over.isBefore(message.slot().start())
                ? accept(new MessagePutOff(c.participantId(), c.recipient().sessionId(), c.number(), over))
                : accept(dropped(c.recipient(), c.number(), DropReason.TOO_LATE, c.requestedAt()));
    }

    private static Decision<MessageEvent, MessageRefusal> handedOver(
            Correspondence state, Message message, RecordHandover c) {
        Recipient to = c.recipient();
        return switch (c.handover()) {
            case Handover.Taken(Contact contact, String text) ->
                accept(new MessageHandedOver(
                        to.participantId(), to.sessionId(), c.number(), contact, new Wording(text), c.requestedAt()));
            case Handover.Failed(FailureCause cause) -> failed(state, message, c, cause);
        };
    }

    private static Decision<MessageEvent, MessageRefusal> failed(
            Correspondence state, Message message, RecordHandover c, FailureCause cause) {
        Recipient to = c.recipient();
        Instant again = c.requestedAt().plus(RETRY_AFTER.multipliedBy(c.attempt()));
        Instant retryAt = state.contact().isEmpty() ? again : quiet(state, c).over(again);
        return c.attempt() < ATTEMPTS_MAX && retryAt.isBefore(message.slot().start())
                ? accept(new MessageFailed(
                        to.participantId(), to.sessionId(), c.number(), c.attempt(), cause, retryAt, c.requestedAt()))
                : accept(new MessageGivenUp(
                        to.participantId(), to.sessionId(), c.number(), c.attempt(), cause, c.requestedAt()));
    }

    private static MessageDropped dropped(Recipient to, int number, DropReason reason, Instant at) {
        return new MessageDropped(to.participantId(), to.sessionId(), number, reason, at);
    }

    private static QuietHours quiet(Correspondence state, MessageCommand.AboutMessages c) {
        return QuietHours.of(c.policy(), state.contact().orElseThrow().zone());
    }
}
