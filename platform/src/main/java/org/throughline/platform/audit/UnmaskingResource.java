package org.throughline.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.access.Asks;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Exceptional;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.audit.Replay.Place;
import org.throughline.platform.eventlog.CommitHistory;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problems;

/** Shows an auditor one event in clear, for a reason that the access log keeps. */
@Path("/{area}/v1/audit/unmaskings")
@RolesAllowed("auditor")
@RunOnVirtualThread
@Tag(name = "Audit")
public class UnmaskingResource {
    /** Says in the access log that something was shown in clear. */
    static final String PURPOSE = "UNMASK";

    private static final int REASON_MIN = 20;
    private static final int REASON_MAX = 2_000;

    private final ServiceRuntime runtime;
    private final Replay replay;
    private final CurrentCaller caller;
    private final Looking looking;

    UnmaskingResource(ServiceRuntime runtime, CurrentCaller caller, Looking looking) {
        Records records = runtime.records();
        this.runtime = runtime;
        this.replay =
                new Replay(new CommitHistory(records.database(), records.log().name()), Contents.inClear(runtime));
        this.caller = caller;
        this.looking = looking;
    }

    /**
     * What is to be shown in clear, and why.
     *
     * @param event its id, as entries of a history name it
     * @param reason in at least 20 characters, for who reviews it; it is kept sealed
     */
    public record UnmaskingRequest(
            @NotNull @Pattern(regexp = HistoryResource.NAME) String event,

            @NotBlank @Size(min = REASON_MIN, max = REASON_MAX)
            String reason) {
        @Override
        public String toString() {
            return "UnmaskingRequest[redacted]";
        }
    }

    /**
     * The event with all it says; of its content, {@code state} says whether it can be shown. What its author alone reads, what was
     * told by another service and what was erased stay as they are in a history.
     */
    @POST
    @Asks
    @Operation(operationId = "unmaskEvent", summary = "One event in clear, for a reason that is noted")
    public HistoryEntry unmasked(@PathParam("area") String area, @NotNull @Valid UnmaskingRequest request) {
        var asked = new Asked.One(caller.get().organisation(), request.event());
        Reading whole = new Reading(Place.START, Long.MAX_VALUE);
        List<HistoryEntry> found = area.equals(runtime.definition().area())
                ? replay.page(asked, whole, 1).shown()
                : List.of();
        if (found.isEmpty()) {
            looking.at(new Shown("unmasking-unknown", List.of()));
            throw Problems.unknown();
        }
        looking.at(
                new Shown("unmasked", Replay.subjects(found)),
                new Exceptional(PURPOSE, request.event(), request.reason().strip()));
        return found.getFirst();
    }
}
