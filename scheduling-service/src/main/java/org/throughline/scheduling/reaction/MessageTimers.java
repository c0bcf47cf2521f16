package org.throughline.scheduling.reaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerPolicy;
import org.throughline.scheduling.message.domain.MessageEvent;
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
import org.throughline.scheduling.message.domain.MessageEvent.OfContact;
import org.throughline.scheduling.message.domain.MessageEvent.OfMessage;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceBooked;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceMoved;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceReleased;
import org.throughline.scheduling.message.domain.MessageEvent.SessionDropped;
import org.throughline.scheduling.message.domain.MessageEvent.SessionHandedOn;
import org.throughline.scheduling.message.domain.MessageEvent.SessionMoved;
import org.throughline.scheduling.message.domain.Recipient;

/**
 * When somebody is to be reminded of a session, and when a message is to be sent. Who is booked later than a reminder would
 * be due knows of the session as it is.
 */
final class MessageTimers implements TimerPolicy<MessageEvent> {
    static final String REMIND = "remind";
    static final String SEND = "send-message";

    private final MessageTerms terms;

    MessageTimers(MessageTerms terms) {
        this.terms = terms;
    }

    @Override
    public String name() {
        return "message_timers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<MessageEvent> recorded) {
        return switch (recorded.event()) {
            case PlaceBooked e ->
                reminder(recorded, new Recipient(e.participantId(), e.episodeId(), e.sessionId()), e.start())
                        .toList();
            case PlaceMoved e ->
                moved(recorded, new Recipient(e.participantId(), e.episodeId(), e.sessionId()), e.to().start());
            case PlaceReleased e ->
                List.of(calledOff(recorded, new Recipient(e.participantId(), e.episodeId(), e.sessionId())));
            case MessageQueued e -> List.of(due(recorded, e, e.notBefore()));
            case MessagePutOff e -> List.of(due(recorded, e, e.until()));
            case MessageFailed e -> List.of(due(recorded, e, e.retryAt()));
            case MessageHandedOver _,
                    MessageGivenUp _,
                    MessageDropped _,
                    OfContact _,
                    SessionMoved _,
                    SessionDropped _,
                    SessionHandedOn _,
                    EpisodeOpened _,
                    EpisodeEnded _,
                    EpisodeReopened _,
                    EpisodeHeld _,
                    EpisodeResumed _ -> List.of();
        };
    }

    private List<TimerChange> moved(Recorded<MessageEvent> recorded, Recipient to, Instant start) {
        return Stream.concat(Stream.of(calledOff(recorded, to)), reminder(recorded, to, start))
                .toList();
    }

    private Stream<TimerChange> reminder(Recorded<MessageEvent> recorded, Recipient to, Instant start) {
        Instant known = recorded.stored().recordedAt();
        int hours = terms.of(to.episodeId(), known, recorded.organisation()).reminderHours();
        Instant due = start.minus(Duration.ofHours(hours));
        return due.isAfter(known)
                ? Stream.of(TimerChange.schedule(MessageTimer.reminder(recorded.organisation(), to), REMIND, due))
                : Stream.empty();
    }

    private static TimerChange calledOff(Recorded<MessageEvent> recorded, Recipient to) {
        return TimerChange.cancelAll(MessageTimer.reminder(recorded.organisation(), to), REMIND);
    }

    private static TimerChange due(Recorded<MessageEvent> recorded, OfMessage message, Instant at) {
        return TimerChange.schedule(MessageTimer.message(recorded.organisation(), message), SEND, at);
    }
}
