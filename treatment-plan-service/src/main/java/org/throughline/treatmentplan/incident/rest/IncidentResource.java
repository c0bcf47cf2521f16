package org.throughline.treatmentplan.incident.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
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
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.incident.IncidentDeciding;
import org.throughline.treatmentplan.incident.domain.IncidentCommand;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.FileExternalReport;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.MarkIncidentEnteredInError;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.ReviewIncident;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal;
import org.throughline.treatmentplan.incident.rest.IncidentRequests.Filing;
import org.throughline.treatmentplan.incident.rest.IncidentRequests.Mistaking;
import org.throughline.treatmentplan.incident.rest.IncidentRequests.Reviewing;
import org.throughline.treatmentplan.incident.view.IncidentReading;
import org.throughline.treatmentplan.incident.view.IncidentReading.Known;

/** One incident: looked into, and told outside where the law has it told. */
@Path("/treatment-plans/v1/incidents/{incidentId}")
@RolesAllowed({"clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Incidents")
public class IncidentResource {
    /** No number of a programme is gone by: both deadlines were fixed when the incident was reported. */
    private static final String RULES = "incident-1";

    private static final DisclosurePolicy POLICY = DisclosurePolicy.STANDARD;

    private final Decider<IncidentCommand, IncidentRefusal> decider;
    private final IncidentReading reading;
    private final EvidenceView evidence;
    private final Acting acting;
    private final CurrentCaller caller;
    private final Looking looking;
    private final CommandEdge edge;
    private final Clock clock;
    private final Answers answers = new Answers("treatment-plan");

    IncidentResource(
            ServiceRuntime runtime,
            IncidentDeciding deciding,
            EvidenceView evidence,
            Acting acting,
            CurrentCaller caller,
            Looking looking,
            CommandEdge edge,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.reading = new IncidentReading(runtime);
        this.evidence = evidence;
        this.acting = acting;
        this.caller = caller;
        this.looking = looking;
        this.edge = edge;
        this.clock = clock;
    }

    /**
     * One incident; what was entered in error is shown to who answers for the record alone.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @RolesAllowed({"clinician", "medical-director", "auditor"})
    @Operation(operationId = "readIncident", summary = "An incident, what was found, and who was told")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IncidentPage.class)))
    public Response read(@PathParam("incidentId") UUID incidentId, @QueryParam("knownAt") @Nullable String knownAt) {
        Optional<Instant> asKnown = Instants.optional("knownAt", knownAt);
        Known known = reading.of(incidentId, acting.organisation(), asKnown)
                .filter(found -> acting.seesErrors() || !found.mistaken())
                .orElseThrow(this::unknown);
        looking.at(new Shown("incident", List.of(known.participantId().toString())));
        return Response.ok(IncidentPage.of(known.incident(), asKnown.orElseGet(clock::instant)))
                .tag(new EntityTag(Long.toString(known.version())))
                .build();
    }

    private RuntimeException unknown() {
        looking.atNobody();
        return Problems.unknown();
    }

    @POST
    @Path("review")
    @RolesAllowed("medical-director")
    @Operation(operationId = "reviewIncident", summary = "Record what was found, and what is done about it")
    public Response review(@PathParam("incidentId") UUID incidentId, @Valid @NotNull Reviewing request) {
        return done(
                "POST review",
                request,
                new ReviewIncident(
                        incidentId,
                        new Text(request.findings()),
                        request.actions().stream().map(Text::new).toList(),
                        acting.subject(),
                        acting.in(request.role()),
                        clock.instant()));
    }

    /**
     * The ledger of disclosures has it too: that it was told, when, by what right and to what kind of authority, and not what was
     * said. What the law knows no right for stands before the privacy officer there.
     */
    @POST
    @Path("external-reports")
    @Operation(operationId = "fileExternalReport", summary = "Record that an authority was told, and by what right")
    public Response file(@PathParam("incidentId") UUID incidentId, @Valid @NotNull Filing request) {
        Envelope envelope = edge.envelope("POST external-reports", List.of(incidentId, request), POLICY.version());
        String recipientId = request.recipientId().map(UUID::toString).orElse("");
        FileExternalReport command = new FileExternalReport(
                incidentId,
                CommandEdge.idFrom(envelope, "disclosure"),
                request.basis(),
                new Text(request.authority()),
                request.authorityKind().orElseGet(request.basis()::authority),
                recipientId,
                new Text(request.said()),
                caller.get().client(),
                acting.subject(),
                acting.in(request.role()),
                known(incidentId),
                POLICY,
                request.filedAt(),
                clock.instant());
        return answers.done(decider.handle(command, envelope), IncidentProblems::of);
    }

    /** What is known by now; it has happened, so it is never put off until more is. */
    private Evidence known(UUID incidentId) {
        return reading.of(incidentId, acting.organisation(), Optional.empty())
                .map(found -> evidence.told(acting.organisation(), "", found.participantId()))
                .orElseGet(() -> new Evidence(Optional.empty(), Optional.empty()));
    }

    /** It is kept, and hidden from every ordinary read; nothing is to be done about it any more. */
    @POST
    @Path("error")
    @RolesAllowed({"clinician", "medical-director", "group-facilitator", "care-coordinator"})
    @Operation(operationId = "markIncidentEnteredInError", summary = "Say that an incident should not be in the record")
    public Response mark(@PathParam("incidentId") UUID incidentId, @Valid @NotNull Mistaking request) {
        return done(
                "POST error",
                request,
                new MarkIncidentEnteredInError(
                        incidentId,
                        new Text(request.reason()),
                        acting.subject(),
                        acting.in(request.role()),
                        clock.instant()));
    }

    private Response done(String operation, Object request, IncidentCommand command) {
        return answers.done(
                decider.handle(command, edge.envelope(operation, List.of(command.incidentId(), request), RULES)),
                IncidentProblems::of);
    }
}
