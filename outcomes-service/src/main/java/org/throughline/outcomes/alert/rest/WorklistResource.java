package org.throughline.outcomes.alert.rest;

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
import org.throughline.outcomes.alert.view.AlertStatus;
import org.throughline.outcomes.alert.view.Worklist;
import org.throughline.outcomes.alert.view.Worklist.Place;
import org.throughline.outcomes.alert.view.Worklist.Row;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.Severity;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;

/** Alerts as a worklist: what is due first stands first. */
@Path("/outcomes/v1/alerts")
@RolesAllowed({"clinician", "care-coordinator", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Alerts")
public class WorklistResource {
    private final Worklist worklist;
    private final ServiceRuntime runtime;
    private final CurrentCaller caller;
    private final PeopleListed people;
    private final Positions positions;

    WorklistResource(
            Worklist worklist, ServiceRuntime runtime, CurrentCaller caller, PeopleListed people, Positions positions) {
        this.worklist = worklist;
        this.runtime = runtime;
        this.caller = caller;
        this.people = people;
        this.positions = positions;
    }

    /**
     * One alert.
     *
     * @param owner who answers for it now
     * @param dueBy until when somebody has to acknowledge it
     * @param trigger absent where the record was erased, as are severity, pages and raisedAt
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID alertId,
            UUID participantId,
            AlertStatus status,
            String owner,
            Instant dueBy,
            int escalations,
            @Nullable String trigger,
            @Nullable Severity severity,
            @Nullable Boolean pages,
            @Nullable Instant raisedAt) {
        static Entry of(Row row) {
            SafetyAlertRaised raised = row.raised().orElse(null);
            return new Entry(
                    row.alertId(),
                    row.participantId(),
                    row.status(),
                    row.owner(),
                    row.dueBy(),
                    row.escalations(),
                    raised == null ? null : raised.trigger(),
                    raised == null ? null : raised.severity(),
                    raised == null ? null : raised.pages(),
                    raised == null ? null : raised.raisedAt());
        }
    }

    /** Alerts, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> alerts, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param status how far they have come
     * @param cursor {@code next} of the page before
     * @param limit alerts on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listAlerts", summary = "Alerts of one status, those due first")
    public Page alerts(
            @QueryParam("status") @DefaultValue("OPEN") AlertStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(worklist.runner());
        Listed<Row> cut = people.page(
                "alerts",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) -> worklist.page(
                                caller.get().organisation(), status, Cursor.place(from, Place::new), rows),
                        WorklistResource::cursor),
                Row::participantId,
                row -> row.owner().equals(caller.get().subject()));
        return new Page(cut.shown().stream().map(Entry::of).toList(), cut.next(), runtime.freshness(worklist.runner()));
    }

    private static String cursor(Row last) {
        return Cursor.of(last.dueBy(), last.alertId().toString());
    }
}
