package org.throughline.scheduling.message.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.scheduling.calendar.view.SealedFacts;
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
import org.throughline.scheduling.message.domain.MessageStatus;

/**
 * One row for each message, fed by that participant's messages of one session. Ids, times and how far it has come are clear;
 * what is told, and where it went, stays sealed until it is shown.
 */
public final class MessagesProjection implements Projection<MessageEvent> {
    @Override
    public String name() {
        return "messages";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(
                Indexes.compoundIndex(Indexes.ascending("org", "status"), Indexes.descending("queuedAt", "_id"))));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<MessageEvent> recorded) {
        return switch (recorded.event()) {
            case MessageQueued e ->
                row(
                        recorded,
                        e,
                        combine(
                                set("subject", e.participantId().toString()),
                                set("session", e.sessionId().toString()),
                                set("number", e.number()),
                                set("status", MessageStatus.WAITING.name()),
                                set("attempts", 0),
                                date("queuedAt", e.queuedAt()),
                                date("next", e.notBefore()),
                                set("queued", SealedFacts.keep(recorded.stored()))));
            case MessagePutOff e -> row(recorded, e, date("next", e.until()));
            case MessageFailed e ->
                row(
                        recorded,
                        e,
                        combine(
                                set("attempts", e.attempt()),
                                set("failure", e.cause().name()),
                                date("next", e.retryAt())));
            case MessageHandedOver e ->
                row(
                        recorded,
                        e,
                        combine(
                                ended(MessageStatus.HANDED_OVER, e.handedOverAt()),
                                set("handedOver", SealedFacts.keep(recorded.stored()))));
            case MessageGivenUp e ->
                row(
                        recorded,
                        e,
                        combine(
                                ended(MessageStatus.GIVEN_UP, e.givenUpAt()),
                                set("attempts", e.attempts()),
                                set("failure", e.cause().name())));
            case MessageDropped e ->
                row(
                        recorded,
                        e,
                        combine(
                                ended(MessageStatus.DROPPED, e.droppedAt()),
                                set("dropped", e.reason().name())));
            case OfContact _,
                    PlaceBooked _,
                    PlaceMoved _,
                    PlaceReleased _,
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

    /** What a row says is sealed as it is in the log, so it goes with the record; the row is shown no more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<MessageEvent> erased) {
        return List.of();
    }

    private static Bson ended(MessageStatus status, Instant at) {
        return combine(set("status", status.name()), date("endedAt", at), unset("next"));
    }

    private static Bson date(String field, Instant at) {
        return set(field, Date.from(at));
    }

    private static List<WriteModel<Document>> row(Recorded<MessageEvent> recorded, OfMessage message, Bson change) {
        return List.of(Guarded.upsert(
                eq("_id", recorded.stream() + "/" + message.number()),
                recorded.position(),
                combine(set("org", recorded.organisation()), change)));
    }
}
