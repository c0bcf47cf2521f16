package org.throughline.outcomes.alumni.rest;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.alumni.AlumniCatalogue;
import org.throughline.outcomes.alumni.AlumniDeciding;
import org.throughline.outcomes.alumni.domain.AlumniCommand;
import org.throughline.outcomes.alumni.domain.AlumniCommand.EnrolAlumnus;
import org.throughline.outcomes.alumni.domain.AlumniCommand.RecordFollowUp;
import org.throughline.outcomes.alumni.domain.AlumniCommand.RequestReadmission;
import org.throughline.outcomes.alumni.domain.AlumniCommand.WithdrawAlumnus;
import org.throughline.outcomes.alumni.domain.AlumniEvent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniFollowUpRecorded;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ContactConsent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUpStatus;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ReadmissionRequested;
import org.throughline.outcomes.alumni.domain.AlumniRefusal;
import org.throughline.outcomes.alumni.domain.Alumnus;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.AlumniPolicy;
import org.throughline.outcomes.domain.Text;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;

/** The time after an episode: joining, follow-ups, leaving, and asking to come back. */
@Path("/outcomes/v1/participants/{participantId}/alumni/{episodeId}")
@RolesAllowed({"care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Alumni")
public class AlumniResource {
    private static final AlumniPolicy POLICY = ProgrammePolicy.DEFAULT.alumni();
    private static final int GROUPS_MAX = 10;
    private static final int CHANNELS_MAX = 5;
    private static final int WORDS_MAX = 200;

    private final Decider<AlumniCommand, AlumniRefusal> decider;
    private final History<AlumniEvent> history;
    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Clock clock;
    private final Answers answers = new Answers("outcomes");

    AlumniResource(
            ServiceRuntime runtime,
            AlumniDeciding deciding,
            CommandEdge edge,
            CurrentCaller caller,
            Looking looking,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.history = runtime.history(AlumniCatalogue.CATALOGUE);
        this.edge = edge;
        this.caller = caller;
        this.looking = looking;
        this.clock = clock;
    }

    /**
     * Somebody joins.
     *
     * @param groups they come to
     * @param channels how they agreed to be contacted
     * @param agreedAt when they agreed to be contacted
     * @param agreedUntil how long that holds
     * @param days after the discharge on which they are asked how they are, of 30, 90, 180 and 365; all if not given
     */
    public record Joining(
            Optional<@Size(max = GROUPS_MAX) List<@NotBlank @Size(max = WORDS_MAX) String>> groups,
            @NotNull @Size(min = 1, max = CHANNELS_MAX) List<@NotBlank @Size(max = WORDS_MAX) String> channels,
            @NotNull Instant agreedAt,
            @NotNull Instant agreedUntil,
            Optional<@Size(max = 4) List<@NotNull Integer>> days) {

        @Override
        public String toString() {
            return "Joining[redacted]";
        }
    }

    /**
     * Somebody was asked how they are.
     *
     * @param days since the discharge, as agreed on
     * @param assessments ids of what they answered then
     */
    public record Asking(
            @NotNull Integer days,
            @NotNull FollowUpStatus status,
            Optional<@Size(max = 10) List<@NotNull UUID>> assessments,
            @NotNull Instant askedAt) {

        @Override
        public String toString() {
            return "Asking[redacted]";
        }
    }

    /** Id of a request to come back. */
    public record Requested(UUID requestId) {}

    /** A follow-up as it is shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Followed(
            int days, Instant from, Instant dueBy, @Nullable FollowUpStatus status, List<UUID> assessments) {}

    /**
     * The time after an episode as it is shown.
     *
     * @param enrolled whether the person has joined and not left
     * @param agreedUntil how long the consent to be contacted holds
     * @param readmissionRequestId of the request to come back, if there is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Alumni(
            UUID participantId,
            UUID episodeId,
            boolean enrolled,
            List<String> groups,
            List<String> channels,
            @Nullable Instant agreedUntil,
            List<Followed> followUps,
            @Nullable UUID readmissionRequestId) {

        @Override
        public String toString() {
            return "Alumni[redacted]";
        }
    }

    @GET
    @Operation(operationId = "readAlumni", summary = "What became of somebody after an episode")
    public Alumni read(@PathParam("participantId") UUID participantId, @PathParam("episodeId") UUID episodeId) {
        List<Recorded<AlumniEvent>> own = facts(AlumniDeciding.alumni(episodeId));
        if (own.isEmpty()) {
            throw Problems.unknown();
        }
        List<AlumniEvent> events = Stream.concat(own.stream(), facts(AlumniDeciding.toldEpisode(episodeId)).stream())
                .sorted(Comparator.comparingLong(Recorded::position))
                .map(Recorded::event)
                .toList();
        Alumnus state = Alumnus.NONE;
        for (AlumniEvent event : events) {
            if (!event.participantId().equals(participantId)) {
                throw Problems.unknown();
            }
            state = Alumnus.evolve(state, event);
        }
        looking.at(new Shown("alumni", List.of(participantId.toString())));
        return shown(participantId, episodeId, state);
    }

    private List<Recorded<AlumniEvent>> facts(String stream) {
        return history.readable(stream, caller.get().organisation(), Optional.empty());
    }

    private static Alumni shown(UUID participantId, UUID episodeId, Alumnus state) {
        Optional<AlumniEnrolled> joined = switch (state.enrolment()) {
            case Alumnus.Enrolment.Enrolled enrolled -> Optional.of(enrolled.enrolled());
            case Alumnus.Enrolment.Withdrawn withdrawn -> Optional.of(withdrawn.enrolled());
            case Alumnus.Enrolment.None _ -> Optional.empty();
        };
        return new Alumni(
                participantId,
                episodeId,
                state.enrolment() instanceof Alumnus.Enrolment.Enrolled,
                words(joined.map(AlumniEnrolled::groups)),
                words(joined.map(AlumniEnrolled::contact).map(ContactConsent::channels)),
                joined.map(one -> one.contact().expiresAt()).orElse(null),
                followed(state.enrolment()),
                state.readmission().map(ReadmissionRequested::requestId).orElse(null));
    }

    private static List<String> words(Optional<List<Text>> texts) {
        return texts.orElse(List.of()).stream().map(Text::value).toList();
    }

    private static List<Followed> followed(Alumnus.Enrolment enrolment) {
        return switch (enrolment) {
            case Alumnus.Enrolment.Enrolled enrolled ->
                enrolled.enrolled().followUps().stream()
                        .map(one -> {
                            Optional<AlumniFollowUpRecorded> recorded =
                                    Optional.ofNullable(enrolled.recorded().get(one.days()));
                            return new Followed(
                                    one.days(),
                                    one.from(),
                                    one.dueBy(),
                                    recorded.map(AlumniFollowUpRecorded::status).orElse(null),
                                    recorded.map(AlumniFollowUpRecorded::assessments)
                                            .orElse(List.of()));
                        })
                        .toList();
            case Alumnus.Enrolment.Withdrawn _, Alumnus.Enrolment.None _ -> List.of();
        };
    }

    @POST
    @Operation(operationId = "enrolAlumnus", summary = "Say that somebody joins, and how they may be contacted")
    public Response enrol(
            @PathParam("participantId") UUID participantId,
            @PathParam("episodeId") UUID episodeId,
            @Valid @NotNull Joining request) {
        List<Integer> days = request.days().orElse(POLICY.days());
        if (!POLICY.days().containsAll(days)) {
            throw Problems.invalid("days-unknown", "Name any of 30, 90, 180 and 365 days", "days");
        }
        return settle(
                new EnrolAlumnus(
                        participantId,
                        episodeId,
                        texts(request.groups().orElse(List.of())),
                        new ContactConsent(texts(request.channels()), request.agreedAt(), request.agreedUntil()),
                        days,
                        caller.get().subject(),
                        POLICY,
                        clock.instant()),
                edge.envelope("POST alumni", List.of(participantId, episodeId, request), POLICY.version()));
    }

    private static List<Text> texts(List<String> words) {
        return words.stream().map(Text::new).toList();
    }

    @POST
    @Path("withdrawal")
    @Operation(operationId = "withdrawAlumnus", summary = "Say that somebody leaves; nobody contacts them any more")
    public Response withdraw(@PathParam("participantId") UUID participantId, @PathParam("episodeId") UUID episodeId) {
        return settle(
                new WithdrawAlumnus(participantId, episodeId, clock.instant()),
                edge.envelope("POST alumni withdrawal", List.of(participantId, episodeId), POLICY.version()));
    }

    @POST
    @Path("follow-ups")
    @Operation(operationId = "recordFollowUp", summary = "Record how somebody is doing after a discharge")
    public Response followUp(
            @PathParam("participantId") UUID participantId,
            @PathParam("episodeId") UUID episodeId,
            @Valid @NotNull Asking request) {
        return settle(
                new RecordFollowUp(
                        participantId,
                        episodeId,
                        request.days(),
                        request.status(),
                        request.assessments().orElse(List.of()),
                        request.askedAt(),
                        caller.get().subject(),
                        clock.instant()),
                edge.envelope("POST alumni follow-ups", List.of(participantId, episodeId, request), POLICY.version()));
    }

    private Response settle(AlumniCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), AlumniProblems::of);
    }

    @POST
    @Path("readmission-requests")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Requested.class)))
    @Operation(operationId = "requestReadmission", summary = "Say that somebody asks to come back")
    public Response readmission(
            @PathParam("participantId") UUID participantId, @PathParam("episodeId") UUID episodeId) {
        Envelope envelope =
                edge.envelope("POST readmission-requests", List.of(participantId, episodeId), POLICY.version());
        UUID requestId = CommandEdge.idFrom(envelope, "readmission-request");
        return answers.created(
                decider.handle(
                        new RequestReadmission(
                                participantId,
                                episodeId,
                                requestId,
                                caller.get().subject(),
                                clock.instant()),
                        envelope),
                URI.create("/outcomes/v1/participants/" + participantId + "/alumni/" + episodeId),
                new Requested(requestId),
                AlumniProblems::of);
    }
}
