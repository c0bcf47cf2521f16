package org.throughline.treatmentplan.specimen.rest;

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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.policy.EpisodePolicies;
import org.throughline.treatmentplan.specimen.SpecimenDeciding;
import org.throughline.treatmentplan.specimen.domain.Panel;
import org.throughline.treatmentplan.specimen.domain.Panel.Analyte;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.OrderSpecimen;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal;
import org.throughline.treatmentplan.specimen.rest.SpecimenRequests.Ordering;
import org.throughline.treatmentplan.specimen.rest.SpecimenRequests.Sought;
import org.throughline.treatmentplan.specimen.view.SpecimenList;
import org.throughline.treatmentplan.specimen.view.SpecimenList.Place;
import org.throughline.treatmentplan.specimen.view.SpecimenList.Row;
import org.throughline.treatmentplan.specimen.view.SpecimenState;

/** The drug screens of an episode. */
@Path("/treatment-plans/v1/episodes/{episodeId}/specimens")
@RolesAllowed({"clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Specimens")
public class EpisodeSpecimensResource {
    private static final Set<SpecimenState> ORDINARY =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(SpecimenState.ENTERED_IN_ERROR)));

    private final Decider<SpecimenCommand, SpecimenRefusal> decider;
    private final EpisodePolicies episodes;
    private final SpecimenList list;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final Looking looking;
    private final CommandEdge edge;
    private final Positions positions;
    private final Clock clock;
    private final Answers answers = new Answers("treatment-plan");

    EpisodeSpecimensResource(
            ServiceRuntime runtime,
            SpecimenDeciding deciding,
            EpisodePolicies episodes,
            SpecimenList list,
            Acting acting,
            Looking looking,
            CommandEdge edge,
            Positions positions,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.episodes = episodes;
        this.list = list;
        this.runtime = runtime;
        this.acting = acting;
        this.looking = looking;
        this.edge = edge;
        this.positions = positions;
        this.clock = clock;
    }

    /** Id of a drug screen that was ordered. */
    record Ordered(UUID specimenId) {}

    @POST
    @Operation(operationId = "orderSpecimen", summary = "Order a drug screen")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Ordered.class)))
    public Response order(@PathParam("episodeId") UUID episodeId, @Valid @NotNull Ordering request) {
        Envelope envelope = edge.envelope("POST specimens", List.of(episodeId, request), SpecimenResource.RULES);
        UUID specimenId = CommandEdge.idFrom(envelope, "specimen");
        OrderSpecimen command = new OrderSpecimen(
                specimenId,
                episodeId,
                panel(request),
                request.random(),
                request.reason().map(Text::new).stream().toList(),
                acting.subject(),
                acting.in(request.role()),
                clock.instant());
        return answers.created(
                decider.handle(command, envelope),
                URI.create("/treatment-plans/v1/specimens/" + specimenId),
                new Ordered(specimenId),
                SpecimenProblems::of);
    }

    private static Panel panel(Ordering request) {
        List<String> codes = request.analytes().stream().map(Sought::code).toList();
        if (new HashSet<>(codes).size() < codes.size()) {
            throw Problems.invalid("analyte-repeated", "Name each analyte once", "analytes");
        }
        return new Panel(
                request.panel(),
                request.analytes().stream()
                        .map(one -> new Analyte(one.code(), one.cutOff()))
                        .toList());
    }

    /** Drug screens, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpecimensPage(
            UUID episodeId,
            UUID participantId,
            List<Row> specimens,
            @Nullable String next,
            Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param state only those that stand so; without it, all but those entered in error
     * @param cursor {@code next} of the page before
     * @param limit drug screens on a page, 1 to 200
     */
    @GET
    @RolesAllowed({"clinician", "medical-director", "care-coordinator", "auditor"})
    @Operation(operationId = "listSpecimens", summary = "The drug screens of an episode, oldest first")
    public SpecimensPage specimens(
            @PathParam("episodeId") UUID episodeId,
            @QueryParam("state") @Nullable SpecimenState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        UUID participantId =
                episodes.participantOf(episodeId, acting.organisation()).orElseThrow(this::unknown);
        if (state == SpecimenState.ENTERED_IN_ERROR && !acting.seesErrors()) {
            looking.atNobody();
            throw acting.errorsHidden();
        }
        Set<SpecimenState> states = state == null ? ORDINARY : Set.of(state);
        PageCut<Row> cut = PageCut.of(
                list.ofEpisode(acting.organisation(), episodeId, states, Cursor.place(cursor, Place::new), limit + 1),
                limit);
        looking.at(new Shown("specimens", List.of(participantId.toString())));
        String next =
                cut.next(last -> Cursor.of(last.orderedAt(), last.specimenId().toString()));
        return new SpecimensPage(episodeId, participantId, cut.shown(), next, runtime.freshness(list.runner()));
    }

    private RuntimeException unknown() {
        looking.atNobody();
        return Problems.unknown();
    }
}
