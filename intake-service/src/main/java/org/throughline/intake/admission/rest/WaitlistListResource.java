package org.throughline.intake.admission.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.intake.admission.domain.Waitlist.Status;
import org.throughline.intake.admission.view.WaitlistView;
import org.throughline.intake.admission.view.WaitlistView.Row;
import org.throughline.intake.edge.Desk;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;

/** Who waits for a track, in the order in which places are offered. */
@Path("/intake/v1/tracks/{trackId}/waitlist")
@RolesAllowed({"intake", "care-coordinator", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Waitlist")
public class WaitlistListResource {
    /** The order of the list, told of what a cursor names. */
    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::rank).thenComparing(Place::since).thenComparing(Place::entryId);

    private final WaitlistView waitlist;
    private final ServiceRuntime runtime;
    private final Positions positions;
    private final Desk desk;
    private final PeopleListed people;

    WaitlistListResource(
            WaitlistView waitlist, ServiceRuntime runtime, Positions positions, Desk desk, PeopleListed people) {
        this.waitlist = waitlist;
        this.runtime = runtime;
        this.positions = positions;
        this.desk = desk;
        this.people = people;
    }

    private record Place(int rank, Instant since, String entryId) {
        static Place of(Row row) {
            return new Place(row.rank(), row.since(), row.entryId().toString());
        }

        static Place of(String cursor) {
            List<String> parts = Cursor.parts(cursor, 3);
            try {
                return new Place(
                        Integer.parseInt(parts.getFirst()),
                        Instant.ofEpochMilli(Long.parseLong(parts.get(1))),
                        parts.getLast());
            } catch (NumberFormatException e) {
                throw Cursor.invalid();
            }
        }

        String cursor() {
            return Cursor.of(Integer.toString(rank), Long.toString(since.toEpochMilli()), entryId);
        }
    }

    /**
     * One entry.
     *
     * @param position from 1
     * @param rank by the policy of when they were placed; lower comes first
     * @param offerExpires absent unless a place is offered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            int position,
            UUID entryId,
            UUID participantId,
            Status status,
            int rank,
            Instant since,
            @Nullable Instant offerExpires) {
        static Entry of(Row row) {
            return new Entry(
                    row.position(),
                    row.entryId(),
                    row.participantId(),
                    row.status(),
                    row.rank(),
                    row.since(),
                    row.expires().orElse(null));
        }
    }

    /** Who waits, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> entries, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param status only those; all who wait, if not given
     * @param cursor {@code next} of the page before
     * @param limit entries on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listWaitlist", summary = "Who waits for a track, in order")
    public Page waitlist(
            @PathParam("trackId") UUID trackId,
            @QueryParam("status") @Nullable Status status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(waitlist.runner());
        Predicate<Row> wanted = row -> status == null || row.status() == status;
        List<Row> all = waitlist.of(desk.organisation(), trackId.toString()).stream()
                .filter(wanted)
                .toList();
        Listed<Row> page = people.page(
                "waitlist",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) -> behind(all, from, rows),
                        last -> Place.of(last).cursor()),
                Row::participantId);
        return new Page(
                page.shown().stream().map(Entry::of).toList(), page.next(), runtime.freshness(waitlist.runner()));
    }

    private static List<Row> behind(List<Row> all, @Nullable String cursor, int most) {
        Predicate<Row> behind = Optional.ofNullable(cursor)
                .map(Place::of)
                .<Predicate<Row>>map(place -> row -> ORDER.compare(Place.of(row), place) > 0)
                .orElse(_ -> true);
        return all.stream().filter(behind).limit(most).toList();
    }
}
