package org.throughline.outcomes.handoff.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.handoff.HandoffCatalogue;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The handoffs of an organisation, those whose first visit is due first, page by page; and which of a person are open. */
public final class HandoffList {
    private static final List<String> OPEN = List.of(HandoffStatus.WAITING.name(), HandoffStatus.OVERDUE.name());

    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;
    private final EventRecords<HandoffEvent> events = new EventRecords<>(HandoffCatalogue.CATALOGUE);

    /** Starts to keep the view. */
    public HandoffList(ServiceRuntime runtime, SealedFields fields) {
        this.runner = runtime.processors().view(new HandoffsProjection(), HandoffCatalogue.CATALOGUE);
        this.rows = runner.rows();
        this.fields = fields;
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One handoff.
     *
     * @param responsible who answers for the person now
     * @param recipient to whom it goes; nothing if that was erased
     * @param carriedByParticipant whether no consent covers the recipient now
     * @param firstVisitDueBy until when the recipient is to have seen the person
     * @param firstAppointment once it is accepted
     */
    public record Row(
            UUID handoffId,
            UUID participantId,
            UUID episodeId,
            HandoffStatus status,
            String responsible,
            Optional<String> recipient,
            boolean carriedByParticipant,
            Instant initiatedAt,
            Instant firstVisitDueBy,
            Optional<Instant> firstAppointment,
            VisitStatus firstVisit) {}

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant dueBy, String handoffId) {}

    /** A handoff nobody has answered yet. */
    public record Open(UUID handoffId, UUID episodeId) {}

    /** Those of a person that nobody has answered yet. */
    public List<Open> open(String organisation, UUID participantId) {
        Bson open = and(eq("org", organisation), eq("subject", participantId.toString()), in("status", OPEN));
        List<Open> found = new ArrayList<>();
        rows.find(open)
                .projection(include("episode"))
                .sort(ascending("_id"))
                .forEach(row -> found.add(
                        new Open(UUID.fromString(row.getString("_id")), UUID.fromString(row.getString("episode")))));
        return found;
    }

    /** So many of one status, behind a place if one is given. */
    public List<Row> page(String organisation, HandoffStatus status, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        filters.add(eq("status", status.name()));
        after.ifPresent(place -> filters.add(Keyset.behind("dueBy", place.dueBy(), place.handoffId())));
        List<Document> found = rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("dueBy", "_id"))
                .limit(rowsMax)
                .into(new ArrayList<>());
        List<Opened> opened = fields.open(found.stream()
                .map(row -> SealedField.from(row.get("begun", Document.class)))
                .toList());
        List<Row> page = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            page.add(row(found.get(i), opened.get(i)));
        }
        return page;
    }

    private Row row(Document row, Opened opened) {
        return new Row(
                UUID.fromString(row.getString("_id")),
                UUID.fromString(row.getString("subject")),
                UUID.fromString(row.getString("episode")),
                HandoffStatus.valueOf(row.getString("status")),
                row.getString("responsible"),
                recipient(row.get("begun", Document.class), opened),
                row.getBoolean("carried"),
                row.getDate("at").toInstant(),
                row.getDate("dueBy").toInstant(),
                Optional.ofNullable(row.getDate("firstAppointment")).map(Date::toInstant),
                VisitStatus.valueOf(row.getString("visit")));
    }

    private Optional<String> recipient(Document sealed, Opened opened) {
        return switch (opened) {
            case Opened.Plain plain ->
                Optional.of(events.read(sealed.getString("type"), sealed.getInteger("rev"), plain.payload()))
                        .map(AftercareHandoffInitiated.class::cast)
                        .map(begun -> begun.recipient().value());
            case Opened.Erased _ -> Optional.empty();
        };
    }
}
