package org.throughline.outcomes.handoff.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
import org.throughline.outcomes.handoff.view.HandoffList;
import org.throughline.outcomes.handoff.view.HandoffList.Place;
import org.throughline.outcomes.handoff.view.HandoffList.Row;
import org.throughline.outcomes.handoff.view.HandoffStatus;
import org.throughline.outcomes.handoff.view.VisitStatus;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;

/** Handoffs as a worklist: whose first visit is due first stands first. */
@Path("/outcomes/v1/handoffs")
@RolesAllowed({"care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Handoffs")
public class HandoffListResource {
    private final HandoffList list;
    private final ServiceRuntime runtime;
    private final CurrentCaller caller;
    private final PeopleListed people;
    private final Positions positions;

    HandoffListResource(
            HandoffList list, ServiceRuntime runtime, CurrentCaller caller, PeopleListed people, Positions positions) {
        this.list = list;
        this.runtime = runtime;
        this.caller = caller;
        this.people = people;
        this.positions = positions;
    }

    /**
     * One handoff.
     *
     * @param responsible who answers for the person now
     * @param recipient absent where the record was erased
     * @param carriedByParticipant whether no consent covers the recipient now
     * @param firstVisitDueBy until when the recipient is to have seen the person
     * @param firstAppointment once it is accepted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID handoffId,
            UUID participantId,
            UUID episodeId,
            HandoffStatus status,
            String responsible,
            @Nullable String recipient,
            boolean carriedByParticipant,
            Instant initiatedAt,
            Instant firstVisitDueBy,
            @Nullable Instant firstAppointment,
            VisitStatus firstVisit) {
        static Entry of(Row row) {
            return new Entry(
                    row.handoffId(),
                    row.participantId(),
                    row.episodeId(),
                    row.status(),
                    row.responsible(),
                    row.recipient().orElse(null),
                    row.carriedByParticipant(),
                    row.initiatedAt(),
                    row.firstVisitDueBy(),
                    row.firstAppointment().orElse(null),
                    row.firstVisit());
        }
    }

    /** Handoffs, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> handoffs, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param status how far they have come
     * @param cursor {@code next} of the page before
     * @param limit handoffs on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listHandoffs", summary = "Handoffs of one status, those whose first visit is due first")
    public Page handoffs(
            @QueryParam("status") @DefaultValue("WAITING") HandoffStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        Listed<Row> cut = people.page(
                "handoffs",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) ->
                                list.page(caller.get().organisation(), status, Cursor.place(from, Place::new), rows),
                        HandoffListResource::cursor),
                Row::participantId,
                row -> row.responsible().equals(caller.get().subject()));
        return new Page(cut.shown().stream().map(Entry::of).toList(), cut.next(), runtime.freshness(list.runner()));
    }

    private static String cursor(Row last) {
        return Cursor.of(last.firstVisitDueBy(), last.handoffId().toString());
    }
}
