package org.throughline.scheduling.dose.view;

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
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeEnded;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeHeld;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeReopened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeResumed;
import org.throughline.scheduling.dose.domain.DoseEvent.OfWeek;

/**
 * One row for each week of a participant and one for each episode: their facts, sealed and by version, to be folded when
 * they are shown. Of an episode the ids, codes and times it is found by are clear. A row is fed by its own stream alone.
 */
public final class WeeksProjection implements Projection<DoseEvent> {
    private static final String EPISODES = "intake/episode/";

    /** When an episode ends that is open: later than any week. */
    private static final Date OPEN = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    @Override
    public String name() {
        return "weeks";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "admitted", "_id")),
                new IndexModel(Indexes.ascending("org", "programme", "endedAt")),
                new IndexModel(Indexes.ascending("org", "track", "endedAt")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<DoseEvent> recorded) {
        Bson kept = set(
                String.format(Locale.ROOT, "facts.v%06d", recorded.stored().version()),
                SealedFacts.keep(recorded.stored()));
        return switch (recorded.event()) {
            case OfWeek _ -> List.of(row(recorded, kept));
            case EpisodeOpened e ->
                List.of(episode(
                        recorded,
                        kept,
                        set("programme", e.programme()),
                        set("track", e.track()),
                        set("admittedAt", Date.from(e.admittedAt())),
                        set("endedAt", OPEN)));
            case EpisodeEnded e -> List.of(episode(recorded, kept, set("endedAt", Date.from(e.closedAt()))));
            case EpisodeReopened _ -> List.of(episode(recorded, kept, set("endedAt", OPEN)));
            case EpisodeHeld _, EpisodeResumed _ -> List.of(episode(recorded, kept));
        };
    }

    /** What a row of a week holds is sealed as in the log, and gone with the record; an episode is found no more either. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<DoseEvent> erased) {
        return erased.stream().startsWith(EPISODES) ? List.of(row(erased, unfound(erased))) : List.of();
    }

    private static Bson unfound(Erased<DoseEvent> erased) {
        return combine(
                set("admitted", Objects.requireNonNull(erased.subject())),
                unset("programme"),
                unset("track"),
                unset("admittedAt"),
                unset("endedAt"));
    }

    private static WriteModel<Document> episode(Recorded<DoseEvent> recorded, Bson... changes) {
        Bson admitted = set("admitted", recorded.event().participantId().toString());
        return row(recorded, combine(admitted, combine(changes)));
    }

    private static WriteModel<Document> row(Delivered<DoseEvent> delivered, Bson change) {
        return Guarded.upsert(
                eq("_id", delivered.stream()),
                delivered.position(),
                combine(set("org", delivered.organisation()), change));
    }
}
