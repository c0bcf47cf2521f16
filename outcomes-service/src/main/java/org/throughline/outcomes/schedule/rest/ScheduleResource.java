package org.throughline.outcomes.schedule.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.schedule.EpisodeNumbers;
import org.throughline.outcomes.schedule.ScheduleDeciding;
import org.throughline.outcomes.schedule.domain.Cadence;
import org.throughline.outcomes.schedule.domain.ScheduleCommand;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.Planned;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.SetSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.StopSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal;
import org.throughline.outcomes.schedule.view.ScheduleList;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;

/** When a person's instruments are given: set, read and stopped by staff. */
@Path("/outcomes/v1/participants/{participantId}/assessment-schedules")
@RolesAllowed({"clinician", "care-coordinator", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Assessments")
public class ScheduleResource {
    private final Decider<ScheduleCommand, ScheduleRefusal> decider;
    private final EpisodeNumbers numbers;
    private final ScheduleList list;
    private final ServiceRuntime runtime;
    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Positions positions;
    private final Clock clock;
    private final Answers answers = new Answers("outcomes");

    ScheduleResource(
            ScheduleDeciding deciding,
            ScheduleList list,
            ServiceRuntime runtime,
            CommandEdge edge,
            CurrentCaller caller,
            Looking looking,
            Positions positions,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.numbers = new EpisodeNumbers(runtime);
        this.list = list;
        this.runtime = runtime;
        this.edge = edge;
        this.caller = caller;
        this.looking = looking;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * A schedule to set.
     *
     * @param everyDays days from one to the next while the episode lasts; none where the baseline is enough
     * @param daysAfterDischarge any of 0 (the discharge itself), 30, 90, 180 and 365; none if not given
     * @param baselineBy until when the first is to be answered; as the programme's policy says if not given
     */
    public record Planning(
            @NotNull UUID episodeId,
            @NotBlank @Size(max = 64) String instrument,
            Optional<@Min(1) @Max(Cadence.EVERY_DAYS_MAX) Integer> everyDays,
            Optional<@Size(max = 5) List<@NotNull Integer>> daysAfterDischarge,
            Optional<Instant> baselineBy) {

        @Override
        public String toString() {
            return "Planning[redacted]";
        }
    }

    /** Why a schedule is stopped. */
    public record Stopping(
            @NotNull UUID episodeId,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {

        @Override
        public String toString() {
            return "Stopping[redacted]";
        }
    }

    /** Id of a schedule that was set. */
    public record Begun(UUID scheduleId) {}

    /** The schedules of a person. */
    public record Schedules(List<ScheduleEntry> schedules, Map<String, SourceFreshness> freshness) {}

    /** Whose and which request it is; what two requests must share to be the same. */
    record Asked(UUID participantId, Planning request) {}

    @GET
    @Operation(operationId = "listAssessmentSchedules", summary = "When a person's instruments are given")
    public Schedules schedules(@PathParam("participantId") UUID participantId) {
        positions.await(list.runner());
        looking.at(new Shown("assessment-schedules", List.of(participantId.toString())));
        List<ScheduleEntry> entries = list.of(caller.get().organisation(), participantId).stream()
                .map(row -> ScheduleEntry.of(row, clock.instant()))
                .toList();
        return new Schedules(entries, runtime.freshness(list.runner()));
    }

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Begun.class)))
    @Operation(operationId = "setAssessmentSchedule", summary = "Set when an instrument is given in an episode")
    public Response set(@PathParam("participantId") UUID participantId, @Valid @NotNull Planning request) {
        Instant now = clock.instant();
        SchedulePolicy policy = numbers.of(request.episodeId(), caller.get().organisation(), now);
        Envelope envelope =
                edge.envelope("POST assessment-schedules", new Asked(participantId, request), policy.version());
        UUID scheduleId = CommandEdge.idFrom(envelope, "assessment-schedule");
        ScheduleCommand command = new SetSchedule(
                participantId,
                request.episodeId(),
                new Planned(scheduleId, request.instrument(), cadence(request)),
                request.baselineBy().orElse(now.plus(policy.baselineWithin())),
                caller.get().subject(),
                policy,
                now);
        return answers.created(
                decider.handle(command, envelope),
                URI.create("/outcomes/v1/participants/" + participantId + "/assessment-schedules"),
                new Begun(scheduleId),
                ScheduleProblems::of);
    }

    private static Cadence cadence(Planning request) {
        List<Integer> days = request.daysAfterDischarge().orElse(List.of());
        if (!Cadence.AFTER_DISCHARGE.containsAll(days)) {
            throw Problems.invalid("cadence-unknown", "Name any of 0, 30, 90, 180 and 365 days", "daysAfterDischarge");
        }
        return new Cadence(request.everyDays().orElse(0), days);
    }

    @POST
    @Path("{scheduleId}/end")
    @Operation(operationId = "stopAssessmentSchedule", summary = "Stop giving an instrument in an episode")
    public Response stop(
            @PathParam("participantId") UUID participantId,
            @PathParam("scheduleId") UUID scheduleId,
            @Valid @NotNull Stopping request) {
        Instant now = clock.instant();
        SchedulePolicy policy = numbers.of(request.episodeId(), caller.get().organisation(), now);
        ScheduleCommand command = new StopSchedule(
                participantId,
                request.episodeId(),
                scheduleId,
                new Text(request.reason()),
                caller.get().subject(),
                policy,
                now);
        Envelope envelope = edge.envelope(
                "POST assessment-schedule end", List.of(participantId, scheduleId, request), policy.version());
        return answers.done(decider.handle(command, envelope), ScheduleProblems::of);
    }
}
