package org.throughline.treatmentplan.care.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.treatmentplan.care.domain.Aftercare;
import org.throughline.treatmentplan.care.domain.CareCommand.CompleteDischarge;
import org.throughline.treatmentplan.care.domain.CareCommand.DraftAftercarePlan;
import org.throughline.treatmentplan.care.domain.CareCommand.InitiateDischarge;
import org.throughline.treatmentplan.care.domain.CareCommand.RecordAftercareRefusal;
import org.throughline.treatmentplan.care.domain.CareCommand.SignAftercarePlan;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanDrafted;
import org.throughline.treatmentplan.care.domain.RelapsePrevention;
import org.throughline.treatmentplan.care.domain.SummaryText;
import org.throughline.treatmentplan.care.rest.CareRequests.Agreeing;
import org.throughline.treatmentplan.care.rest.CareRequests.Completing;
import org.throughline.treatmentplan.care.rest.CareRequests.Leaving;
import org.throughline.treatmentplan.care.rest.CareRequests.Preventing;
import org.throughline.treatmentplan.care.rest.CareRequests.Refusing;
import org.throughline.treatmentplan.care.view.CareReading.Known;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;

/** The end of an episode, and what is agreed for the time after. */
@Path("/treatment-plans/v1/episodes/{episodeId}")
@RolesAllowed({"clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Discharge")
public class DischargeResource {
    private final CareDesk desk;
    private final Acting acting;
    private final Clock clock;

    DischargeResource(CareDesk desk, Acting acting, Clock clock) {
        this.desk = desk;
        this.acting = acting;
        this.clock = clock;
    }

    /** Id of an aftercare plan that was drafted. */
    record Drafted(UUID aftercarePlanId) {}

    @POST
    @Path("discharge")
    @Operation(operationId = "initiateDischarge", summary = "Begin to end the episode")
    public Response initiate(@PathParam("episodeId") UUID episodeId, @Valid @NotNull Leaving request) {
        return desk.done(
                new InitiateDischarge(
                        episodeId,
                        request.type(),
                        new Text(request.reason()),
                        texts(request.warningSteps()),
                        request.specimens().stream().distinct().toList(),
                        acting.subject(),
                        clock.instant()),
                desk.envelope("POST discharge", episodeId, request));
    }

    @POST
    @Path("discharge/completion")
    @Operation(operationId = "completeDischarge", summary = "End the episode with a signed summary")
    public Response complete(@PathParam("episodeId") UUID episodeId, @Valid @NotNull Completing request) {
        return desk.done(
                new CompleteDischarge(
                        episodeId,
                        new SummaryText(request.summary()),
                        desk.specimensOfDischarge(episodeId),
                        acting.subject(),
                        acting.in(request.role()),
                        desk.policy(episodeId),
                        clock.instant()),
                desk.envelope("POST completion", episodeId, request));
    }

    @POST
    @Path("aftercare-plan")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Drafted.class)))
    @Operation(operationId = "draftAftercarePlan", summary = "Write down what is agreed for the time after")
    public Response draft(@PathParam("episodeId") UUID episodeId, @Valid @NotNull Agreeing request) {
        Envelope envelope = desk.envelope("POST aftercare-plan", episodeId, request);
        UUID aftercarePlanId = CommandEdge.idFrom(envelope, "aftercare-plan");
        Aftercare aftercare = new Aftercare(
                request.substanceUse(),
                texts(request.alumniGroups()),
                texts(request.ongoingCounselling()),
                request.relapsePrevention().stream()
                        .map(DischargeResource::prevention)
                        .toList());
        return desk.created(
                new DraftAftercarePlan(episodeId, aftercarePlanId, aftercare, acting.subject(), clock.instant()),
                envelope,
                new Drafted(aftercarePlanId));
    }

    /** The participant signs the draft that stands now. */
    @POST
    @Path("aftercare-plan/signature")
    @RolesAllowed({"clinician", "medical-director", "participant"})
    @Operation(operationId = "signAftercarePlan", summary = "Sign the latest aftercare plan")
    public Response sign(@PathParam("episodeId") UUID episodeId) {
        Known known = desk.known(episodeId);
        acting.requireOwn(known.participantId());
        UUID aftercarePlanId = known.care()
                .aftercare()
                .draft()
                .map(AftercarePlanDrafted::aftercarePlanId)
                .orElse(episodeId);
        return desk.done(
                new SignAftercarePlan(episodeId, aftercarePlanId, acting.subject(), clock.instant()),
                desk.envelope("POST signature", episodeId, Map.of()));
    }

    @POST
    @Path("aftercare-plan/refusal")
    @Operation(operationId = "recordAftercareRefusal", summary = "Record that the participant wants no aftercare plan")
    public Response refuse(@PathParam("episodeId") UUID episodeId, @Valid @NotNull Refusing request) {
        return desk.done(
                new RecordAftercareRefusal(episodeId, new Text(request.reason()), acting.subject(), clock.instant()),
                desk.envelope("POST refusal", episodeId, request));
    }

    private static RelapsePrevention prevention(Preventing request) {
        return new RelapsePrevention(
                texts(request.triggers()),
                texts(request.warningSigns()),
                texts(request.coping()),
                texts(request.contacts()),
                request.crisisLines().isEmpty() ? RelapsePrevention.CRISIS_LINES : texts(request.crisisLines()));
    }

    private static List<Text> texts(List<String> words) {
        return words.stream().map(Text::new).toList();
    }
}
