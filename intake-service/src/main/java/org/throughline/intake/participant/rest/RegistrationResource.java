package org.throughline.intake.participant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.likeness.domain.Candidate;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.likeness.domain.OtherPerson.Grounds;
import org.throughline.intake.participant.ParticipantDeciding;
import org.throughline.intake.participant.domain.ParticipantCommand;
import org.throughline.intake.participant.domain.ParticipantCommand.RegisterParticipant;
import org.throughline.intake.participant.domain.ParticipantRefusal;
import org.throughline.intake.participant.view.LinkHistory;
import org.throughline.intake.participant.view.PersonHistory;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonDetails.PersonName;
import org.throughline.intake.referral.domain.PersonDetails.Reach;
import org.throughline.intake.referral.domain.PersonDetails.Sex;
import org.throughline.intake.referral.domain.PersonIdentifier;
import org.throughline.intake.referral.rest.PersonAnswer;
import org.throughline.intake.referral.rest.PersonTraces;
import org.throughline.intake.referral.rest.ReferralRequest;
import org.throughline.intake.referral.view.Alike;
import org.throughline.platform.access.Asks;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Problems;

/** Somebody comes without a referral; and whoever is known is looked for, never by a name in an address. */
@Path("/intake/v1/participants")
@RolesAllowed({"intake", "care-coordinator"})
@RunOnVirtualThread
@Tag(name = "Participants")
public class RegistrationResource {

    private final Decider<ParticipantCommand, ParticipantRefusal> decider;
    private final PersonHistory people;
    private final LinkHistory links;
    private final Alike alike;
    private final PersonTraces traces;
    private final IntakeNumbers numbers;
    private final Desk desk;

    RegistrationResource(ServiceRuntime runtime, PersonTraces traces, IntakeNumbers numbers, Desk desk) {
        this.decider = runtime.decider(new ParticipantDeciding());
        this.people = new PersonHistory(runtime);
        this.links = new LinkHistory(runtime);
        this.alike = new Alike(runtime);
        this.traces = traces;
        this.numbers = numbers;
        this.desk = desk;
    }

    /**
     * Somebody who comes.
     *
     * @param person who they are
     * @param others participants who are like them and, as somebody found, are not them
     */
    public record Registration(
            @NotNull @Valid ReferralRequest.Person person,

            @Size(max = 50) List<@NotNull @Valid Other> others) {
        public Registration {
            others = others == null ? List.of() : List.copyOf(others);
        }

        @Override
        public String toString() {
            return "Registration[redacted]";
        }
    }

    /**
     * A participant who is another person.
     *
     * @param grounds how that was found out
     */
    public record Other(
            @NotNull UUID participantId, @NotNull Grounds grounds) {}

    /** Who they are from now on. */
    public record Registered(UUID participantId) {}

