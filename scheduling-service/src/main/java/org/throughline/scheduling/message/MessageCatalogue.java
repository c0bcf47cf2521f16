package org.throughline.scheduling.message;

import java.util.UUID;
import java.util.function.Function;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.scheduling.calendar.KeyKinds;
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
import org.throughline.scheduling.message.domain.MessageEvent.MessagesAgreed;
import org.throughline.scheduling.message.domain.MessageEvent.MessagesEnded;
import org.throughline.scheduling.message.domain.MessageEvent.MessagesWithdrawn;
import org.throughline.scheduling.message.domain.MessageEvent.Own;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceBooked;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceMoved;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceReleased;
import org.throughline.scheduling.message.domain.MessageEvent.SessionDropped;
import org.throughline.scheduling.message.domain.MessageEvent.SessionHandedOn;
import org.throughline.scheduling.message.domain.MessageEvent.SessionMoved;

/** The facts about messages to participants, and those they rest on. Addresses are sealed with who somebody is. */
public final class MessageCatalogue {
    public static final Catalogue<MessageEvent> EVENTS = Catalogue.of(
            MessageEvent.class,
            own("scheduling.messages-agreed.v1", MessagesAgreed.class, KeyKinds.IDENTITY),
            own("scheduling.messages-withdrawn.v1", MessagesWithdrawn.class, KeyKinds.CLINICAL),
            own("scheduling.messages-ended.v1", MessagesEnded.class, KeyKinds.CLINICAL),
            own("scheduling.message-queued.v1", MessageQueued.class, KeyKinds.CLINICAL),
            own("scheduling.message-put-off.v1", MessagePutOff.class, KeyKinds.CLINICAL),
            own("scheduling.message-handed-over.v1", MessageHandedOver.class, KeyKinds.IDENTITY),
            own("scheduling.message-failed.v1", MessageFailed.class, KeyKinds.CLINICAL),
            own("scheduling.message-given-up.v1", MessageGivenUp.class, KeyKinds.CLINICAL),
            own("scheduling.message-dropped.v1", MessageDropped.class, KeyKinds.CLINICAL),
            told("scheduling.participant-booked.v1", PlaceBooked.class, PlaceBooked::participantId),
            told("scheduling.booking-moved.v1", PlaceMoved.class, PlaceMoved::participantId),
            told("scheduling.booking-released.v1", PlaceReleased.class, PlaceReleased::participantId),
            EventType.told("scheduling.session-rescheduled.v1", SessionMoved.class, KeyKinds.ORGANISATION),
            EventType.told("scheduling.session-cancelled.v1", SessionDropped.class, KeyKinds.ORGANISATION),
            EventType.told("scheduling.facilitator-replaced.v1", SessionHandedOn.class, KeyKinds.ORGANISATION),
            told("intake.participant-admitted.v1", EpisodeOpened.class, EpisodeOpened::participantId),
            told("intake.episode-closed.v1", EpisodeEnded.class, EpisodeEnded::participantId),
            told("intake.episode-reopened.v1", EpisodeReopened.class, EpisodeReopened::participantId),
            told("intake.episode-held.v1", EpisodeHeld.class, EpisodeHeld::participantId),
            told("intake.episode-resumed.v1", EpisodeResumed.class, EpisodeResumed::participantId));

    private MessageCatalogue() {}

    private static <T extends Own> EventType<T> own(String name, Class<T> record, KeyKind kind) {
        return EventType.internal(name, record, kind)
                .about(event -> event.participantId().toString());
    }

    private static <T> EventType<T> told(String name, Class<T> record, Function<T, UUID> participant) {
        return EventType.told(name, record, KeyKinds.CLINICAL).about(participant.andThen(UUID::toString));
    }
}
