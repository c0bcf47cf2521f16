package org.throughline.outcomes.schedule.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.schedule.ScheduleCatalogue;
import org.throughline.outcomes.schedule.domain.Moment;
import org.throughline.outcomes.schedule.domain.ScheduleEvent;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleSet;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The assessment schedules of an organisation: what is due first stands first, page by page; and those of a person. */
public final class ScheduleList {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;
    private final EventRecords<ScheduleEvent> events = new EventRecords<>(ScheduleCatalogue.CATALOGUE);

    /** Starts to keep the view. */
    public ScheduleList(ServiceRuntime runtime, SealedFields fields) {
        this.runner = runtime.processors().view(new SchedulesProjection(), ScheduleCatalogue.CATALOGUE);
        this.rows = runner.rows();
        this.fields = fields;
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One schedule.
     *
     * @param set the instrument and its cadence; nothing if that was erased
     * @param kept whether it is not stopped or replaced
     * @param due the time that is to come or is late
     * @param metAt when it was answered last
     */
    public record Row(
            UUID scheduleId,
            UUID participantId,
            UUID episodeId,
            String programme,
            Optional<AssessmentScheduleSet> set,
            boolean kept,
            Optional<Due> due,
            Optional<Instant> metAt) {}

    /** A time of a schedule. */
    public record Due(Moment moment, Instant from, Instant dueBy) {
        /** How it lies to a moment. */
        public DueState at(Instant now) {
            if (now.isBefore(from)) {
                return DueState.UPCOMING;
            }
            return now.isBefore(dueBy) ? DueState.DUE : DueState.OVERDUE;
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant dueBy, String scheduleId) {}

    /**
     * Which times are asked for.
     *
     * @param programmes those of these programmes only
     * @param now the moment their state is of
     */
    public record Wanted(Set<String> programmes, DueState state, Instant now) {
        public Wanted {
            programmes = Set.copyOf(programmes);
        }

        private Bson filter() {
            Date moment = Date.from(now);
            Bson state = switch (this.state) {
                case UPCOMING -> gt("from", moment);
                case DUE -> and(lte("from", moment), gt("dueBy", moment));
                case OVERDUE -> lte("dueBy", moment);
            };
            return and(in("programme", programmes), state);
        }
    }

    /** So many of a state, behind a place if one is given. */
    public List<Row> page(String organisation, Wanted wanted, Optional<Place> after, int rowsMax) {
        if (wanted.programmes().isEmpty()) {
            return List.of();
        }
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        filters.add(eq(SchedulesProjection.KEPT, true));
        filters.add(wanted.filter());
        after.ifPresent(place -> filters.add(Keyset.behind("dueBy", place.dueBy(), place.scheduleId())));
        return opened(rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("dueBy", "_id"))
                .limit(rowsMax)
                .into(new ArrayList<>()));
    }

    /** All of a person, those that are due first. */
    public List<Row> of(String organisation, UUID participantId) {
        return opened(rows.find(and(eq("org", organisation), eq("subject", participantId.toString())))
                .projection(Guarded.visible())
                .sort(ascending("dueBy", "_id"))
                .into(new ArrayList<>()));
    }

    /** The episodes in which something is kept of a person. */
    public Set<UUID> episodes(String organisation, UUID participantId) {
        Bson kept = and(
                eq("org", organisation), eq("subject", participantId.toString()), eq(SchedulesProjection.KEPT, true));
        Set<UUID> found = new LinkedHashSet<>();
        rows.distinct("episode", kept, String.class).forEach(episode -> found.add(UUID.fromString(episode)));
        return found;
    }

    private List<Row> opened(List<Document> found) {
        List<Opened> opened = fields.open(found.stream()
                .map(row -> SealedField.from(row.get("set", Document.class)))
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
                row.getString("programme"),
                set(row.get("set", Document.class), opened),
                row.getBoolean(SchedulesProjection.KEPT),
                Optional.ofNullable(row.getDate("dueBy")).map(dueBy -> due(row, dueBy)),
                Optional.ofNullable(row.getDate("metAt")).map(Date::toInstant));
    }

    private static Due due(Document row, Date dueBy) {
        return new Due(
                new Moment(Point.valueOf(row.getString("point")), row.getInteger("number")),
                row.getDate("from").toInstant(),
                dueBy.toInstant());
    }

    private Optional<AssessmentScheduleSet> set(Document sealed, Opened opened) {
        return switch (opened) {
            case Opened.Plain plain ->
                Optional.of(events.read(sealed.getString("type"), sealed.getInteger("rev"), plain.payload()))
                        .map(AssessmentScheduleSet.class::cast);
            case Opened.Erased _ -> Optional.empty();
        };
    }
}