    /**
     * Whom to look for: by name and birth date, or by a number.
     *
     * @param birthDate as far as known
     * @param cursor {@code next} of the page before
     * @param limit participants on a page
     */
    public record Search(
            Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = 200) String> familyName,
            Optional<@Size(max = 200) String> givenName,
            Optional<@Pattern(regexp = "\\d{4}(-\\d{2}(-\\d{2})?)?") String> birthDate,
            Optional<@Valid KnownBy> number,
            Optional<@Size(max = 500) String> cursor,
            @Nullable @Min(1) @Max(50) Integer limit) {
        @Override
        public String toString() {
            return "Search[redacted]";
        }
    }

    /** A number somebody is known by. */
    public record KnownBy(
            @NotBlank @Size(max = 200) String system,
            @NotBlank @Size(max = 200) String value) {
        @Override
        public String toString() {
            return "KnownBy[redacted]";
        }
    }

    /**
     * Who was found, the most alike first.
     *
     * @param tooCommon what was set aside, since so many share it: others may have it too
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(
            List<Match> participants,
            List<Likeness> tooCommon,
            @Nullable String next) {}

    /**
     * Somebody who was found.
     *
     * @param survivor whose record goes on for this one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Match(
            UUID participantId,
            List<Likeness> likenesses,
            String familyName,
            List<String> givenNames,
            String birthDate,
            @Nullable UUID survivor) {
        @Override
        public String toString() {
            return "Match[redacted]";
        }
    }

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Registered.class)))
    @Operation(operationId = "registerParticipant", summary = "Register somebody who comes without a referral")
    public Response register(@Valid @NotNull Registration request) {
        if (request.person().deceased()) {
            throw Problems.problem(422, "person-deceased", "Nobody is registered after death");
        }
        Envelope envelope = desk.envelope("POST participants", List.of(request), numbers.version());
        UUID participantId = CommandEdge.idFrom(envelope, "participant");
        RegisterParticipant command = new RegisterParticipant(
                participantId, Persons.of(request.person(), traces), others(request), desk.caller(), desk.now());
        return desk.answers()
                .created(
                        decider.handle(command, envelope),
                        URI.create("/intake/v1/participants/" + participantId),
                        new Registered(participantId),
                        ParticipantProblems::of);
    }

    private static List<OtherPerson> others(Registration request) {
        return request.others().stream()
                .map(other -> new OtherPerson(other.participantId(), other.grounds()))
                .toList();
    }

    @POST
    @Asks
    @Path("search")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Page.class)))
    @Operation(
            operationId = "searchParticipants",
            summary = "Look for a participant by name and birth date or a number")
    public Page search(@Valid @NotNull Search request) {
        int limit = request.limit() == null ? 20 : request.limit();
        Found found = alike.to(sought(request), List.of(), desk.organisation(), Optional.empty());
        List<Match> matches = found.candidates().stream()
                .filter(one -> request.cursor().isEmpty()
                        || behind(one, request.cursor().get()))
                .map(this::match)
                .flatMap(Optional::stream)
                .limit(limit + 1L)
                .toList();
        PageCut<Match> cut = PageCut.of(matches, limit);
        desk.show(
                "participant-search",
                cut.shown().stream().map(Match::participantId).toList());
        return new Page(cut.shown(), found.tooCommon(), cut.next(RegistrationResource::place));
    }

    private Traces sought(Search request) {
        List<PersonIdentifier> numbers = request.number().stream()
                .map(one -> new PersonIdentifier(one.system(), one.value()))
                .toList();
        boolean named = request.familyName().isPresent() && request.birthDate().isPresent();
        if (!named && numbers.isEmpty()) {
            throw Problems.invalid(
                    "search-too-wide",
                    "Search by family name and birth date, or by a number",
                    "familyName",
                    "birthDate");
        }
        if (!named) {
            return traces.ofNumbers(numbers);
        }
        PersonName name = new PersonName(
                new Text(request.familyName().get()),
                request.givenName().filter(given -> !given.isBlank()).map(Text::new).stream()
                        .toList());
        return traces.of(
                new PersonDetails(
                        name, date(request.birthDate().get()), Sex.UNKNOWN, "und", new Reach(List.of(), List.of())),
                numbers);
    }

    private static PartialDate date(String value) {
        try {
            return new PartialDate(value);
        } catch (DateTimeException e) {
            throw Problems.invalid("request-invalid", "There is no such date", "birthDate");
        }
    }

    private static String place(Match last) {
        return Cursor.of(
                last.likenesses().getFirst().name(), last.participantId().toString());
    }

    private static boolean behind(Candidate candidate, String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            int order = candidate.likenesses().getFirst().compareTo(Likeness.valueOf(parts.getFirst()));
            return order > 0
                    || (order == 0 && candidate.participantId().compareTo(UUID.fromString(parts.getLast())) > 0);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private Optional<Match> match(Candidate candidate) {
        UUID id = candidate.participantId();
        return people.current(id, desk.organisation(), Optional.empty())
                .map(version -> PersonAnswer.of(
                        version.described().details(), version.described().identifiers()))
                .map(person -> new Match(
                        id,
                        candidate.likenesses(),
                        person.familyName(),
                        person.givenNames(),
                        person.birthDate(),
                        links.of(id, desk.organisation(), Optional.empty())
                                .survivor()
                                .orElse(null)));
    }
}
