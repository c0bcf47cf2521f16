package org.throughline.treatmentplan.specimen.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.specimen.SpecimenCatalogue;

/** The drug screens of an organisation; what was ordered first on top. */
public final class SpecimenList {
    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public SpecimenList(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new SpecimensProjection(), SpecimenCatalogue.TYPES);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** How far one has come. */
    public record Row(UUID specimenId, UUID participantId, UUID episodeId, SpecimenState state, Instant orderedAt) {
        static Row of(Document row) {
            return new Row(
                    UUID.fromString(row.getString("_id")),
                    UUID.fromString(row.getString("subject")),
                    UUID.fromString(row.getString("episode")),
                    SpecimenState.valueOf(row.getString("state")),
                    row.getDate("ordered").toInstant());
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant orderedAt, String specimenId) {}

    /** So many of an episode that stand so, behind a place if one is given. */
    public List<Row> ofEpisode(
            String organisation, UUID episodeId, Set<SpecimenState> states, Optional<Place> after, int rowsMax) {
        List<String> names = states.stream().map(SpecimenState::name).toList();
        return page(
                List.of(eq("org", organisation), eq("episode", episodeId.toString()), in("state", names)),
                after,
                rowsMax);
    }

    /** So many that stand so, behind a place if one is given. */
    public List<Row> inState(String organisation, SpecimenState state, Optional<Place> after, int rowsMax) {
        return page(List.of(eq("org", organisation), eq("state", state.name())), after, rowsMax);
    }

    private List<Row> page(List<Bson> which, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(which);
        after.ifPresent(place -> filters.add(Keyset.behind("ordered", place.orderedAt(), place.specimenId())));
        return rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("ordered", "_id"))
                .limit(rowsMax)
                .map(Row::of)
                .into(new ArrayList<>());
    }
}
