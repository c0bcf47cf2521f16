package org.throughline.scheduling.dose.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
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
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeReopened;
import org.throughline.scheduling.dose.domain.DoseEvent.OfWeek;

/**
 * One row for each week of a participant and one for each episode: their facts, sealed and by version, to be folded when
 * they are shown. A row is fed by its own stream alone.
 */
public final class WeeksProjection implements Projection<DoseEvent> {
    private static final String EPISODES = "intake/episode/";

    @Override
    public String name() {
        return "weeks";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "admitted", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<DoseEvent> recorded) {
        Bson kept = set(
                String.format(Locale.ROOT, "facts.v%06d", recorded.stored().version()),
                SealedFacts.keep(recorded.stored()));
        return switch (recorded.event()) {
            case OfWeek _ -> List.of(row(recorded, kept));
            case EpisodeOpened e ->
                List.of(row(
                        recorded,
                        combine(kept, set("admitted", e.participantId().toString()))));
            case EpisodeEnded e ->
                List.of(row(
                        recorded,
                        combine(kept, set("admitted", e.participantId().toString()))));
            case EpisodeReopened e ->
                List.of(row(
                        recorded,
                        combine(kept, set("admitted", e.participantId().toString()))));
        };
    }

    /** That there was something is all that may still be shown. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<DoseEvent> erased) {
        Bson gone = set("erased", true);
        boolean episode = erased.stream().startsWith(EPISODES);
        return List.of(row(
                erased, episode ? combine(gone, set("admitted", Objects.requireNonNull(erased.subject()))) : gone));
    }

    private static WriteModel<Document> row(Delivered<DoseEvent> delivered, Bson change) {
        return Guarded.upsert(
                eq("_id", delivered.stream()),
                delivered.position(),
                combine(set("org", delivered.organisation()), change));
    }
}
