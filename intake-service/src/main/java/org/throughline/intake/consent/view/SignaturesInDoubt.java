package org.throughline.intake.consent.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.consent.ConsentCatalogue;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The signatures of an organisation that are in doubt and that nobody has looked at, the longest so first. */
public final class SignaturesInDoubt {
    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public SignaturesInDoubt(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new SignaturesInDoubtProjection(), ConsentCatalogue.EVENTS);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One signature.
     *
     * @param questionedAt since when it is in doubt
     */
    public record Row(UUID consentId, UUID participantId, Instant questionedAt) {}

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant questionedAt, String consentId) {}

    /** So many, behind a place if one is given. */
    public List<Row> page(String organisation, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(List.of(eq("org", organisation), eq("open", true)));
        after.ifPresent(place -> filters.add(Keyset.behind("at", place.questionedAt(), place.consentId())));
        return rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("at", "_id"))
                .limit(rowsMax)
                .map(SignaturesInDoubt::row)
                .into(new ArrayList<>());
    }

    private static Row row(Document row) {
        return new Row(
                UUID.fromString(row.getString("_id")),
                UUID.fromString(row.getString("subject")),
                row.getDate("at").toInstant());
    }
}
