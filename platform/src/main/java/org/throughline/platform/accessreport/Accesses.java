package org.throughline.platform.accessreport;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCursor;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.access.RecordsShown;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.Sealing;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedEventReader;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceRuntime;

/** Who was shown what, the latest first, page by page; and how much each person was shown. */
@Startup
@Singleton
final class Accesses {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;

    /** Starts to keep the view. */
    Accesses(ServiceRuntime runtime, SealedFields fields) {
        Records records = runtime.records();
        String log = records.accessLog().log().name();
        AccessesProjection projection = new AccessesProjection(log);
        this.runner = runtime.processors()
                .viewOfAccesses(
                        projection,
                        new SealedEventReader<>(records.vault(), new Sealing(), _ -> log, new RecordsShownDecoder()));
        this.rows = runner.rows();
        this.fields = fields;
    }

    /** What keeps it. */
    ProjectionRunner runner() {
        return runner;
    }

    /**
     * What is asked for; all that is given has to hold.
     *
     * @param subject of whom a record was shown
     * @param lookedBy who was shown it
     * @param from first moment
     * @param until first moment after
     * @param exception the purpose of the ground it was shown on
     */
    record Question(
            String organisation,
            Optional<String> subject,
            Optional<String> lookedBy,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<String> exception) {}

    /**
     * One answer that left.
     *
     * @param shown nothing if that was erased
     * @param request names the request in the service's own log too
     */
    record Access(
            String id, Instant at, String lookedBy, String request, long position, Optional<RecordsShown> shown) {}

    /** Where a page ends: the next one begins behind it. */
    record Place(Instant at, String id) {}

    /** So many, behind a place if one is given. */
    List<Access> page(Question question, Optional<Place> after, int rowsMax) {
        List<Document> found = rows.find(filter(question, after))
                .projection(Guarded.visible())
                .sort(descending(AccessesProjection.AT, "_id"))
                .limit(rowsMax)
                .into(new ArrayList<>());
        List<Opened> opened = fields.open(found.stream()
                .map(row -> SealedField.from(row.get(AccessesProjection.ENTRY, Document.class)))
                .toList());
        List<Access> page = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            page.add(access(found.get(i), opened.get(i)));
        }
        return page;
    }

    /**
     * What each person was shown in a period.
     *
     * @param answersMax most answers that are looked at
     * @return nothing if there were more answers than that
     */
    Optional<List<Activity>> activity(
            String organisation, Instant from, Instant until, OfficeHours hours, int answersMax) {
        Question period = new Question(
                organisation,
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(until),
                Optional.empty());
        ActivityCount count = new ActivityCount(hours);
        int looked = 0;
        try (MongoCursor<Document> cursor = rows.find(filter(period, Optional.empty()))
                .projection(include(AccessesProjection.AT, AccessesProjection.LOOKED_BY, AccessesProjection.SUBJECTS))
                .sort(descending(AccessesProjection.AT, "_id"))
                .limit(answersMax + 1)
                .cursor()) {
            while (cursor.hasNext()) {
                Document row = cursor.next();
                looked++;
                count.add(
                        row.getString(AccessesProjection.LOOKED_BY),
                        row.getDate(AccessesProjection.AT).toInstant(),
                        Optional.ofNullable(row.getList(AccessesProjection.SUBJECTS, String.class))
                                .orElse(List.of()));
            }
        }
        return looked > answersMax ? Optional.empty() : Optional.of(count.byPeople());
    }

    private static Bson filter(Question question, Optional<Place> after) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq(AccessesProjection.ORGANISATION, question.organisation()));
        question.subject().ifPresent(subject -> filters.add(eq(AccessesProjection.SUBJECTS, subject)));
        question.lookedBy().ifPresent(person -> filters.add(eq(AccessesProjection.LOOKED_BY, person)));
        question.from().ifPresent(from -> filters.add(gte(AccessesProjection.AT, Date.from(from))));
        question.until().ifPresent(until -> filters.add(lt(AccessesProjection.AT, Date.from(until))));
        question.exception().ifPresent(code -> filters.add(eq(AccessesProjection.EXCEPTION, code)));
        after.ifPresent(place -> filters.add(Keyset.before(AccessesProjection.AT, place.at(), place.id())));
        return and(filters);
    }

    private static Access access(Document row, Opened opened) {
        return new Access(
                row.getString("_id"),
                row.getDate(AccessesProjection.AT).toInstant(),
                row.getString(AccessesProjection.LOOKED_BY),
                row.getString(AccessesProjection.REQUEST),
                row.getLong(AccessesProjection.POSITION),
                switch (opened) {
                    case Opened.Plain plain -> Optional.of(RecordsShownDecoder.decode(plain.payload()));
                    case Opened.Erased _ -> Optional.empty();
                });
    }
}
