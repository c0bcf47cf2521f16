package org.throughline.outcomes.handoff.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.handoff.domain.HandoffCommand;
import org.throughline.outcomes.handoff.domain.HandoffCommand.AcceptHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.Along;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ConfirmFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.DeclineHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.InitiateHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MissFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ReassignHandoff;
import org.throughline.outcomes.handoff.domain.HandoffEvent.MissedCause;
import org.throughline.outcomes.handoff.view.HandoffHistory.Shown;
import org.throughline.outcomes.handoff.view.HandoffStatus;
import org.throughline.outcomes.handoff.view.VisitStatus;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;

/** Responsibility passes on after a discharge. */
@Path("/outcomes/v1/handoffs")
@RolesAllowed({"care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Handoffs")
public class HandoffResource {
    /** More go into the aftercare plan. */
    private static final int ALONG_MAX = 50;

    /** A name and a dose, or a name and a number. */
    private static final int WORDS_MAX = 500;

    private static final String POLICY = ProgrammePolicy.DEFAULT.handoff().version();

    private final HandoffDesk desk;
    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Clock clock;

    HandoffResource(HandoffDesk desk, CommandEdge edge, CurrentCaller caller, Clock clock) {
        this.desk = desk;
        this.edge = edge;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A handoff to begin.
     *
     * @param responsible who answers for the person until it is accepted; the caller if not given
     * @param recipient to whom, named as the consents name them: by the id of the register
     * @param medications named, which go along as whoever hands over knows them
     * @param contacts whom the person or the recipient may call
     */
    public record Beginning(
            @NotNull UUID participantId,
            @NotNull UUID episodeId,
            Optional<@Size(min = 1, max = 100) String> responsible,
            @NotBlank @Size(max = 500) String recipient,
            Optional<@Size(max = ALONG_MAX) List<@NotBlank @Size(max = WORDS_MAX) String>> medications,
            Optional<@Size(max = ALONG_MAX) List<@NotBlank @Size(max = WORDS_MAX) String>> contacts) {
        @Override
        public String toString() {
            return "Beginning[redacted]";
        }
    }

    /** When the recipient sees the person for the first time. */
    public record Acceptance(@NotNull Instant firstAppointment) {}

    /** When the recipient saw the person. */
    public record Visit(@NotNull Instant visitedAt) {}

    /** Why the recipient does not take the person on. */
    public record Declining(
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Declining[redacted]";
        }
    }

    /** Who answers for the person from now on. */
    public record Reassignment(@NotBlank @Size(max = 100) String responsible) {}

    /** Id of a handoff that was begun. */
    public record Begun(UUID handoffId) {}

    /**
     * A handoff as it is shown.
     *
     * @param responsible who answers for the person now
     * @param carriedByParticipant whether no consent covers the recipient now, so that the person carries the summary
     * @param firstVisitDueBy until when the recipient is to have seen the person
     * @param firstVisitAt when they did, or when it was found that they had not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID handoffId,
            UUID participantId,
            UUID episodeId,
            HandoffStatus status,
            String responsible,
            String recipient,
            boolean carriedByParticipant,
            Instant initiatedAt,
            @Nullable Instant firstAppointment,
            @Nullable Instant firstVisitDueBy,
            VisitStatus firstVisit,
            @Nullable Instant firstVisitAt) {
        static Entry of(Shown shown) {
            return new Entry(
                    shown.begun().handoffId(),
                    shown.begun().participantId(),
                    shown.begun().episodeId(),
                    shown.status(),
                    shown.responsible(),
                    shown.begun().recipient().value(),
                    shown.carriedByParticipant(),
                    shown.begun().initiatedAt(),
                    shown.firstAppointment(),
                    shown.along() == null ? null : shown.along().firstVisitDueBy(),
                    shown.visit().status(),
                    shown.visit().at());
        }
    }

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Begun.class)))
    @Operation(operationId = "initiateHandoff", summary = "Begin to hand a discharged person over to aftercare")
    public Response initiate(@Valid @NotNull Beginning request) {
        Envelope envelope = edge.envelope("POST handoffs", request, POLICY);
        UUID handoffId = CommandEdge.idFrom(envelope, "handoff");
        HandoffCommand command = new InitiateHandoff(
                request.participantId(),
                request.episodeId(),
                handoffId,
                request.responsible().orElse(caller.get().subject()),
                new Text(request.recipient()),
                new Along(texts(request.medications()), texts(request.contacts())),
                ProgrammePolicy.DEFAULT.handoff(),
                clock.instant());
        return desk.begin(command, envelope, URI.create("/outcomes/v1/handoffs/" + handoffId), new Begun(handoffId));
    }

    /**
     * One handoff.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{handoffId}")
    @Operation(operationId = "readHandoff", summary = "How far a handoff has come")
    public Entry handoff(@PathParam("handoffId") UUID handoffId, @QueryParam("knownAt") @Nullable String knownAt) {
        return Entry.of(desk.look(handoffId, Instants.optional("knownAt", knownAt)));
    }

    private static List<Text> texts(Optional<List<String>> words) {
        return words.orElse(List.of()).stream().map(Text::new).toList();
    }

    @POST
    @Path("{handoffId}/acceptance")
    @Operation(operationId = "acceptHandoff", summary = "Say that the recipient takes the person on")
    public Response accept(@PathParam("handoffId") UUID handoffId, @Valid @NotNull Acceptance request) {
        UUID episodeId = desk.known(handoffId).begun().episodeId();
        return desk.settle(
                new AcceptHandoff(episodeId, handoffId, request.firstAppointment(), clock.instant()),
                edge.envelope("POST acceptance", List.of(handoffId, request), POLICY));
    }

    @POST
    @Path("{handoffId}/decline")
    @Operation(operationId = "declineHandoff", summary = "Say that the recipient does not take the person on")
    public Response decline(@PathParam("handoffId") UUID handoffId, @Valid @NotNull Declining request) {
        UUID episodeId = desk.known(handoffId).begun().episodeId();
        return desk.settle(
                new DeclineHandoff(episodeId, handoffId, new Text(request.reason()), clock.instant()),
                edge.envelope("POST decline", List.of(handoffId, request), POLICY));
    }

    @POST
    @Path("{handoffId}/reassignment")
    @Operation(operationId = "reassignHandoff", summary = "Let somebody else answer for the person")
    public Response reassign(@PathParam("handoffId") UUID handoffId, @Valid @NotNull Reassignment request) {
        UUID episodeId = desk.known(handoffId).begun().episodeId();
        return desk.settle(
                new ReassignHandoff(episodeId, handoffId, request.responsible(), clock.instant()),
                edge.envelope("POST reassignment", List.of(handoffId, request), POLICY));
    }

    @POST
    @Path("{handoffId}/first-visit")
    @Operation(operationId = "confirmFirstVisit", summary = "Say that the recipient has seen the person")
    public Response confirm(@PathParam("handoffId") UUID handoffId, @Valid @NotNull Visit request) {
        UUID episodeId = desk.known(handoffId).begun().episodeId();
        return desk.settle(
                new ConfirmFirstVisit(episodeId, handoffId, request.visitedAt(), clock.instant()),
                edge.envelope("POST first-visit", List.of(handoffId, request), POLICY));
    }

    @POST
    @Path("{handoffId}/missed-visit")
    @Operation(operationId = "missFirstVisit", summary = "Say that the recipient has not seen the person")
    public Response miss(@PathParam("handoffId") UUID handoffId) {
        UUID episodeId = desk.known(handoffId).begun().episodeId();
        return desk.settle(
                new MissFirstVisit(
                        episodeId, handoffId, MissedCause.REPORTED, ProgrammePolicy.DEFAULT.handoff(), clock.instant()),
                edge.envelope("POST missed-visit", handoffId, POLICY));
    }
}
