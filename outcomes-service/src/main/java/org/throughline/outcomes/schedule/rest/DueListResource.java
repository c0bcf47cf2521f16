package org.throughline.outcomes.schedule.rest;

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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.outcomes.schedule.view.DueState;
import org.throughline.outcomes.schedule.view.ScheduleList;
import org.throughline.outcomes.schedule.view.ScheduleList.Place;
import org.throughline.outcomes.schedule.view.ScheduleList.Row;
import org.throughline.outcomes.schedule.view.ScheduleList.Wanted;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;

/** Assessments as a worklist: what is due first stands first. */
@Path("/outcomes/v1/assessments/due")
@RolesAllowed({"clinician", "care-coordinator", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Assessments")
public class DueListResource {
    private final ScheduleList list;
    private final ServiceRuntime runtime;
    private final CurrentCaller caller;
    private final PeopleListed people;
    private final Positions positions;
    private final Clock clock;

    DueListResource(
            ScheduleList list,
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

    /** Schedules on which something is due, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<ScheduleEntry> due, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param programme those of one programme only; of all the caller works in if not given
     * @param state how they lie to now
     * @param cursor {@code next} of the page before
     * @param limit schedules on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listAssessmentsDue", summary = "Assessments that are due, overdue or to come")
    public Page due(
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("state") @DefaultValue("DUE") DueState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        Instant now = clock.instant();
        Wanted wanted = new Wanted(programmes(programme), state, now);
        Listed<Row> cut = people.page(
                "assessments-due",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) ->
                                list.page(caller.get().organisation(), wanted, Cursor.place(from, Place::new), rows),
                        DueListResource::cursor),
                Row::participantId);
        return new Page(
                cut.shown().stream().map(row -> ScheduleEntry.of(row, now)).toList(),
                cut.next(),
                runtime.freshness(list.runner()));
    }

    /** Staff of another programme are outside, so a list names nobody of it. */
    private Set<String> programmes(@Nullable String asked) {
        Set<String> own = caller.get().programmes();
        if (asked == null) {
            return own;
        }
        return own.contains(asked) ? Set.of(asked) : Set.of();
    }

    private static String cursor(Row last) {
        return Cursor.of(last.due().orElseThrow().dueBy(), last.scheduleId().toString());
    }
}
