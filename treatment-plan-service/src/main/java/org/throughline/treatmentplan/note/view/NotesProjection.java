package org.throughline.treatmentplan.note.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
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
import org.throughline.treatmentplan.note.domain.NoteEvent.CountersignatureOverdue;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteCountersigned;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMarkedEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMatchChanged;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteDrafted;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteSigned;

/** One row for each note: how it stands and what is to be done about it. Ids, dates and codes; no word of what it says. */
public final class NotesProjection implements Projection<NoteEvent> {
    @Override
    public String name() {
        return "service_notes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "episode", "happened", "_id")),
                new IndexModel(Indexes.ascending("org", "session", "_id")),
                new IndexModel(Indexes.ascending("org", "state", "due", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<NoteEvent> recorded) {
        return switch (recorded.event()) {
            case ServiceNoteDrafted e -> List.of(row(recorded, e.noteId(), drafted(recorded, e)));
            case NoteMatchChanged e ->
                List.of(row(recorded, e.noteId(), set("match", e.match().name())));
            case ServiceNoteSigned e -> List.of(row(recorded, e.noteId(), signed(e)));
            case NoteCountersigned e -> List.of(row(recorded, e.noteId(), state(NoteState.SIGNED)));
            case CountersignatureOverdue e -> List.of(row(recorded, e.noteId(), set("overdue", true)));
            case NoteMarkedEnteredInError e -> List.of(row(recorded, e.noteId(), state(NoteState.ENTERED_IN_ERROR)));
            case NoteEvent _ -> List.of();
        };
    }

    private static Bson drafted(Recorded<NoteEvent> recorded, ServiceNoteDrafted e) {
        Date happened = Date.from(e.content().occasion().happenedAt());
        return combine(
                set("org", recorded.organisation()),
                set("subject", recorded.subject()),
                set("episode", e.episodeId().toString()),
                set(
                        "session",
                        e.content().occasion().inSession().map(UUID::toString).orElse("")),
                set("happened", happened),
                set("due", happened),
                set("author", e.author()),
                set("overdue", false),
                state(NoteState.DRAFT));
    }

    private static Bson signed(ServiceNoteSigned e) {
        if (e.countersignBy().isEmpty()) {
            return state(NoteState.SIGNED);
        }
        Instant due = e.countersignBy().getFirst();
        return combine(state(NoteState.AWAITING_COUNTERSIGNATURE), set("due", Date.from(due)));
    }

    private static Bson state(NoteState state) {
        return set("state", state.name());
    }

    private static WriteModel<Document> row(Delivered<NoteEvent> delivered, UUID noteId, Bson change) {
        return Guarded.upsert(eq("_id", noteId.toString()), delivered.position(), change);
    }

    /** Of whom was erased no note is listed any more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<NoteEvent> erased) {
        return NoteDeciding.noteOf(erased.streamName())
                .map(noteId -> row(erased, noteId, set("state", "ERASED")))
                .stream()
                .toList();
    }
}
