package org.throughline.intake.coverage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.intake.coverage.domain.Authorisation.Status;
import org.throughline.intake.coverage.domain.CoveragePolicy;
import org.throughline.intake.coverage.view.Authorisations;
import org.throughline.intake.coverage.view.Authorisations.Order;
import org.throughline.intake.coverage.view.Authorisations.Place;
import org.throughline.intake.coverage.view.Authorisations.Row;
import org.throughline.intake.edge.Acting;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;

/** The authorisations of the organisation, those that need somebody soonest first. */
@Path("/intake/v1/authorisations")
@RolesAllowed({"intake", "care-coordinator", "utilisation-review", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Coverage")
public class AuthorisationListResource {
    private final Authorisations authorisations;
    private final ServiceRuntime runtime;
    private final CoverageDesk desk;
    private final Acting acting;
    private final PeopleListed people;
    private final Positions positions;

    AuthorisationListResource(
            Authorisations authorisations,
            ServiceRuntime runtime,
            CoverageDesk desk,
            Acting acting,
            PeopleListed people,
            Positions positions) {
        this.authorisations = authorisations;
        this.runtime = runtime;
        this.desk = desk;
        this.acting = acting;
        this.people = people;
        this.positions = positions;
    }

    /**
     * One authorisation.
     *
     * @param units in all
     * @param left units left; below 0 if care went on without
     * @param daysLeft days until its last one, this one included; below 0 when it is over
     * @param reviewDue day by which the payer looks again
     * @param reviewNear whether somebody has to prepare for that now
     * @param nearlyExhausted whether somebody has to ask for more now
     */
    public record Entry(
            UUID authorisationId,
            UUID participantId,
            Status status,
            String level,
            LocalDate from,
            LocalDate until,
            long daysLeft,
            LocalDate reviewDue,
            boolean reviewNear,
            int units,
            int left,
            boolean nearlyExhausted) {}

    /** Authorisations, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> authorisations, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param status how far they have come
     * @param order what comes first: the last day, the next review, or the fewest units left
     * @param cursor {@code next} of the page before
     * @param limit authorisations on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listAuthorisations", summary = "Authorisations by what runs out first")
    public Page authorisations(
            @QueryParam("status") @DefaultValue("GRANTED") Status status,
            @QueryParam("order") @DefaultValue("DAYS_LEFT") Order order,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(authorisations.runner());
        Listed<Row> cut = people.page(
                "authorisations",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) -> page(status, order, place(from, order), rows),
                        last -> Cursor.of(
                                order.name(),
                                last.key(order),
                                last.authorisationId().toString())),
                Row::participantId);
        CoveragePolicy policy = desk.policy();
        return new Page(
                cut.shown().stream().map(row -> entry(row, policy)).toList(),
                cut.next(),
                runtime.freshness(authorisations.runner()));
    }

    private List<Row> page(Status status, Order order, Optional<Place> place, int rowsMax) {
        try {
            return authorisations.page(acting.organisation(), status, order, place, rowsMax);
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private static Optional<Place> place(@Nullable String cursor, Order order) {
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> parts = Cursor.parts(cursor, 3);
        if (!parts.getFirst().equals(order.name())) {
            throw Cursor.invalid();
        }
        return Optional.of(new Place(parts.get(1), parts.getLast()));
    }

    private Entry entry(Row row, CoveragePolicy policy) {
        LocalDate today = desk.today();
        boolean running = row.status() == Status.GRANTED;
        return new Entry(
                row.authorisationId(),
                row.participantId(),
                row.status(),
                row.level(),
                row.period().from(),
                row.period().until(),
                ChronoUnit.DAYS.between(today, row.period().until()) + 1,
                row.reviewDue(),
                running && !today.isBefore(row.reviewDue().minusDays(policy.reviewLeadDays())),
                row.units(),
                row.left(),
                running && row.left() <= policy.nearlyExhaustedUnits());
    }
}
