package org.throughline.intake.coverage.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.coverage.CoverageCatalogue;
import org.throughline.intake.coverage.domain.Authorisation.Status;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The authorisations of an organisation, those that need somebody soonest first, page by page. */
public final class Authorisations {
    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public Authorisations(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new AuthorisationsProjection(), CoverageCatalogue.EVENTS);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** What comes first. */
    public enum Order {
        /** The last day. */
        DAYS_LEFT("until"),
        /** The day by which the payer looks again. */
        REVIEW("review"),
        UNITS_LEFT("left");

        private final String field;

        Order(String field) {
            this.field = field;
        }
    }

    /**
     * One authorisation.
     *
     * @param units in all
     * @param left units left; below 0 if care went on without
     */
    public record Row(
            UUID authorisationId,
            UUID participantId,
            Status status,
            String level,
            Period period,
            LocalDate reviewDue,
            int units,
            int left) {
        /** From the first to the last day. */
        public record Period(LocalDate from, LocalDate until) {}

        /** What it is sorted by, as text. */
        public String key(Order order) {
            return switch (order) {
                case DAYS_LEFT -> period.until().toString();
                case REVIEW -> reviewDue.toString();
                case UNITS_LEFT -> Integer.toString(left);
            };
        }
    }

    /**
     * Where a page ends: the next one begins behind it.
     *
     * @param key what the last row was sorted by
     */
    public record Place(String key, String authorisationId) {}

    /**
     * So many of one status, behind a place if one is given.
     *
     * @throws NumberFormatException if the place is none of this order
     */
    public List<Row> page(String organisation, Status status, Order order, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        filters.add(eq("status", status.name()));
        after.ifPresent(place -> filters.add(behind(order, place)));
        return rows
                .find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending(order.field, "_id"))
                .limit(rowsMax)
                .into(new ArrayList<>())
                .stream()
                .map(Authorisations::row)
                .toList();
    }

    private static Bson behind(Order order, Place place) {
        Object key = order == Order.UNITS_LEFT ? Integer.valueOf(place.key()) : place.key();
        return Keyset.behind(order.field, key, place.authorisationId());
    }

    private static Row row(Document row) {
        return new Row(
                UUID.fromString(row.getString("_id")),
                UUID.fromString(row.getString("subject")),
                Status.valueOf(row.getString("status")),
                row.getString("level"),
                new Row.Period(LocalDate.parse(row.getString("from")), LocalDate.parse(row.getString("until"))),
                LocalDate.parse(row.getString("review")),
                row.getInteger("units"),
                row.getInteger("left"));
    }
}
