package org.throughline.intake.participant.rest;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.likeness.domain.Candidate;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.likeness.domain.OtherPerson.Grounds;
import org.throughline.intake.participant.ParticipantDeciding;
import org.throughline.intake.participant.domain.ParticipantCommand;
import org.throughline.intake.participant.domain.ParticipantCommand.ChangeDetails;
import org.throughline.intake.participant.domain.ParticipantCommand.Person;
import org.throughline.intake.participant.domain.ParticipantCommand.TellApart;
import org.throughline.intake.participant.domain.ParticipantCommand.Why;
import org.throughline.intake.participant.domain.ParticipantRefusal;
import org.throughline.intake.participant.view.PersonHistory;
import org.throughline.intake.participant.view.PersonHistory.Version;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.referral.domain.DetailsChange;
import org.throughline.intake.referral.domain.DetailsChange.Field;
import org.throughline.intake.referral.domain.DetailsChange.Source;
import org.throughline.intake.referral.domain.DroppedIdentifiers;
import org.throughline.intake.referral.domain.People.Described;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonDetails.PersonName;
import org.throughline.intake.referral.domain.PersonDetails.Reach;
import org.throughline.intake.referral.domain.PersonIdentifier;
import org.throughline.intake.referral.rest.PersonAnswer;
import org.throughline.intake.referral.rest.PersonTraces;
import org.throughline.intake.referral.rest.ReferralRequest.Address;
import org.throughline.intake.referral.rest.ReferralRequest.Contact;
import org.throughline.intake.referral.rest.ReferralRequest.Identifier;
import org.throughline.intake.referral.rest.ReferralTranslation;
import org.throughline.intake.referral.view.Alike;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** Who a participant is known to be, was before, and may also be. */
@Path("/intake/v1/participants/{participantId}")
@RolesAllowed({"intake", "care-coordinator"})
@RunOnVirtualThread
@Tag(name = "Participants")
public class DetailsResource {
    private final Decider<ParticipantCommand, ParticipantRefusal> decider;
    private final PersonHistory people;
    private final Alike alike;
    private final PersonTraces traces;
    private final IntakeNumbers numbers;
    private final Desk desk;

    DetailsResource(ServiceRuntime runtime, PersonTraces traces, IntakeNumbers numbers, Desk desk) {
        this.decider = runtime.decider(new ParticipantDeciding());
        this.people = new PersonHistory(runtime);
        this.alike = new Alike(runtime);
        this.traces = traces;
        this.numbers = numbers;
        this.desk = desk;
    }

