package org.throughline.outcomes.assessment.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.assessment.AssessmentCatalogue;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.Assessments.Standing;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** A participant's assessments, newest first, page by page. */
public final class AssessmentList {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;
    private final EventRecords<AssessmentEvent> events = new EventRecords<>(AssessmentCatalogue.CATALOGUE);

    /** Starts to keep the view. */
    public AssessmentList(ServiceRuntime runtime, SealedFields fields) {
        this.runner = runtime.processors().view(new AssessmentsProjection(), AssessmentCatalogue.CATALOGUE);
        this.rows = runner.rows();
        this.fields = fields;
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One assessment.
     *
     * @param received what arrived; nothing if it was erased
     */
    public record Row(UUID assessmentId, Instant at, Standing standing, Optional<AssessmentEvent> received) {}

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant at, String assessmentId) {}

    /** So many, behind a place if one is given. */
    public List<Row> page(String organisation, UUID participantId, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        filters.add(eq("subject", participantId.toString()));
        after.ifPresent(place -> filters.add(Keyset.before("at", place.at(), place.assessmentId())));
        List<Document> found = rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(descending("at", "_id"))
                .limit(rowsMax)
                .into(new ArrayList<>());
        List<Opened> opened = fields.open(found.stream()
                .map(row -> SealedField.from(row.get("received", Document.class)))
                .toList());
        List<Row> page = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            page.add(row(found.get(i), opened.get(i)));
        }
        return page;
    }

    private Row row(Document row, Opened opened) {
        Document sealed = row.get("received", Document.class);
        Optional<AssessmentEvent> received = switch (opened) {
            case Opened.Plain plain ->
                Optional.of(events.read(sealed.getString("type"), sealed.getInteger("rev"), plain.payload()));
            case Opened.Erased _ -> Optional.empty();
        };
        return new Row(
                UUID.fromString(row.getString("_id")),
                row.getDate("at").toInstant(),
                Standing.valueOf(row.getString("standing")),
                received);
    }
}
