package org.throughline.scheduling.family.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.History;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.family.FamilyDeciding;
import org.throughline.scheduling.family.domain.Family;
import org.throughline.scheduling.family.domain.FamilyCommand;
import org.throughline.scheduling.family.domain.FamilyCommand.ExpectMember;
import org.throughline.scheduling.family.domain.FamilyCommand.ExpectNoMore;
import org.throughline.scheduling.family.domain.FamilyCommand.NoteMember;
import org.throughline.scheduling.family.domain.FamilyEvent;
import org.throughline.scheduling.family.domain.FamilyMember;
import org.throughline.scheduling.family.domain.FamilyRefusal;
import org.throughline.scheduling.policy.ProgrammeNumbers;
import org.throughline.scheduling.policy.domain.FamilyPolicy;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/** Members of a participant's family in a session: who is to come, and who came. Staff of the programme only. */
@Path("/scheduling/v1/sessions/{sessionId}/family/{participantId}")
@RolesAllowed({"care-coordinator", "group-facilitator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Families")
public class FamilyResource {
    private static final Answers ANSWERS = new Answers("scheduling");
    private static final FamilyPolicy STANDARD = ProgrammePolicy.INTENSIVE_OUTPATIENT.family();

    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Decider<FamilyCommand, FamilyRefusal> families;
    private final History<FamilyEvent> history;
    private final Episodes episodes;
    private final ProgrammeNumbers numbers;
    private final Disclosures disclosures;
    private final Reading reading;
    private final Clock clock;

    FamilyResource(
            CommandEdge edge,
            CurrentCaller caller,
            Decider<FamilyCommand, FamilyRefusal> families,
            History<FamilyEvent> history,
            Episodes episodes,
            ProgrammeNumbers numbers,
            Disclosures disclosures,
            Reading reading,
            Clock clock) {
        this.edge = edge;
        this.caller = caller;
        this.families = families;
        this.history = history;
        this.episodes = episodes;
        this.numbers = numbers;
        this.disclosures = disclosures;
        this.reading = reading;
        this.clock = clock;
    }

    /** Id of somebody who is expected, in this session. */
    public record Expected(UUID memberId) {}

    /** Who of the family is to come, and who came. */
    @GET
    @Operation(operationId = "readFamily", summary = "Who of a participant's family comes to a session")
    public FamilyAnswer family(@PathParam("sessionId") UUID sessionId, @PathParam("participantId") UUID participantId) {
        Family family = disclosures.mayRead(participantId) ? find(sessionId, participantId) : Family.NONE;
        if (family.members().isEmpty()) {
            throw reading.unknown();
        }
        reading.people("family", List.of(participantId));
        return FamilyAnswer.of(participantId, sessionId, family);
    }

    private Family find(UUID sessionId, UUID participantId) {
        Family family = Family.NONE;
        for (FamilyEvent event : history.events(
                FamilyDeciding.stream(sessionId, participantId), reading.organisation(), Optional.empty())) {
            family = Family.evolve(family, event);
        }
        return family;
    }

    /** Has somebody of the family expected. */
    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Expected.class)))
    @Operation(operationId = "expectFamilyMember", summary = "Has somebody of a participant's family expected")
    public Response expect(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("participantId") UUID participantId,
            @NotNull @Valid MemberRequest request) {
        requireServed(participantId);
        Instant now = clock.instant();
        FamilyPolicy policy = policy(participantId, request.episodeId(), now);
        Envelope envelope =
                edge.envelope("POST sessions/family", List.of(sessionId, participantId, request), policy.version());
        UUID memberId = CommandEdge.idFrom(envelope, "member");
        ExpectMember command = new ExpectMember(
                new FamilyMember(participantId, sessionId, memberId),
                request.relation(),
                new Wording(request.name()),
                policy,
                staff(),
                now);
        return ANSWERS.created(
                families.handle(command, envelope),
                URI.create("/scheduling/v1/sessions/" + sessionId + "/family/" + participantId),
                new Expected(memberId),
                FamilyProblems::of);
    }

    /** By the programme of the participant's episode; by the standard, until its admission is told. */
    private FamilyPolicy policy(UUID participantId, UUID episodeId, Instant now) {
        String organisation = caller.get().organisation();
        Optional<EpisodeOpened> opened = episodes.opened(episodeId, organisation);
        if (opened.filter(of -> !of.participantId().equals(participantId)).isPresent()) {
            throw Problems.unknown();
        }
        return opened.map(
                        of -> numbers.inForce(of.programme(), now, organisation).family())
                .orElse(STANDARD);
    }

    /** Has them expected no more. */
    @POST
    @Path("{memberId}/withdrawal")
    @Operation(operationId = "expectFamilyMemberNoMore", summary = "Has somebody of a family expected no more")
    public Response expectNoMore(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("participantId") UUID participantId,
            @PathParam("memberId") UUID memberId) {
        requireServed(participantId);
        FamilyMember member = new FamilyMember(participantId, sessionId, memberId);
        Envelope envelope = edge.envelope("POST sessions/family/withdrawal", member, STANDARD.version());
        return ANSWERS.done(
                families.handle(new ExpectNoMore(member, staff(), clock.instant()), envelope), FamilyProblems::of);
    }

    /** Notes whether they came. It counts toward nobody's dose. */
    @POST
    @Path("{memberId}/attendance")
    @Operation(operationId = "noteFamilyMember", summary = "Notes whether somebody of a family came to a session")
    public Response note(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("participantId") UUID participantId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid MemberAttendanceRequest request) {
        requireServed(participantId);
        FamilyMember member = new FamilyMember(participantId, sessionId, memberId);
        Envelope envelope =
                edge.envelope("POST sessions/family/attendance", List.of(member, request), STANDARD.version());
        NoteMember command = new NoteMember(member, request.finding(), staff(), clock.instant());
        return ANSWERS.done(families.handle(command, envelope), FamilyProblems::of);
    }

    private void requireServed(UUID participantId) {
        if (!disclosures.serves(participantId)) {
            throw Problems.unknown();
        }
    }

    private String staff() {
        return caller.get().subject();
    }
}
