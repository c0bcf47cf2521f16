package org.throughline.intake.screening.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.StreamNames;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.screening.ScreeningCatalogue;
import org.throughline.intake.screening.ScreeningDeciding;
import org.throughline.intake.screening.domain.Screening;
import org.throughline.intake.screening.domain.Screening.Outcome;
import org.throughline.intake.screening.domain.Screening.Risk;
import org.throughline.intake.screening.domain.Screening.Risks;
import org.throughline.intake.screening.domain.Screening.SignOff;
import org.throughline.intake.screening.domain.ScreeningCommand;
import org.throughline.intake.screening.domain.ScreeningCommand.RecordScreening;
import org.throughline.intake.screening.domain.ScreeningEvent;
import org.throughline.intake.screening.domain.ScreeningEvent.ScreeningCompleted;
import org.throughline.intake.screening.domain.ScreeningRefusal;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** How urgent a referred person's need is, and what follows from it. */
@Path("/intake/v1/referrals/{referralId}/screening")
@RolesAllowed({"intake", "care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Screening")
public class ScreeningResource {
    private static final String POLICY = "screening-2026-1";

    private final Decider<ScreeningCommand, ScreeningRefusal> decider;
    private final History<ScreeningEvent> history;
    private final CommandEdge edge;
    private final Acting acting;
    private final Looking looking;
    private final Clock clock;
    private final Answers answers = new Answers("intake");

    ScreeningResource(
            ServiceRuntime runtime,
            ScreeningDeciding deciding,
            CommandEdge edge,
            Acting acting,
            Looking looking,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.history = runtime.history(ScreeningCatalogue.EVENTS);
        this.edge = edge;
        this.acting = acting;
        this.looking = looking;
        this.clock = clock;
    }

    /** What was found and what follows. A clinician who records it answers for it. */
    public record Request(
            @NotNull @Valid Found risks,
            @NotNull Outcome outcome,
            @NotNull Instant screenedAt) {
        @Override
        public String toString() {
            return "Request[redacted]";
        }
    }

    /** Risks to life and health. */
    public record Found(@NotNull Risk suicide, @NotNull Risk withdrawal, boolean needsSupervisionDayAndNight) {
        @Override
        public String toString() {
            return "Found[redacted]";
        }
    }

    /** Id of a screening that was recorded. */
    public record Kept(UUID screeningId) {}

    /** The screenings for one referral, oldest first. */
    public record Screenings(UUID referralId, List<Screening> screenings) {}

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Kept.class)))
    @Operation(operationId = "recordScreening", summary = "Record a screening that was done")
    public Response screen(@PathParam("referralId") UUID referralId, @Valid @NotNull Request request) {
        Envelope envelope = edge.envelope("POST screening", List.of(referralId, request), POLICY);
        UUID screeningId = CommandEdge.idFrom(envelope, "screening");
        Found found = request.risks();
        Screening screening = new Screening(
                screeningId,
                new Risks(found.suicide(), found.withdrawal(), found.needsSupervisionDayAndNight()),
                request.outcome(),
                acting.clinical() ? List.of(new SignOff(acting.subject(), acting.role())) : List.of(),
                acting.subject(),
                request.screenedAt());
        return answers.created(
                decider.handle(new RecordScreening(referralId, screening, clock.instant()), envelope),
                URI.create("/intake/v1/referrals/" + referralId + "/screening"),
                new Kept(screeningId),
                ScreeningProblems::of);
    }

    /**
     * The screenings for one referral.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Operation(operationId = "readScreenings", summary = "The screenings for a referral")
    public Screenings screenings(
            @PathParam("referralId") UUID referralId, @QueryParam("knownAt") @Nullable String knownAt) {
        List<ScreeningCompleted> completed = history
                .events(StreamNames.screening(referralId), acting.organisation(), Instants.optional("knownAt", knownAt))
                .stream()
                .filter(ScreeningCompleted.class::isInstance)
                .map(ScreeningCompleted.class::cast)
                .toList();
        if (completed.isEmpty()) {
            throw Problems.unknown();
        }
        looking.at(new Shown(
                "screening",
                completed.stream()
                        .map(one -> one.participantId().toString())
                        .distinct()
                        .toList()));
        return new Screenings(
                referralId,
                completed.stream().map(ScreeningCompleted::screening).toList());
    }
}
