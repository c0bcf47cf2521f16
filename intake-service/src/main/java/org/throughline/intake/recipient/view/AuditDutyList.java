package org.throughline.intake.recipient.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.recipient.RecipientCatalogue;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** What recipients have to destroy, what is due first before the others. An organisation has some tens of such agreements. */
public final class AuditDutyList {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::destroyBy).thenComparing(Place::id);

    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final Clock clock;

    /** Starts to keep the view. */
    public AuditDutyList(ServiceRuntime runtime, Clock clock) {
        this.runner = runtime.processors().view(new AuditDutyProjection(), RecipientCatalogue.EVENTS);
        this.rows = runner.rows();
        this.clock = clock;
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** How it stands with the data of one agreement. */
    public enum Progress {
        /** Nothing is certified, and it is not due yet. */
        OPEN,
        /** Nothing is certified, although it is due. */
        OVERDUE,
        /** It is certified. */
        RECORDED
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant destroyBy, String id) {}

    /**
     * What is to be destroyed of one agreement.
     *
     * @param from when the agreement began, by which it is known
     */
    public record Duty(UUID recipientId, Instant from, Place place, Progress progress) {}

    /** So many, behind a place if one is given. */
    public List<Duty> page(String organisation, Optional<Progress> progress, Optional<Place> after, int rowsMax) {
        return duties(eq(AuditDutyProjection.ORGANISATION, organisation))
                .filter(duty -> progress.isEmpty() || progress.get() == duty.progress())
                .filter(behind(after))
                .sorted(Comparator.comparing(Duty::place, ORDER))
                .limit(rowsMax)
                .toList();
    }

    private static Predicate<Duty> behind(Optional<Place> after) {
        return duty -> after.isEmpty() || ORDER.compare(duty.place(), after.get()) > 0;
    }

    /** How many are overdue, in all organisations. */
    public long overdue() {
        return duties(new Document())
                .filter(duty -> duty.progress() == Progress.OVERDUE)
                .count();
    }

    private Stream<Duty> duties(Bson of) {
        Instant now = clock.instant();
        List<Document> found =
                rows.find(and(eq(AuditDutyProjection.AUDITS, true), of)).into(new ArrayList<>());
        return found.stream()
                .flatMap(row -> row.get(AuditDutyProjection.AGREEMENTS, new Document()).keySet().stream()
                        .map(key -> duty(row, key, now)));
    }

    private static Duty duty(Document row, String key, Instant now) {
        Document agreement =
                row.get(AuditDutyProjection.AGREEMENTS, Document.class).get(key, Document.class);
        Instant destroyBy = agreement.getDate(AuditDutyProjection.DESTROY_BY).toInstant();
        String id = row.getString("_id");
        return new Duty(
                UUID.fromString(id),
                Instant.parse(agreement.getString(AuditDutyProjection.FROM)),
                new Place(destroyBy, id + "/" + key),
                progress(row, key, agreement, now.isBefore(destroyBy) ? Progress.OPEN : Progress.OVERDUE));
    }

    private static Progress progress(Document row, String key, Document agreement, Progress uncertified) {
        Date destroyed = row.get(AuditDutyProjection.DESTROYED, new Document()).getDate(key);
        boolean readsAfter = destroyed != null
                && key.equals(row.getString(AuditDutyProjection.IN_FORCE))
                && destroyed
                        .toInstant()
                        .isBefore(agreement.getDate(AuditDutyProjection.UNTIL).toInstant());
        return destroyed == null || readsAfter ? uncertified : Progress.RECORDED;
    }
}
