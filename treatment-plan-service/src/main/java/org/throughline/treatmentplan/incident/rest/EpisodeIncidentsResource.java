package org.throughline.treatmentplan.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.domain.ProgrammePolicy.IncidentPolicy;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.edge.EpisodeNumbers;
import org.throughline.treatmentplan.incident.IncidentDeciding;
import org.throughline.treatmentplan.incident.domain.IncidentCommand;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.ReportIncident;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal;
import org.throughline.treatmentplan.incident.rest.IncidentRequests.Reporting;
import org.throughline.treatmentplan.incident.view.IncidentList;
import org.throughline.treatmentplan.incident.view.IncidentList.Place;
import org.throughline.treatmentplan.incident.view.IncidentList.Row;
import org.throughline.treatmentplan.policy.EpisodePolicies;

/** The incidents of an episode. Whoever of the house sees one reports it. */
@Path("/treatment-plans/v1/episodes/{episodeId}/incidents")
@RolesAllowed({"clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Incidents")
public class EpisodeIncidentsResource {
    private final Decider<IncidentCommand, IncidentRefusal> decider;
    private final EpisodePolicies episodes;
    private final IncidentList list;
    private final EpisodeNumbers numbers;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final Looking looking;
    private final CommandEdge edge;
    private final Positions positions;
    private final Clock clock;
    private final Answers answers = new Answers("treatment-plan");

    EpisodeIncidentsResource(
            ServiceRuntime runtime,
            IncidentDeciding deciding,
            EpisodePolicies episodes,
            IncidentList list,
            EpisodeNumbers numbers,
            Acting acting,
            Looking looking,
            CommandEdge edge,
            Positions positions,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.episodes = episodes;
        this.list = list;
        this.numbers = numbers;
        this.runtime = runtime;
        this.acting = acting;
        this.looking = looking;
        this.edge = edge;
        this.positions = positions;
        this.clock = clock;
    }

    /** Id of an incident that was reported. */
    record Reported(UUID incidentId) {}

    @POST
    @RolesAllowed({"clinician", "medical-director", "group-facilitator", "care-coordinator"})
    @Operation(operationId = "reportIncident", summary = "Report that something went wrong")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Reported.class)))
    public Response report(@PathParam("episodeId") UUID episodeId, @Valid @NotNull Reporting request) {
        IncidentPolicy policy = numbers.of(episodeId).incident();
        Envelope envelope = edge.envelope("POST incidents", List.of(episodeId, request), policy.version());
        UUID incidentId = CommandEdge.idFrom(envelope, "incident");
        ReportIncident command = new ReportIncident(
                incidentId,
                episodeId,
                request.kind(),
                request.severity(),
                new Text(request.description()),
                request.happenedAt(),
                acting.subject(),
                acting.in(request.role()),
                policy,
                clock.instant());
        return answers.created(
                decider.handle(command, envelope),
                URI.create("/treatment-plans/v1/incidents/" + incidentId),
                new Reported(incidentId),
                IncidentProblems::of);
    }

    /** Incidents, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IncidentsPage(
            UUID episodeId,
            UUID participantId,
            List<Row> incidents,
            @Nullable String next,
            Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param enteredInError those that should not be in the record, and they alone
     * @param cursor {@code next} of the page before
     * @param limit incidents on a page, 1 to 200
     */
    @GET
    @RolesAllowed({"clinician", "medical-director", "auditor"})
    @Operation(operationId = "listIncidents", summary = "The incidents of an episode, oldest first")
    public IncidentsPage incidents(
            @PathParam("episodeId") UUID episodeId,
            @QueryParam("enteredInError") @DefaultValue("false") boolean enteredInError,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        UUID participantId =
                episodes.participantOf(episodeId, acting.organisation()).orElseThrow(this::unknown);
        if (enteredInError && !acting.seesErrors()) {
            looking.atNobody();
            throw acting.errorsHidden();
        }
        PageCut<Row> cut = PageCut.of(
                list.ofEpisode(
                        acting.organisation(), episodeId, enteredInError, Cursor.place(cursor, Place::new), limit + 1),
                limit);
        looking.at(new Shown("incidents", List.of(participantId.toString())));
        String next =
                cut.next(last -> Cursor.of(last.happenedAt(), last.incidentId().toString()));
        return new IncidentsPage(episodeId, participantId, cut.shown(), next, runtime.freshness(list.runner()));
    }

    private RuntimeException unknown() {
        looking.atNobody();
        return Problems.unknown();
    }
}
