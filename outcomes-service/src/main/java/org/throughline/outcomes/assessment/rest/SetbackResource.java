package org.throughline.outcomes.assessment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportSetback;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackSeverity;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackSource;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.SafetyPolicy;
import org.throughline.outcomes.domain.Text;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;

/** Setbacks are told so that help comes. What kind of setback it is stands in no name and no address. */
@Path("/outcomes/v1/participants/{participantId}/setbacks")
@RolesAllowed({"clinician", "care-coordinator", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Assessments")
public class SetbackResource {
    private static final SafetyPolicy POLICY = ProgrammePolicy.DEFAULT.safety();

    private final AssessmentDesk desk;
    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Clock clock;

    SetbackResource(AssessmentDesk desk, CommandEdge edge, CurrentCaller caller, Clock clock) {
        this.desk = desk;
        this.edge = edge;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A setback.
     *
     * @param severity how much somebody needs: a talk, somebody within the hour, somebody at once
     * @param source who told of it
     * @param happenedAt now if not given
     */
    public record Setback(
            @NotNull SetbackSeverity severity,
            @NotNull SetbackSource source,
            Optional<@Size(min = 1, max = Text.LENGTH_MAX) String> words,
            Optional<Instant> happenedAt) {

        @Override
        public String toString() {
            return "Setback[redacted]";
        }
    }

    /**
     * A setback was kept.
     *
     * @param alertId the alert it raised, if it did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reported(UUID setbackId, @Nullable UUID alertId) {}

    /** Whose and which request it is; what two requests must share to be the same. */
    record Asked(UUID participantId, Setback request) {}

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reported.class)))
    @Operation(operationId = "reportSetback", summary = "Say that somebody had a setback, so that help comes")
    public Response report(@PathParam("participantId") UUID participantId, @Valid @NotNull Setback request) {
        Envelope envelope = edge.envelope("POST setbacks", new Asked(participantId, request), POLICY.version());
        Instant now = clock.instant();
        return desk.report(
                new ReportSetback(
                        participantId,
                        CommandEdge.idFrom(envelope, "setback"),
                        CommandEdge.idFrom(envelope, "alert"),
                        request.severity(),
                        request.source(),
                        request.words().filter(words -> !words.isBlank()).map(Text::new).stream()
                                .toList(),
                        caller.get().subject(),
                        request.happenedAt().orElse(now),
                        desk.setting(participantId),
                        POLICY,
                        now),
                envelope);
    }
}
