package org.throughline.scheduling.reaction;

import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.message.domain.MessageCommand;
import org.throughline.scheduling.message.domain.MessageCommand.QueueMessage;
import org.throughline.scheduling.message.domain.MessageEvent;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeEnded;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeHeld;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeOpened;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeReopened;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeResumed;
import org.throughline.scheduling.message.domain.MessageEvent.Own;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceBooked;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceMoved;
import org.throughline.scheduling.message.domain.MessageEvent.PlaceReleased;
import org.throughline.scheduling.message.domain.MessageEvent.SessionDropped;
import org.throughline.scheduling.message.domain.MessageEvent.SessionHandedOn;
import org.throughline.scheduling.message.domain.MessageEvent.SessionMoved;
import org.throughline.scheduling.message.domain.MessageRefusal;
import org.throughline.scheduling.message.domain.Occasion;
import org.throughline.scheduling.message.domain.Recipient;
import org.throughline.scheduling.policy.domain.MessagePolicy;

/**
 * Tells participants that a session of theirs is at another time, does not take place or is held by somebody else. Whether
 * there is something to tell, the command decides: who gave up a place of their own accord is not told of it.
 */
final class WhenPlaceChangesThenTell implements Reaction<MessageEvent> {
    private final Decider<MessageCommand, MessageRefusal> messages;
    private final Attendances attendances;
    private final MessageTerms terms;

    WhenPlaceChangesThenTell(
            Decider<MessageCommand, MessageRefusal> messages, Attendances attendances, MessageTerms terms) {
        this.messages = messages;
        this.attendances = attendances;
        this.terms = terms;
    }

    @Override
    public String name() {
        return "changed-place-tells-participant";
    }

    @Override
    public void on(Recorded<MessageEvent> recorded) {
        switch (recorded.event()) {
            case PlaceMoved e ->
                tell(new Recipient(e.participantId(), e.episodeId(), e.sessionId()), Occasion.MOVED, e.to(), recorded);
            case PlaceReleased e ->
                tell(
                        new Recipient(e.participantId(), e.episodeId(), e.sessionId()),
                        Occasion.CANCELLED,
                        e.slot(),
                        recorded);
            case SessionHandedOn e -> handedOn(e, recorded);
            case Own _,
                    PlaceBooked _,
                    SessionMoved _,
                    SessionDropped _,
                    EpisodeOpened _,
                    EpisodeEnded _,
                    EpisodeReopened _,
                    EpisodeHeld _,
                    EpisodeResumed _ -> {}
        }
    }

    private void handedOn(SessionHandedOn event, Recorded<MessageEvent> recorded) {
        String organisation = recorded.organisation();
        for (UUID participant : attendances.seated(event.sessionId(), organisation)) {
            attendances.held(event.sessionId(), participant, organisation).ifPresent(place -> {
                Attendee of = place.booking().attendee();
                tell(
                        new Recipient(participant, of.episodeId(), event.sessionId()),
                        Occasion.REPLACED,
                        place.booking().slot(),
                        recorded);
            });
        }
    }

    private void tell(Recipient to, Occasion occasion, Slot slot, Recorded<MessageEvent> recorded) {
        MessagePolicy policy = terms.of(to.episodeId(), recorded.stored().recordedAt(), recorded.organisation());
        QueueMessage command =
                new QueueMessage(to, occasion, slot, policy, recorded.stored().recordedAt());
        Reacting.settle(
                messages.handle(
                        command,
                        Reacting.envelope(name(), recorded.stored(), "tell/" + to.participantId(), policy.version())),
                _ -> false);
    }
}
