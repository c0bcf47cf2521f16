package org.throughline.treatmentplan.note.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.treatmentplan.note.NoteDeciding;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteFellDue;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionAttended;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionDocumented;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionMissed;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionUndocumented;

/**
 * One row for each person's part in a session: whether they took part, and whether there is a note about it. What scheduling
 * told and what was decided here are different fields, so it does not matter which comes first.
 */
public final class SessionNotesProjection implements Projection<NoteEvent> {
    @Override
    public String name() {
        return "session_notes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "attended", "due", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<NoteEvent> recorded) {
        return switch (recorded.event()) {
            case SessionAttended e ->
                List.of(row(
                        recorded,
                        e.sessionId(),
                        e.participantId(),
                        combine(set("attended", true), set("facilitator", e.facilitator()))));
            case SessionMissed e -> List.of(row(recorded, e.sessionId(), e.participantId(), set("attended", false)));
            case NoteFellDue e -> List.of(row(recorded, e.sessionId(), e.participantId(), due(recorded, e)));
            case SessionDocumented e ->
                List.of(row(recorded, e.sessionId(), e.participantId(), set("documented", true)));
            case SessionUndocumented e ->
                List.of(row(recorded, e.sessionId(), e.participantId(), set("documented", false)));
            case NoteEvent _ -> List.of();
        };
    }

    private static Bson due(Recorded<NoteEvent> recorded, NoteFellDue e) {
        return combine(
                set("org", recorded.organisation()),
                set("subject", recorded.subject()),
                set("episode", e.episodeId().toString()),
                set("session", e.sessionId().toString()),
                set("happened", Date.from(e.attendedAt())),
                set("due", Date.from(e.dueBy())));
    }

    private static WriteModel<Document> row(
            Delivered<NoteEvent> delivered, UUID sessionId, UUID participantId, Bson change) {
        return Guarded.upsert(eq("_id", sessionId + "/" + participantId), delivered.position(), change);
    }

    /** Of whom was erased no note is due any more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<NoteEvent> erased) {
        return NoteDeciding.partOf(erased.streamName())
                .map(part -> row(erased, part.sessionId(), part.participantId(), set("erased", true)))
                .stream()
                .toList();
    }
}
