package org.throughline.intake.participant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.participant.LinkDeciding;
import org.throughline.intake.participant.domain.LinkCommand;
import org.throughline.intake.participant.domain.LinkCommand.LinkParticipants;
import org.throughline.intake.participant.domain.LinkCommand.UnlinkParticipants;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateTakenIn;
import org.throughline.intake.participant.domain.LinkRefusal;
import org.throughline.intake.participant.view.LinkHistory;
import org.throughline.intake.participant.view.LinkHistory.Linked;
import org.throughline.intake.participant.view.PersonHistory;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** Two records of one person are linked, and unlinked when that was wrong. Both stay as they are. */
@Path("/intake/v1/participants/{participantId}")
@RolesAllowed({"intake", "care-coordinator", "privacy-officer"})
@RunOnVirtualThread
@Tag(name = "Participants")
public class LinkResource {
    private final Decider<LinkCommand, LinkRefusal> decider;
    private final LinkHistory history;
    private final PersonHistory people;
    private final IntakeNumbers numbers;
    private final Desk desk;

    LinkResource(ServiceRuntime runtime, IntakeNumbers numbers, Desk desk) {
        this.decider = runtime.decider(new LinkDeciding());
        this.history = new LinkHistory(runtime);
        this.people = new PersonHistory(runtime);
        this.numbers = numbers;
        this.desk = desk;
    }

    /**
     * The other record.
     *
     * @param retired the participant whose record is no longer added to; that of the path goes on
     * @param reason how it is known
     */
    public record Link(
            @NotNull UUID retired,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Link[redacted]";
        }
    }

    /**
     * The links of a participant.
     *
     * @param survivor whose record goes on; absent unless this one is retired
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(@Nullable UUID survivor, List<Duplicate> duplicates) {}

    /**
     * A record that was retired.
     *
     * @param openInBoth programmes in which both had an open episode: somebody has to close one
     */
    public record Duplicate(UUID retired, String reason, List<String> openInBoth, String linkedBy, Instant linkedAt) {
        static Duplicate of(DuplicateTakenIn taken) {
            return new Duplicate(
                    taken.retiredId(), taken.reason().value(), taken.openInBoth(), taken.linkedBy(), taken.linkedAt());
        }

        @Override
        public String toString() {
            return "Duplicate[redacted]";
        }
    }

    @POST
    @Path("links")
    @Operation(operationId = "linkParticipants", summary = "Record that two participants are one person")
    public Response link(@PathParam("participantId") UUID survivor, @Valid @NotNull Link request) {
        return settle(
                "POST links",
                survivor,
                request,
                new LinkParticipants(
                        survivor, request.retired(), new Text(request.reason()), desk.caller(), desk.now()));
    }

    @POST
    @Path("unlink")
    @Operation(operationId = "unlinkParticipants", summary = "Record that two linked participants are two persons")
    public Response unlink(@PathParam("participantId") UUID survivor, @Valid @NotNull Link request) {
        return settle(
                "POST unlink",
                survivor,
                request,
                new UnlinkParticipants(
                        survivor, request.retired(), new Text(request.reason()), desk.caller(), desk.now()));
    }

    private Response settle(String operation, UUID survivor, Link request, LinkCommand command) {
        return desk.answers()
                .done(
                        decider.handle(
                                command, desk.envelope(operation, List.of(survivor, request), numbers.version())),
                        LinkProblems::of);
    }

    /**
     * The links of one participant.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("links")
    @RolesAllowed({"intake", "care-coordinator", "clinician", "medical-director", "privacy-officer"})
    @Operation(operationId = "readLinks", summary = "Which records are of the same person")
    public Answer links(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        Optional<Instant> known = Instants.optional("knownAt", knownAt);
        if (people.of(participantId, desk.organisation(), known).isEmpty()) {
            throw Problems.unknown();
        }
        Linked linked = history.of(participantId, desk.organisation(), known);
        desk.show("links", List.of(participantId));
        return new Answer(
                linked.survivor().orElse(null),
                linked.duplicates().stream().map(Duplicate::of).toList());
    }
}
