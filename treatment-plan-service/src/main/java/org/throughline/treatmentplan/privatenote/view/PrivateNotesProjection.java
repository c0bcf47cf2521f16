package org.throughline.treatmentplan.privatenote.view;

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
import org.throughline.treatmentplan.privatenote.PrivateNoteDeciding;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteDestroyed;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteWritten;

/** One row for each note: whose it is, about whom and when. Not of which kind, which is looked up for each answer. */
public final class PrivateNotesProjection implements Projection<PrivateNoteEvent> {
    /** On no list any more. */
    private static final Bson GONE = combine(set("org", ""), set("author", ""), set("episode", ""));

    @Override
    public String name() {
        return "private_notes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "author", "written", "_id")),
                new IndexModel(Indexes.ascending("org", "episode", "written", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<PrivateNoteEvent> recorded) {
        return switch (recorded.event()) {
            case PrivateNoteWritten e -> List.of(row(recorded, e.noteId(), written(recorded, e)));
            case PrivateNoteDestroyed e -> List.of(row(recorded, e.noteId(), GONE));
            case PrivateNoteEvent _ -> List.of();
        };
    }

    private static Bson written(Recorded<PrivateNoteEvent> recorded, PrivateNoteWritten e) {
        return combine(
                set("org", recorded.organisation()),
                set("subject", recorded.subject()),
                set("episode", e.episodeId().toString()),
                set("author", e.author()),
                set("written", Date.from(e.writtenAt())));
    }

    private static WriteModel<Document> row(Delivered<PrivateNoteEvent> delivered, UUID noteId, Bson change) {
        return Guarded.upsert(eq("_id", noteId.toString()), delivered.position(), change);
    }

    @Override
    public List<WriteModel<Document>> onErased(Erased<PrivateNoteEvent> erased) {
        return PrivateNoteDeciding.noteOf(erased.streamName()).map(noteId -> row(erased, noteId, GONE)).stream()
                .toList();
    }
}
