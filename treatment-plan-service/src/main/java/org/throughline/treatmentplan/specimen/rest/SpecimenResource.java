package org.throughline.treatmentplan.specimen.rest;

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
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.specimen.SpecimenDeciding;
import org.throughline.treatmentplan.specimen.domain.Report;
import org.throughline.treatmentplan.specimen.domain.Report.Finding;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.CollectSpecimen;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.DisputeResult;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.MarkSpecimenEnteredInError;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.ReportResult;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal;
import org.throughline.treatmentplan.specimen.rest.SpecimenRequests.Collecting;
import org.throughline.treatmentplan.specimen.rest.SpecimenRequests.Disputing;
import org.throughline.treatmentplan.specimen.rest.SpecimenRequests.Found;
import org.throughline.treatmentplan.specimen.rest.SpecimenRequests.Mistaking;
import org.throughline.treatmentplan.specimen.rest.SpecimenRequests.Reporting;
import org.throughline.treatmentplan.specimen.view.SpecimenReading;
import org.throughline.treatmentplan.specimen.view.SpecimenReading.Known;

/** One drug screen: taken, looked through, disputed. */
@Path("/treatment-plans/v1/specimens/{specimenId}")
@RolesAllowed({"clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Specimens")
public class SpecimenResource {
    /** No number of a programme is gone by. */
    static final String RULES = "specimen-1";

    private final Decider<SpecimenCommand, SpecimenRefusal> decider;
    private final SpecimenReading reading;
    private final Acting acting;
    private final Looking looking;
    private final CommandEdge edge;
    private final Clock clock;
    private final Answers answers = new Answers("treatment-plan");

    SpecimenResource(
            ServiceRuntime runtime,
            SpecimenDeciding deciding,
            Acting acting,
            Looking looking,
            CommandEdge edge,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.reading = new SpecimenReading(runtime);
        this.acting = acting;
        this.looking = looking;
        this.edge = edge;
        this.clock = clock;
    }

    /**
     * One drug screen; what was entered in error is shown to who answers for the record alone.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @RolesAllowed({"clinician", "medical-director", "care-coordinator", "auditor"})
    @Operation(operationId = "readSpecimen", summary = "A drug screen with all that was found and disputed")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SpecimenPage.class)))
    public Response read(@PathParam("specimenId") UUID specimenId, @QueryParam("knownAt") @Nullable String knownAt) {
        Known known = reading.of(specimenId, acting.organisation(), Instants.optional("knownAt", knownAt))
                .filter(found -> acting.seesErrors() || !found.mistaken())
                .orElseThrow(this::unknown);
        looking.at(new Shown("specimen", List.of(known.participantId().toString())));
        return Response.ok(SpecimenPage.of(known.specimen()))
                .tag(new EntityTag(Long.toString(known.version())))
                .build();
    }

    private RuntimeException unknown() {
        looking.atNobody();
        return Problems.unknown();
    }

    @POST
    @Path("collection")
    @RolesAllowed({"clinician", "medical-director", "care-coordinator"})
    @Operation(operationId = "collectSpecimen", summary = "Record that the specimen was taken")
    public Response collect(@PathParam("specimenId") UUID specimenId, @Valid @NotNull Collecting request) {
        return done(
                "POST collection",
                request,
                new CollectSpecimen(
                        specimenId,
                        request.observed(),
                        acting.subject(),
                        acting.in(request.role()),
                        request.collectedAt(),
                        clock.instant()));
    }

    @POST
    @Path("reports")
    @Operation(operationId = "reportOnSpecimen", summary = "Record what a laboratory or a quick test found")
    public Response report(@PathParam("specimenId") UUID specimenId, @Valid @NotNull Reporting request) {
        List<String> analytes = request.findings().stream().map(Found::analyte).toList();
        if (new HashSet<>(analytes).size() < analytes.size()) {
            throw Problems.invalid("analyte-repeated", "Name each analyte once", "findings");
        }
        Report report = new Report(
                request.stage(),
                request.findings().stream()
                        .map(one -> new Finding(one.analyte(), one.outcome()))
                        .toList(),
                new Text(request.laboratory()),
                request.reportedAt());
        return done(
                "POST reports",
                request,
                new ReportResult(specimenId, report, acting.subject(), acting.in(request.role()), clock.instant()));
    }

    @POST
    @Path("disputes")
    @Operation(operationId = "disputeSpecimen", summary = "Record that the person says it is not so")
    public Response dispute(@PathParam("specimenId") UUID specimenId, @Valid @NotNull Disputing request) {
        return done(
                "POST disputes",
                request,
                new DisputeResult(
                        specimenId,
                        new Text(request.statement()),
                        acting.subject(),
                        acting.in(request.role()),
                        request.disputedAt(),
                        clock.instant()));
    }

    /** It is kept, and hidden from every ordinary read; nothing may rest on it any more. */
    @POST
    @Path("error")
    @Operation(
            operationId = "markSpecimenEnteredInError",
            summary = "Say that a drug screen should not be in the record")
    public Response mark(@PathParam("specimenId") UUID specimenId, @Valid @NotNull Mistaking request) {
        return done(
                "POST error",
                request,
                new MarkSpecimenEnteredInError(
                        specimenId,
                        new Text(request.reason()),
                        acting.subject(),
                        acting.in(request.role()),
                        clock.instant()));
    }

    private Response done(String operation, Object request, SpecimenCommand command) {
        return answers.done(
                decider.handle(command, edge.envelope(operation, List.of(command.specimenId(), request), RULES)),
                SpecimenProblems::of);
    }
}
