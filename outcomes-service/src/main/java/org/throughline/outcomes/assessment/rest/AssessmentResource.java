package org.throughline.outcomes.assessment.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.CorrectAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.MarkEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.NoteInterview;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.RecordAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.Submit;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.SafetyPolicy;
import org.throughline.outcomes.domain.Text;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;

/** Questionnaires arrive, are corrected, and are marked as entered in error. */
@Path("/outcomes/v1/participants/{participantId}")
@RunOnVirtualThread
@Tag(name = "Assessments")
public class AssessmentResource {
    private static final SafetyPolicy POLICY = ProgrammePolicy.DEFAULT.safety();

    private final AssessmentDesk desk;
    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Clock clock;

    AssessmentResource(AssessmentDesk desk, CommandEdge edge, CurrentCaller caller, Clock clock) {
        this.desk = desk;
        this.edge = edge;
        this.caller = caller;
        this.clock = clock;
    }

    /** Why something is marked as entered in error. */
    public record InError(
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "InError[redacted]";
        }
    }

    /** When a structured suicide-risk interview was held. */
    public record Interview(@NotNull Instant heldAt) {}

    /** Whose and which request it is; what two requests must share to be the same. */
    record Asked(UUID participantId, Optional<UUID> supersedes, AssessmentRequest request) {}

    @POST
    @Path("assessments")
    @RolesAllowed({"clinician", "group-facilitator", "care-coordinator", "intake", "participant"})
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AssessmentAnswer.class)))
    @Operation(operationId = "recordAssessment", summary = "Record a questionnaire; it is scored here")
    public Response record(@PathParam("participantId") UUID participantId, @NotNull AssessmentRequest request) {
        Envelope envelope = edge.envelope(
                "POST assessments", new Asked(participantId, Optional.empty(), request), POLICY.version());
        Submit command = new RecordAssessment(
                participantId,
                CommandEdge.idFrom(envelope, "assessment"),
                CommandEdge.idFrom(envelope, "alert"),
                request.submission(caller.get().subject(), clock.instant()),
                desk.setting(participantId),
                POLICY,
                clock.instant());
        return desk.submit(command, envelope, request.unreadable());
    }

    @POST
    @Path("assessments/{assessmentId}/corrections")
    @RolesAllowed({"clinician", "group-facilitator", "care-coordinator", "intake"})
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AssessmentAnswer.class)))
    @Operation(operationId = "correctAssessment", summary = "Put another assessment in the place of a wrong one")
    public Response correct(
            @PathParam("participantId") UUID participantId,
            @PathParam("assessmentId") UUID assessmentId,
            @NotNull AssessmentRequest request) {
        Envelope envelope = edge.envelope(
                "POST corrections", new Asked(participantId, Optional.of(assessmentId), request), POLICY.version());
        Submit command = new CorrectAssessment(
                participantId,
                CommandEdge.idFrom(envelope, "assessment"),
                CommandEdge.idFrom(envelope, "alert"),
                assessmentId,
                reason(request),
                request.submission(caller.get().subject(), clock.instant()),
                desk.setting(participantId),
                POLICY,
                clock.instant());
        return desk.submit(command, envelope, request.unreadable());
    }

    /** A correction without a reason is kept all the same: its answers may mean danger. */
    private static Text reason(AssessmentRequest request) {
        String given = request.reason().filter(reason -> !reason.isBlank()).orElse("No reason was given.");
        return new Text(given.substring(0, Math.min(given.length(), Text.LENGTH_MAX)));
    }

    @POST
    @Path("assessments/{assessmentId}/entered-in-error")
    @RolesAllowed({"clinician", "care-coordinator"})
    @Operation(operationId = "markAssessmentEnteredInError", summary = "Hide an assessment that is not this person's")
    public Response markInError(
            @PathParam("participantId") UUID participantId,
            @PathParam("assessmentId") UUID assessmentId,
            @Valid @NotNull InError request) {
        Envelope envelope =
                edge.envelope("POST entered-in-error", List.of(participantId, assessmentId, request), POLICY.version());
        return desk.settle(
                new MarkEnteredInError(
                        participantId,
                        assessmentId,
                        caller.get().subject(),
                        new Text(request.reason()),
                        clock.instant()),
                envelope);
    }

    @POST
    @Path("risk-interviews")
    @RolesAllowed({"clinician", "medical-director"})
    @Operation(operationId = "noteRiskInterview", summary = "Say that a structured suicide-risk interview was held")
    public Response interviewed(@PathParam("participantId") UUID participantId, @Valid @NotNull Interview request) {
        Envelope envelope = edge.envelope("POST risk-interviews", List.of(participantId, request), POLICY.version());
        UUID interviewId = CommandEdge.idFrom(envelope, "interview");
        return desk.settle(
                new NoteInterview(
                        participantId, interviewId, caller.get().subject(), request.heldAt(), clock.instant()),
                envelope);
    }

    static URI location(UUID participantId, UUID assessmentId) {
        return URI.create("/outcomes/v1/participants/" + participantId + "/assessments/" + assessmentId);
    }

    static RuntimeException unreadable(List<String> fields) {
        return Problems.invalid(
                "assessment-unreadable", "Send these fields as the interface describes", fields.toArray(String[]::new));
    }
}
