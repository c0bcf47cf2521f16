package org.throughline.treatmentplan.certification.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.certification.CertificationCatalogue;
import org.throughline.treatmentplan.certification.CertificationDeciding;
import org.throughline.treatmentplan.certification.domain.CertificationEvent;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.NeedCertified;

/** Whose need has to be certified anew, and the certifications of one episode. */
public final class CertificationList {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final History<CertificationEvent> history;

    /** Starts to keep the view. */
    public CertificationList(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new CertificationsProjection(), CertificationCatalogue.TYPES);
        this.rows = runner.rows();
        this.history = runtime.history(CertificationCatalogue.TYPES);
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * The certification of one episode.
     *
     * @param until its last day
     * @param lapsesAt when that is over where the facility is
     * @param lapsed whether it was noticed that it is
     */
    public record Row(UUID episodeId, UUID participantId, LocalDate until, Instant lapsesAt, boolean lapsed) {
        static Row of(Document row) {
            return new Row(
                    UUID.fromString(row.getString("_id")),
                    UUID.fromString(row.getString("subject")),
                    LocalDate.parse(row.getString("until")),
                    row.getDate("lapses").toInstant(),
                    row.getBoolean("lapsed"));
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant lapsesAt, String episodeId) {}

    /** So many that are due by now, what lapses first on top, behind a place if one is given. */
    public List<Row> due(String organisation, Instant now, Optional<Place> after, int rowsMax) {
        List<Bson> filters =
                new ArrayList<>(List.of(eq("org", organisation), eq("over", false), lte("dueFrom", Date.from(now))));
        after.ifPresent(place -> filters.add(Keyset.behind("lapses", place.lapsesAt(), place.episodeId())));
        return rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("lapses", "_id"))
                .limit(rowsMax)
                .map(Row::of)
                .into(new ArrayList<>());
    }

    /** All of one episode, oldest first, as they were recorded by then. */
    public List<NeedCertified> of(UUID episodeId, String organisation, Optional<Instant> knownAt) {
        return history.events(CertificationDeciding.certifications(episodeId), organisation, knownAt).stream()
                .filter(NeedCertified.class::isInstance)
                .map(NeedCertified.class::cast)
                .toList();
    }
}
