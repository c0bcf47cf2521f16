package org.throughline.intake.admission.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.intake.admission.AdmissionDeciding;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.Ask;
import org.throughline.intake.admission.domain.AdmissionCommand.CancelAdmission;
import org.throughline.intake.admission.domain.AdmissionCommand.Cancellation;
import org.throughline.intake.admission.domain.AdmissionCommand.HoldEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.OnEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ReopenEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.ResumeEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Stay;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.EpisodePolicy;
import org.throughline.intake.admission.view.Admitted;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.participant.view.LinkHistory;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problems;

/** An episode is paused, goes on, or turns out not to have begun. */
@Path("/intake/v1/participants/{participantId}/episodes/{episodeId}")
@RolesAllowed({"intake", "care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Admission")
public class EpisodeResource {
    private final Decider<AdmissionCommand, AdmissionRefusal> decider;
    private final Admitted admitted;
    private final ProgrammePolicies policies;
    private final LinkHistory links;
    private final Overriding overriding;
    private final Desk desk;

    EpisodeResource(ServiceRuntime runtime, AdmissionDeciding deciding, Overriding overriding, Desk desk) {
        this.decider = runtime.decider(deciding);
        this.admitted = new Admitted(runtime);
        this.policies = new ProgrammePolicies(runtime);
        this.links = new LinkHistory(runtime);
        this.overriding = overriding;
        this.desk = desk;
    }

    @POST
    @Path("hold")
    @Operation(operationId = "holdEpisode", summary = "Pause an episode until a day")
    public Response hold(
            @PathParam("participantId") UUID participantId,
            @PathParam("episodeId") UUID episodeId,
            @Valid @NotNull EpisodeRequests.Hold request) {
        if (request.until().isBefore(request.from())) {
            throw Problems.invalid("request-invalid", "A hold ends on or after its first day", "from", "until");
        }
        ParticipantAdmitted opened = opened(episodeId);
        EpisodePolicy policy = policy(opened);
        return done(
                new HoldEpisode(
                        Stay.of(participantId, opened),
                        request.from(),
                        request.until(),
                        ask(request.reason(), policy),
                        desk.now()),
                desk.envelope("POST hold", List.of(participantId, episodeId, request), policy.version()));
    }

    @POST
    @Path("resumption")
    @Operation(operationId = "resumeEpisode", summary = "The participant is back from a hold")
    public Response resume(
            @PathParam("participantId") UUID participantId,
            @PathParam("episodeId") UUID episodeId,
            @Valid @NotNull EpisodeRequests.Resumption request) {
        ParticipantAdmitted opened = opened(episodeId);
        EpisodePolicy policy = policy(opened);
        LocalDate on = request.on().orElseGet(() -> LocalDate.ofInstant(desk.now(), opened.zone()));
        return done(
                new ResumeEpisode(Stay.of(participantId, opened), on, policy, desk.now()),
                desk.envelope("POST resumption", List.of(participantId, episodeId, request), policy.version()));
    }

    @POST
    @Path("cancellation")
    @Operation(operationId = "cancelAdmission", summary = "Undo an admission before anybody came")
    public Response cancel(
            @PathParam("participantId") UUID participantId,
            @PathParam("episodeId") UUID episodeId,
            @Valid @NotNull EpisodeRequests.Cancelling request) {
        ParticipantAdmitted opened = opened(episodeId);
        Cancellation cancellation = new Cancellation(new Text(request.reason()), desk.caller());
        return done(
                new CancelAdmission(Stay.of(participantId, opened), cancellation, desk.now()),
                desk.envelope(
                        "POST cancellation",
                        List.of(participantId, episodeId, request),
                        policy(opened).version()));
    }

    @POST
    @Path("reopening")
    @Operation(operationId = "reopenEpisode", summary = "Go on with an episode that was closed not long ago")
    public Response reopen(
            @PathParam("participantId") UUID participantId,
            @PathParam("episodeId") UUID episodeId,
            @Valid @NotNull EpisodeRequests.Reopening request) {
        ParticipantAdmitted opened = opened(episodeId);
        EpisodePolicy policy = policy(opened);
        return done(
                new ReopenEpisode(
                        Stay.of(participantId, opened),
                        opened.placement(),
                        ask(request.reason(), policy),
                        overriding.of(request.overrides()),
                        links.others(participantId, desk.organisation()),
                        desk.now()),
                desk.envelope("POST reopening", List.of(participantId, episodeId, request), policy.version()));
    }

    private ParticipantAdmitted opened(UUID episodeId) {
        return admitted.of(episodeId, desk.organisation()).orElseThrow(Problems::unknown);
    }

    private EpisodePolicy policy(ParticipantAdmitted opened) {
        return EpisodePolicy.of(policies.inForce(opened.programme(), desk.organisation(), desk.now()));
    }

    private Ask ask(String reason, EpisodePolicy policy) {
        return new Ask(new Text(reason), desk.caller(), policy);
    }

    private Response done(OnEpisode command, Envelope envelope) {
        return desk.answers().done(decider.handle(command, envelope), AdmissionProblems::of);
    }
}
