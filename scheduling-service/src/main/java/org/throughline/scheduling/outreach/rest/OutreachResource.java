package org.throughline.scheduling.outreach.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.History;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.outreach.OutreachDeciding;
import org.throughline.scheduling.outreach.domain.OutreachCommand;
import org.throughline.scheduling.outreach.domain.OutreachCommand.CloseOutreach;
import org.throughline.scheduling.outreach.domain.OutreachCommand.LogAttempt;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachRefusal;
import org.throughline.scheduling.outreach.rest.OutreachPage.Line;
import org.throughline.scheduling.outreach.view.OpenCases;
import org.throughline.scheduling.outreach.view.OpenCases.Place;
import org.throughline.scheduling.outreach.view.OpenCases.Placed;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/** Who stayed away and is to be reached, and what was done about it. Staff of the programme only. */
@Path("/scheduling/v1/outreach")
@RolesAllowed({"care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Outreach")
public class OutreachResource {
    private static final Answers ANSWERS = new Answers("scheduling");

    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Decider<OutreachCommand, OutreachRefusal> outreach;
    private final View<OpenCases> view;
    private final History<OutreachEvent> history;
    private final Episodes episodes;
    private final Reading reading;
    private final Disclosures disclosures;
    private final PeopleListed people;
    private final String policy;
    private final Clock clock;

    OutreachResource(
            CommandEdge edge,
            CurrentCaller caller,
            Decider<OutreachCommand, OutreachRefusal> outreach,
            View<OpenCases> view,
            History<OutreachEvent> history,
            Episodes episodes,
            Reading reading,
            Disclosures disclosures,
            PeopleListed people,
            ProgrammePolicy policy,
            Clock clock) {
        this.edge = edge;
        this.caller = caller;
        this.outreach = outreach;
        this.view = view;
        this.history = history;
        this.episodes = episodes;
        this.reading = reading;
        this.disclosures = disclosures;
        this.people = people;
        this.policy = policy.absence().version();
        this.clock = clock;
    }

    /**
     * A page of those who are to be reached: who was not tried yet first, by when that is due; none of a programme the
     * caller does not work in.
     *
     * @param programme code of the service line
     * @param limit people on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listOutreach", summary = "Who of a programme stayed away and is to be reached")
    public OutreachPage open(
            @QueryParam("programme") @NotNull @Pattern(regexp = "[A-Za-z0-9._+-]{1,64}") String programme,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Windows.limit(limit);
        reading.after(view);
        Instant now = clock.instant();
        Listed<Placed> listed = people.page(
                "outreach-due",
                new Rows<>(cursor, most, (from, rows) -> cases(programme, from, rows), OutreachPage::cursor),
                placed -> placed.of().participantId());
        return new OutreachPage(
                listed.shown().stream().map(placed -> Line.of(placed.of(), now)).toList(),
                listed.next(),
                view.freshness());
    }

    private List<Placed> cases(String programme, @Nullable String cursor, int most) {
        Optional<Place> after = OutreachPage.after(cursor);
        return disclosures.servesProgramme(programme)
                ? view.rows().page(reading.organisation(), programme, after, most)
                : List.of();
    }

    /**
     * How somebody was reached out to in an episode.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{episodeId}")
    @Operation(operationId = "readOutreach", summary = "How somebody was reached out to in an episode")
    public OutreachAnswer read(
            @PathParam("episodeId") UUID episodeId, @QueryParam("knownAt") @Nullable String knownAt) {
        Optional<Instant> known = Instants.optional("knownAt", knownAt);
        reading.after(view);
        UUID participantId = participant(episodeId).orElseThrow(reading::unknown);
        List<OutreachEvent> facts = history.events(OutreachDeciding.stream(episodeId), reading.organisation(), known);
        reading.people("outreach", List.of(participantId));
        return OutreachAnswer.of(participantId, episodeId, facts);
    }

    /** Notes that somebody tried to reach the participant. */
    @POST
    @Path("{episodeId}/attempts")
    @Operation(operationId = "logOutreachAttempt", summary = "Notes that somebody tried to reach a participant")
    public Response attempt(@PathParam("episodeId") UUID episodeId, @NotNull @Valid AttemptRequest request) {
        Envelope envelope = envelope("POST outreach/attempts", episodeId, request);
        UUID participantId = participant(episodeId).orElseThrow(Problems::unknown);
        LogAttempt command =
                new LogAttempt(participantId, episodeId, request.number(), request.by(staff()), clock.instant());
        return ANSWERS.done(outreach.handle(command, envelope), OutreachProblems::of);
    }

    /** Says that nobody is to be reached any more. */
    @POST
    @Path("{episodeId}/closing")
    @Operation(operationId = "closeOutreach", summary = "Says that a participant is not to be reached any more")
    public Response close(@PathParam("episodeId") UUID episodeId, @NotNull @Valid ClosingRequest request) {
        Envelope envelope = envelope("POST outreach/closing", episodeId, request);
        UUID participantId = participant(episodeId).orElseThrow(Problems::unknown);
        CloseOutreach command = new CloseOutreach(
                participantId, episodeId, request.number(), request.result().result(), staff(), clock.instant());
        return ANSWERS.done(outreach.handle(command, envelope), OutreachProblems::of);
    }

    /** Whose episode it is; nobody's, as far as staff of another programme are concerned. */
    private Optional<UUID> participant(UUID episodeId) {
        return episodes.opened(episodeId, reading.organisation())
                .filter(opened -> disclosures.servesProgramme(opened.programme()))
                .map(EpisodeOpened::participantId);
    }

    private String staff() {
        return caller.get().subject();
    }

    private Envelope envelope(String operation, UUID episodeId, Object request) {
        return edge.envelope(operation, List.of(episodeId, request), policy);
    }
}
