package org.throughline.scheduling.message.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.attendance.view.Participations;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.message.Correspondences;
import org.throughline.scheduling.message.domain.MessageCommand;
import org.throughline.scheduling.message.domain.MessageCommand.AgreeToMessages;
import org.throughline.scheduling.message.domain.MessageCommand.WithdrawFromMessages;
import org.throughline.scheduling.message.domain.MessageRefusal;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/** Whether and where a participant wants to be told of their sessions. Nobody is who has not agreed to it. */
@Path("/scheduling/v1/participants/{participantId}/contact")
@RolesAllowed({"care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Messages")
public class ContactResource {
    private static final Answers ANSWERS = new Answers("scheduling");

    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Decider<MessageCommand, MessageRefusal> messages;
    private final Correspondences correspondences;
    private final View<Participations> participations;
    private final Disclosures disclosures;
    private final Reading reading;
    private final String policy;
    private final Clock clock;

    ContactResource(
            CommandEdge edge,
            CurrentCaller caller,
            Decider<MessageCommand, MessageRefusal> messages,
            Correspondences correspondences,
            View<Participations> participations,
            Disclosures disclosures,
            Reading reading,
            ProgrammePolicy policy,
            Clock clock) {
        this.edge = edge;
        this.caller = caller;
        this.messages = messages;
        this.correspondences = correspondences;
        this.participations = participations;
        this.disclosures = disclosures;
        this.reading = reading;
        this.policy = policy.message().version();
        this.clock = clock;
    }

    /** Where they are told, if they are. */
    @GET
    @Operation(operationId = "readContact", summary = "Whether and where a participant is told of their sessions")
    public ContactAnswer contact(@PathParam("participantId") UUID participantId) {
        reading.after(participations);
        if (!known(participantId)) {
            throw reading.unknown();
        }
        reading.people("contact", List.of(participantId));
        return ContactAnswer.of(participantId, correspondences.contact(participantId, reading.organisation()));
    }

    /** Notes that they want to be told, there and nowhere else. */
    @POST
    @Path("agreement")
    @Operation(operationId = "agreeToMessages", summary = "Notes that a participant wants to be told of their sessions")
    public Response agree(@PathParam("participantId") UUID participantId, @NotNull @Valid ContactRequest request) {
        Envelope envelope = edge.envelope("POST contact/agreement", List.of(participantId, request), policy);
        requireKnown(participantId);
        AgreeToMessages command = new AgreeToMessages(
                participantId,
                request.toContact(),
                correspondences.episodes(participantId, reading.organisation()),
                staff(),
                clock.instant());
        return ANSWERS.done(messages.handle(command, envelope), MessageProblems::of);
    }

    /** Notes that they want to be told no more. What is waiting is not sent. */
    @POST
    @Path("withdrawal")
    @Operation(operationId = "withdrawFromMessages", summary = "Notes that a participant wants to be told no more")
    public Response withdraw(@PathParam("participantId") UUID participantId) {
        Envelope envelope = edge.envelope("POST contact/withdrawal", List.of(participantId), policy);
        requireKnown(participantId);
        WithdrawFromMessages command = new WithdrawFromMessages(participantId, staff(), clock.instant());
        return ANSWERS.done(messages.handle(command, envelope), MessageProblems::of);
    }

    private void requireKnown(UUID participantId) {
        if (!known(participantId)) {
            throw Problems.unknown();
        }
    }

    private boolean known(UUID participantId) {
        return disclosures.mayRead(participantId)
                && participations.rows().exists(reading.organisation(), participantId);
    }

    private String staff() {
        return caller.get().subject();
    }
}
