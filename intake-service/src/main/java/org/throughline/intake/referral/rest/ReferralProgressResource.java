package org.throughline.intake.referral.rest;

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
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.likeness.domain.OtherPerson.Grounds;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.referral.domain.ContactAttempt;
import org.throughline.intake.referral.domain.Identification;
import org.throughline.intake.referral.domain.PersonDetails.Channel;
import org.throughline.intake.referral.domain.ReferralCommand.AcceptReferral;
import org.throughline.intake.referral.domain.ReferralCommand.DeclineReferral;
import org.throughline.intake.referral.domain.ReferralCommand.LogReferralContact;
import org.throughline.intake.referral.domain.ReferralCommand.RedirectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReviewChange;
import org.throughline.intake.referral.domain.ReferralCommand.WithdrawReferral;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;

/** What becomes of a referral. It has one end. */
@Path("/intake/v1/referrals/{referralId}")
@RolesAllowed({"intake", "care-coordinator"})
@RunOnVirtualThread
@Tag(name = "Referrals")
public class ReferralProgressResource {
    private final ReferralDesk desk;
    private final CommandEdge edge;
    private final Acting acting;
    private final IntakeNumbers numbers;
    private final Clock clock;

    ReferralProgressResource(ReferralDesk desk, CommandEdge edge, Acting acting, IntakeNumbers numbers, Clock clock) {
        this.desk = desk;
        this.edge = edge;
        this.acting = acting;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Taking a person on.
     *
     * @param participantId who is meant, where several might be; as received, if not given
     * @param others participants who may be the person and, as somebody found, are not
     */
    public record Acceptance(
            Optional<UUID> participantId, @Size(max = 50) List<@NotNull @Valid Other> others) {
        public Acceptance {
            others = others == null ? List.of() : List.copyOf(others);
        }
    }

    /**
     * A participant who is another person.
     *
     * @param grounds how that was found out
     */
    public record Other(
            @NotNull UUID participantId, @NotNull Grounds grounds) {}

    /** Who the person is from now on. */
    public record Accepted(UUID participantId) {}

    /** Why not, and where else to turn. */
    public record Declining(
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason,

            @Size(max = 50) List<@NotBlank @Size(max = Text.LENGTH_MAX) String> alternatives) {
        public Declining {
            alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
        }

        @Override
        public String toString() {
            return "Declining[redacted]";
        }
    }

    /** Who takes it instead. */
    public record Redirecting(
            @NotBlank @Size(max = Text.LENGTH_MAX) String to) {
        @Override
        public String toString() {
            return "Redirecting[redacted]";
        }
    }

    /** Why nobody wants it any longer. */
    public record Withdrawal(
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Withdrawal[redacted]";
        }
    }

    /**
     * An attempt to reach somebody.
     *
     * @param attemptedAt now, if not given
     */
    public record Contact(
            @NotNull Channel channel, @NotNull ContactAttempt.Outcome outcome, Optional<Instant> attemptedAt) {}

    /**
     * A look at what the sender said after the referral had ended.
     *
     * @param correctionId the last correction that was looked at
     * @param reason what follows from it, or why nothing does
     */
    public record ChangeReview(
            @NotNull UUID correctionId,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "ChangeReview[redacted]";
        }
    }

    /** Id of an attempt that was noted. */
    public record Noted(UUID contactId) {}

    @POST
    @Path("acceptance")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Accepted.class)))
    @Operation(operationId = "acceptReferral", summary = "Take the person on; they become a participant")
    public Response accept(@PathParam("referralId") UUID referralId, @Valid @NotNull Acceptance request) {
        Identification identification = desk.identification(referralId, request.participantId(), others(request));
        return desk.settle(
                new AcceptReferral(referralId, identification, acting.subject(), clock.instant()),
                envelope("POST acceptance", referralId, request),
                new Accepted(identification.meant().participantId()));
    }

    private static List<OtherPerson> others(Acceptance request) {
        if (request.others().stream().map(Other::participantId).distinct().count()
                < request.others().size()) {
            throw Problems.invalid("request-invalid", "Tell each participant apart once", "others");
        }
        return request.others().stream()
                .map(other -> new OtherPerson(other.participantId(), other.grounds()))
                .toList();
    }

    @POST
    @Path("decline")
    @Operation(operationId = "declineReferral", summary = "Do not take the person on, and say where else to turn")
    public Response decline(@PathParam("referralId") UUID referralId, @Valid @NotNull Declining request) {
        List<Text> alternatives = request.alternatives().stream().map(Text::new).toList();
        return desk.settle(
                new DeclineReferral(
                        referralId, new Text(request.reason()), alternatives, acting.subject(), clock.instant()),
                envelope("POST decline", referralId, request));
    }

    @POST
    @Path("redirect")
    @Operation(operationId = "redirectReferral", summary = "Pass the referral on to somebody else")
    public Response redirect(@PathParam("referralId") UUID referralId, @Valid @NotNull Redirecting request) {
        return desk.settle(
                new RedirectReferral(referralId, new Text(request.to()), acting.subject(), clock.instant()),
                envelope("POST redirect", referralId, request));
    }

    @POST
    @Path("withdrawal")
    @Operation(operationId = "withdrawReferral", summary = "Record that the sender or the person no longer wants it")
    public Response withdraw(@PathParam("referralId") UUID referralId, @Valid @NotNull Withdrawal request) {
        return desk.settle(
                new WithdrawReferral(referralId, new Text(request.reason()), acting.subject(), clock.instant()),
                envelope("POST withdrawal", referralId, request));
    }

    @POST
    @Path("contacts")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Noted.class)))
    @Operation(operationId = "logReferralContact", summary = "Note an attempt to reach the person or the sender")
    public Response contact(@PathParam("referralId") UUID referralId, @Valid @NotNull Contact request) {
        Envelope envelope = envelope("POST contacts", referralId, request);
        UUID contactId = CommandEdge.idFrom(envelope, "contact");
        Instant now = clock.instant();
        ContactAttempt attempt = new ContactAttempt(
                contactId,
                request.channel(),
                request.outcome(),
                acting.subject(),
                request.attemptedAt().orElse(now));
        return desk.record(
                new LogReferralContact(referralId, attempt, now),
                envelope,
                URI.create("/intake/v1/referrals/" + referralId),
                new Noted(contactId));
    }

    @POST
    @Path("change-review")
    @Operation(
            operationId = "reviewReferralChange",
            summary = "Record that somebody looked at what the sender said after the end")
    public Response review(@PathParam("referralId") UUID referralId, @Valid @NotNull ChangeReview request) {
        return desk.settle(
                new ReviewChange(
                        referralId,
                        request.correctionId(),
                        new Text(request.reason()),
                        acting.subject(),
                        clock.instant()),
                envelope("POST change-review", referralId, request));
    }

    private Envelope envelope(String operation, UUID referralId, Object request) {
        return edge.envelope(operation, List.of(referralId, request), numbers.version());
    }
}
