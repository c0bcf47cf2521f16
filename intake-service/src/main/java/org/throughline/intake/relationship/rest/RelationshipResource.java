package org.throughline.intake.relationship.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.throughline.intake.domain.OpenEnd;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.relationship.RelationshipDeciding;
import org.throughline.intake.relationship.domain.RelationshipCommand;
import org.throughline.intake.relationship.domain.RelationshipCommand.RecordTreatingRelationship;
import org.throughline.intake.relationship.domain.RelationshipEvent.TreatingRelationshipRecorded;
import org.throughline.intake.relationship.domain.RelationshipRefusal;
import org.throughline.intake.relationship.domain.TreatedWhile;
import org.throughline.intake.relationship.view.RelationshipHistory;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Instants;

/** Which providers treat a participant beside the programme, and when. */
@Path("/intake/v1/participants/{participantId}/treating-relationships")
@RolesAllowed({"intake", "care-coordinator", "clinician"})
@RunOnVirtualThread
@Tag(name = "Recipients")
public class RelationshipResource {
    private static final String RULES = "relationships-1";

    private final Decider<RelationshipCommand, RelationshipRefusal> decider;
    private final RelationshipHistory history;
    private final Desk desk;

    RelationshipResource(ServiceRuntime runtime, RelationshipDeciding deciding, Desk desk) {
        this.decider = runtime.decider(deciding);
        this.history = new RelationshipHistory(runtime);
        this.desk = desk;
    }

    /**
     * While a provider treats a participant.
     *
     * @param until when it ends; not known, if not given
     */
    public record Period(@NotNull Instant from, Optional<Instant> until) {}

    /** What was last said of each provider. */
    public record Relationships(List<Entry> relationships) {}

    /** One provider. */
    public record Entry(UUID recipientId, Instant from, Instant until) {
        static Entry of(TreatingRelationshipRecorded recorded) {
            return new Entry(recorded.recipientId(), recorded.from(), recorded.until());
        }
    }

    @PUT
    @Path("{recipientId}")
    @Operation(operationId = "recordTreatingRelationship", summary = "Say when a provider treats a participant")
    public Response record(
            @PathParam("participantId") UUID participantId,
            @PathParam("recipientId") UUID recipientId,
            @Valid @NotNull Period request) {
        Envelope envelope =
                desk.envelope("PUT treating-relationship", List.of(participantId, recipientId, request), RULES);
        TreatedWhile period = new TreatedWhile(request.from(), request.until().orElse(OpenEnd.NEVER));
        RecordTreatingRelationship command =
                new RecordTreatingRelationship(participantId, recipientId, period, desk.caller(), desk.now());
        return desk.answers().done(decider.handle(command, envelope), RelationshipProblems::of);
    }

    /**
     * Who treats a participant.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @RolesAllowed({"intake", "care-coordinator", "clinician", "medical-director", "privacy-officer"})
    @Operation(operationId = "listTreatingRelationships", summary = "Which providers treat a participant, and when")
    public Relationships relationships(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        Optional<Instant> at = Instants.optional("knownAt", knownAt);
        desk.show("treating-relationships", List.of(participantId));
        return new Relationships(history.of(participantId, desk.organisation(), at).stream()
                .map(Entry::of)
                .toList());
    }
}