    /**
     * What is otherwise than recorded; what is not given stays.
     *
     * @param identifiers all of them
     * @param effectiveFrom from when it is so
     * @param source who says so
     */
    public record Change(
            Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = 200) String> familyName,
            Optional<@Size(max = 20) List<@NotBlank @Size(max = 200) String>> givenNames,
            Optional<@Pattern(regexp = "unknown|\\d{4}(-\\d{2}(-\\d{2})?)?") String> birthDate,
            Optional<@Pattern(regexp = "female|male|other|unknown") String> sex,
            Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = 35) String> language,
            Optional<@Size(max = 50) List<@NotNull @Valid Contact>> contacts,
            Optional<@Size(max = 20) List<@NotNull @Valid Address>> addresses,
            Optional<@Size(max = 50) List<@NotNull @Valid Identifier>> identifiers,
            @NotNull Instant effectiveFrom,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason,
            @NotNull Source source) {
        @Override
        public String toString() {
            return "Change[redacted]";
        }
    }

    /** Every version, oldest first. */
    public record Versions(UUID participantId, List<Entry> versions) {}

    /**
     * What was known from one record to the next.
     *
     * @param changed what differs from the one before; absent for the first, as are effectiveFrom, reason and source
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            PersonAnswer person,
            @Nullable List<Field> changed,
            @Nullable Instant effectiveFrom,
            @Nullable String reason,
            @Nullable Source source,
            String recordedBy,
            Instant recordedAt) {
        static Entry of(Version version) {
            DetailsChange change = version.change().orElse(null);
            return new Entry(
                    PersonAnswer.of(
                            version.described().details(), version.described().identifiers()),
                    change == null ? null : change.fields(),
                    change == null ? null : change.effectiveFrom(),
                    change == null ? null : change.reason().value(),
                    change == null ? null : change.source(),
                    version.recordedBy(),
                    version.recordedAt());
        }

        @Override
        public String toString() {
            return "Entry[redacted]";
        }
    }

    /**
     * Who may be the same person and was not told apart yet.
     *
     * @param tooCommon what was set aside, since so many share it
     */
    public record Candidates(List<Candidate> candidates, List<Likeness> tooCommon) {}

    /** How it was found out that the two are two persons. */
    public record Judgement(@NotNull Grounds grounds) {}

    @POST
    @Path("details")
    @Operation(operationId = "changeDetails", summary = "Record that something of a participant is otherwise")
    public Response change(@PathParam("participantId") UUID participantId, @Valid @NotNull Change request) {
        Described before = current(participantId).described();
        ChangeDetails command = new ChangeDetails(
                participantId,
                before,
                after(before, request),
                new Why(request.effectiveFrom(), new Text(request.reason()), request.source()),
                desk.caller(),
                desk.now());
        return desk.answers()
                .done(
                        decider.handle(
                                command,
                                desk.envelope("POST details", List.of(participantId, request), numbers.version())),
                        ParticipantProblems::of);
    }

    private Version current(UUID participantId) {
        return people.current(participantId, desk.organisation(), Optional.empty())
                .orElseThrow(Problems::unknown);
    }

    /** What is not given is as before. */
    private Person after(Described before, Change request) {
        PersonDetails old = before.details();
        PersonDetails details = new PersonDetails(
                new PersonName(
                        request.familyName().map(Text::new).orElse(old.name().family()),
                        request.givenNames()
                                .map(ReferralTranslation::givenNames)
                                .orElse(old.name().given())),
                request.birthDate().map(ReferralTranslation::birthDate).orElse(old.birthDate()),
                request.sex().map(ReferralTranslation::sex).orElse(old.sex()),
                request.language().orElse(old.language()),
                new Reach(
                        request.contacts()
                                .map(ReferralTranslation::contacts)
                                .orElse(old.reach().contacts()),
                        request.addresses()
                                .map(ReferralTranslation::addresses)
                                .orElse(old.reach().addresses())));
        List<PersonIdentifier> identifiers = request.identifiers()
                .map(ReferralTranslation::identifiers)
                .map(DroppedIdentifiers::removedFrom)
                .orElse(before.identifiers());
        return new Person(new Described(details, identifiers), traces.of(details, identifiers));
    }

    /**
     * Every version of who a participant is.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("details")
    @RolesAllowed({"intake", "care-coordinator", "privacy-officer"})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Versions.class)))
    @Operation(operationId = "listDetails", summary = "Who a participant is known to be, and was before")
    public Response versions(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        List<Version> versions = people.of(participantId, desk.organisation(), Instants.optional("knownAt", knownAt));
        if (versions.isEmpty()) {
            throw Problems.unknown();
        }
        desk.show("participant-details", List.of(participantId));
        Versions answer =
                new Versions(participantId, versions.stream().map(Entry::of).toList());
        return Response.ok(answer)
                .tag(new EntityTag(Long.toString(versions.getLast().version())))
                .build();
    }

    @GET
    @Path("candidates")
    @Operation(operationId = "listCandidates", summary = "Who may be the same person and was not told apart yet")
    public Candidates candidates(@PathParam("participantId") UUID participantId) {
        Described who = current(participantId).described();
        Set<UUID> apart = people.apart(participantId, desk.organisation());
        Found found = alike.to(
                        traces.of(who.details(), who.identifiers()), List.of(), desk.organisation(), Optional.empty())
                .without(participantId);
        List<Candidate> left = found.candidates().stream()
                .filter(one -> !apart.contains(one.participantId()))
                .toList();
        desk.show("participant-candidates", List.of(participantId));
        return new Candidates(left, found.tooCommon());
    }

    @POST
    @Path("candidates/{candidateId}/apart")
    @Operation(operationId = "tellApart", summary = "Record that two participants are two persons")
    public Response apart(
            @PathParam("participantId") UUID participantId,
            @PathParam("candidateId") UUID other,
            @Valid @NotNull Judgement request) {
        TellApart command = new TellApart(
                participantId, new OtherPerson(other, request.grounds()), numbers.version(), desk.caller(), desk.now());
        return desk.answers()
                .done(
                        decider.handle(
                                command,
                                desk.envelope("POST apart", List.of(participantId, other, request), numbers.version())),
                        ParticipantProblems::of);
    }
}
