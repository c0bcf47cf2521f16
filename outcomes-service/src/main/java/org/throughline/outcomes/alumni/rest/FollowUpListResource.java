package org.throughline.outcomes.alumni.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.outcomes.alumni.view.FollowUpList;
import org.throughline.outcomes.alumni.view.FollowUpList.Place;
import org.throughline.outcomes.alumni.view.FollowUpList.Row;
import org.throughline.outcomes.alumni.view.FollowUpState;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;

/** Follow-ups as a worklist: what is due first stands first. */
@Path("/outcomes/v1/follow-ups")
@RolesAllowed({"care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Alumni")
public class FollowUpListResource {
    private final FollowUpList list;
    private final ServiceRuntime runtime;
    private final CurrentCaller caller;
    private final PeopleListed people;
    private final Positions positions;
    private final Clock clock;

    FollowUpListResource(
            FollowUpList list,
            ServiceRuntime runtime,
            CurrentCaller caller,
            PeopleListed people,
            Positions positions,
            Clock clock) {
        this.list = list;
        this.runtime = runtime;
        this.caller = caller;
        this.people = people;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * One follow-up.
     *
     * @param days since the discharge
     */
    public record Entry(
            UUID participantId, UUID episodeId, int days, Instant from, Instant dueBy, FollowUpState state) {
        static Entry of(Row row) {
            return new Entry(row.participantId(), row.episodeId(), row.days(), row.from(), row.dueBy(), row.state());
        }
    }

    /** Follow-ups, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> followUps, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param state how they lie to now, or what became of them
     * @param cursor {@code next} of the page before
     * @param limit follow-ups on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listFollowUps", summary = "Follow-ups after discharge that are due, missed or to come")
    public Page followUps(
            @QueryParam("state") @DefaultValue("DUE") FollowUpState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        Listed<Row> cut = people.page(
                "follow-ups",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) -> list.page(
                                caller.get().organisation(),
                                state,
                                clock.instant(),
                                Cursor.place(from, Place::new),
                                rows),
                        FollowUpListResource::cursor),
                Row::participantId);
        return new Page(cut.shown().stream().map(Entry::of).toList(), cut.next(), runtime.freshness(list.runner()));
    }

    private static String cursor(Row last) {
        return Cursor.of(last.dueBy(), last.id());
    }
}
