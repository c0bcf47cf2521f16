package org.throughline.outcomes.invitation.rest;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.outcomes.assessment.AssessmentDeciding;
import org.throughline.outcomes.assessment.domain.InvitationEvent;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvited;
import org.throughline.outcomes.assessment.domain.InvitationEvent.Channel;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.InvitationPolicy;
import org.throughline.outcomes.invitation.InvitationCatalogue;
import org.throughline.outcomes.invitation.InvitationDeciding;
import org.throughline.outcomes.invitation.domain.InvitationCommand;
import org.throughline.outcomes.invitation.domain.InvitationCommand.Invite;
import org.throughline.outcomes.invitation.domain.InvitationRefusal;
import org.throughline.outcomes.invitation.view.InvitationList;
import org.throughline.outcomes.invitation.view.InvitationList.Row;
import org.throughline.outcomes.invitation.view.InvitationStatus;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.privacy.BlindIndex;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;

/** People are given links to answer instruments by; the message that carries one says nothing of why. */
@Path("/outcomes/v1/participants/{participantId}/invitations")
@RolesAllowed({"clinician", "care-coordinator", "medical-director", "intake"})
@RunOnVirtualThread
@Tag(name = "Assessments")
public class InvitationResource {
    private static final InvitationPolicy POLICY = ProgrammePolicy.DEFAULT.invitation();

    private final Decider<InvitationCommand, InvitationRefusal> decider;
    private final InvitationList list;
    private final ServiceRuntime runtime;
    private final History<InvitationEvent> history;
    private final BlindIndex secrets;
    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Positions positions;
    private final Clock clock;
    private final Answers answers = new Answers("outcomes");

    InvitationResource(
            InvitationDeciding deciding,
            InvitationList list,
            ServiceRuntime runtime,
            BlindIndex secrets,
            CommandEdge edge,
            CurrentCaller caller,
            Looking looking,
            Positions positions,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.list = list;
        this.runtime = runtime;
        this.history = runtime.history(InvitationCatalogue.CATALOGUE);
        this.secrets = secrets;
        this.edge = edge;
        this.caller = caller;
        this.looking = looking;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * An invitation to make.
     *
     * @param instrument its code; only one whose questions may be shown
     * @param channel how the link reaches the person
     * @param point in the course of care; ONGOING if not given
     * @param expiresAt until when it may be answered; a week from now if not given
     */
    public record Inviting(
            @NotBlank @Size(max = 64) String instrument,
            @NotNull Channel channel,
            Optional<Point> point,
            Optional<Instant> expiresAt) {

        @Override
        public String toString() {
            return "Inviting[redacted]";
        }
    }

    /**
     * An invitation that was made. Its token is told now and never again.
     *
     * @param path of the page, with the token behind the number sign, which no browser sends to a server
     * @param token for who types it
     * @param message what to send along with the link
     */
    public record Invited(UUID invitationId, String path, String token, String message, Instant expiresAt) {
        @Override
        public String toString() {
            return "Invited[redacted]";
        }
    }

    /** An invitation as it is shown. */
    public record Entry(
            UUID invitationId,
            String instrument,
            int definitionVersion,
            Point point,
            Channel channel,
            InvitationStatus status,
            Instant invitedAt,
            Instant expiresAt) {
        static Entry of(Row row) {
            AssessmentInvited invited = row.invited();
            return new Entry(
                    invited.invitationId(),
                    invited.instrument(),
                    invited.definitionVersion(),
                    invited.point(),
                    invited.channel(),
                    row.status(),
                    invited.invitedAt(),
                    invited.expiresAt());
        }
    }

    /** The invitations of a person, what expires last first. */
    public record Invitations(List<Entry> invitations, Map<String, SourceFreshness> freshness) {}

    /** Whose and which request it is; what two requests must share to be the same. */
    record Asked(UUID participantId, Inviting request) {}

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Invited.class)))
    @Operation(operationId = "inviteToAssessment", summary = "Give a person a link to answer an instrument by")
    public Response invite(@PathParam("participantId") UUID participantId, @Valid @NotNull Inviting request) {
        Instant now = clock.instant();
        Envelope envelope = edge.envelope("POST invitations", new Asked(participantId, request), POLICY.version());
        UUID invitationId = CommandEdge.idFrom(envelope, "invitation");
        LinkToken token = token(envelope);
        Instant expiresAt = request.expiresAt().orElse(now.plus(POLICY.openFor()));
        InvitationCommand command = new Invite(
                participantId,
                invitationId,
                request.instrument(),
                request.point().orElse(Point.ONGOING),
                request.channel(),
                token.hash(),
                expiresAt,
                caller.get().subject(),
                POLICY,
                now);
        Outcome<InvitationRefusal> outcome = decider.handle(command, envelope);
        return answers.created(
                outcome,
                URI.create("/outcomes/v1/participants/" + participantId + "/invitations"),
                new Invited(
                        invitationId,
                        SelfReportPage.PATH + "#" + token.value(),
                        token.value(),
                        SelfReportTexts.MESSAGE,
                        stored(invitationId).orElse(expiresAt)),
                InvitationProblems::of);
    }

    /** A repeat is answered with the end the first request was given. */
    private Optional<Instant> stored(UUID invitationId) {
        return history
                .events(
                        AssessmentDeciding.invitation(invitationId),
                        caller.get().organisation(),
                        Optional.empty())
                .stream()
                .filter(AssessmentInvited.class::isInstance)
                .map(event -> ((AssessmentInvited) event).expiresAt())
                .findFirst();
    }

    /** The same for a repeat of the request, and nobody can tell it without a key of the organisation. */
    private LinkToken token(Envelope envelope) {
        return secrets.token(
                        caller.get().organisation(),
                        "link",
                        envelope.request().commit().toString())
                .map(Base64.getUrlDecoder()::decode)
                .map(LinkToken::of)
                .orElseThrow(Problems::unknown);
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "Which links a person was given, and what became of them")
    public Invitations invitations(@PathParam("participantId") UUID participantId) {
        positions.await(list.runner());
        looking.at(new Shown("invitations", List.of(participantId.toString())));
        List<Entry> entries = list.of(caller.get().organisation(), participantId).stream()
                .map(Entry::of)
                .toList();
        return new Invitations(entries, runtime.freshness(list.runner()));
    }
}
