package org.throughline.intake.representative.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.OpenEnd;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.representative.RepresentativeDeciding;
import org.throughline.intake.representative.domain.Designation;
import org.throughline.intake.representative.domain.EndCause;
import org.throughline.intake.representative.domain.RepresentativeAuthority;
import org.throughline.intake.representative.domain.RepresentativeCommand;
import org.throughline.intake.representative.domain.RepresentativeCommand.DesignateRepresentative;
import org.throughline.intake.representative.domain.RepresentativeCommand.EndRepresentative;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeDesignated;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeEnded;
import org.throughline.intake.representative.domain.RepresentativeRefusal;
import org.throughline.intake.representative.view.RepresentativeHistory;
import org.throughline.intake.representative.view.RepresentativeHistory.Representative;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** Who speaks for a participant. Nobody does by default. */
@Path("/intake/v1/participants/{participantId}/representatives")
@RolesAllowed({"intake", "care-coordinator", "privacy-officer"})
@RunOnVirtualThread
@Tag(name = "Representatives")
public class RepresentativeResource {
    private final Decider<RepresentativeCommand, RepresentativeRefusal> decider;
    private final RepresentativeHistory history;
    private final Desk desk;
    private final IntakeNumbers numbers;
    private final ZoneId zone;

    RepresentativeResource(
            ServiceRuntime runtime,
            RepresentativeDeciding deciding,
            Desk desk,
            IntakeNumbers numbers,
            @ConfigProperty(name = "throughline.facility.zone") ZoneId zone) {
        this.decider = runtime.decider(deciding);
        this.history = new RepresentativeHistory(runtime);
        this.desk = desk;
        this.numbers = numbers;
        this.zone = zone;
    }

    /**
     * Who is to speak for a participant.
     *
     * @param name of the person
     * @param clientSubject by which the person signs in
     * @param scope classes of data they may see; nothing beyond
     * @param until when it ends; by itself only as the law says, if not given
     * @param evidence hashes of what proves the right
     */
    public record Request(
            @NotBlank @Size(max = 200) String name,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}")
            String clientSubject,

            @NotNull RepresentativeAuthority authority,
            @Size(max = 9) List<@NotNull DataClass> scope,
            @NotNull Instant from,
            Optional<Instant> until,

            @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Za-z0-9+/=_-]{16,128}") String> evidence) {
        public Request {
            scope = scope == null ? List.of() : List.copyOf(scope);
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }

        Designation inWords(UUID representativeId) {
            return new Designation(
                    representativeId,
                    clientSubject,
                    authority,
                    new Designation.Reach(scope, from, until.orElse(OpenEnd.NEVER)),
                    new Designation.Proof(new Text(name), evidence));
        }

        @Override
        public String toString() {
            return "Request[redacted]";
        }
    }

    /** Why somebody speaks for the participant no more. */
    public record Ending(@NotNull EndCause cause) {}

    /** Everybody who was ever designated. */
    public record Representatives(List<Entry> representatives) {}

    /**
     * One person.
     *
     * @param name absent where it was erased
     * @param until when it ends by itself
     * @param endedAt absent while they speak for the participant, as is cause
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID representativeId,
            @Nullable String name,
            RepresentativeAuthority authority,
            List<DataClass> scope,
            Instant from,
            Instant until,
            @Nullable Instant endedAt,
            @Nullable EndCause cause) {
        static Entry of(Representative person) {
            RepresentativeDesignated designated = person.designated();
            return new Entry(
                    designated.representativeId(),
                    person.grounds().map(grounds -> grounds.name().value()).orElse(null),
                    designated.authority(),
                    designated.scope(),
                    designated.from(),
                    designated.until(),
                    person.ended().map(RepresentativeEnded::endedAt).orElse(null),
                    person.ended().map(RepresentativeEnded::cause).orElse(null));
        }

        @Override
        public String toString() {
            return "Entry[redacted]";
        }
    }

    @PUT
    @Path("{representativeId}")
    @Operation(operationId = "designateRepresentative", summary = "Let somebody speak for a participant")
    public Response designate(
            @PathParam("participantId") UUID participantId,
            @PathParam("representativeId") UUID representativeId,
            @Valid @NotNull Request request) {
        Envelope envelope = desk.envelope(
                "PUT representative", List.of(participantId, representativeId, request), numbers.version());
        ConsentPolicy policy = ConsentPolicy.of(numbers.now(), zone);
        DesignateRepresentative command = new DesignateRepresentative(
                participantId, request.inWords(representativeId), desk.caller(), policy, desk.now());
        return desk.answers().done(decider.handle(command, envelope), RepresentativeProblems::of);
    }

    @POST
    @Path("{representativeId}/ending")
    @Operation(operationId = "endRepresentative", summary = "Let somebody speak for a participant no more")
    public Response end(
            @PathParam("participantId") UUID participantId,
            @PathParam("representativeId") UUID representativeId,
            @Valid @NotNull Ending request) {
        if (request.cause().byItself()) {
            throw Problems.invalid("cause-invalid", "Nobody says that a right ended by itself", "cause");
        }
        Envelope envelope = desk.envelope(
                "POST representative ending", List.of(participantId, representativeId, request), numbers.version());
        EndRepresentative command = new EndRepresentative(participantId, representativeId, request.cause(), desk.now());
        return desk.answers().done(decider.handle(command, envelope), RepresentativeProblems::of);
    }

    /**
     * Who speaks and spoke for a participant.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @RolesAllowed({"intake", "care-coordinator", "privacy-officer", "clinician", "medical-director"})
    @Operation(operationId = "listRepresentatives", summary = "Who speaks and spoke for a participant")
    public Representatives representatives(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        Optional<Instant> at = Instants.optional("knownAt", knownAt);
        desk.show("representatives", List.of(participantId));
        return new Representatives(history.of(participantId, desk.organisation(), at).stream()
                .map(Entry::of)
                .toList());
    }
}
