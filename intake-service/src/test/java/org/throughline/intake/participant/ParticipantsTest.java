package org.throughline.intake.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.referral.LikenessFixture.FOUND;
import static org.throughline.intake.referral.LikenessFixture.POLICY;
import static org.throughline.intake.referral.LikenessFixture.TOKEN;
import static org.throughline.intake.referral.LikenessFixture.TOKENS;
import static org.throughline.intake.referral.LikenessFixture.WEAK_TOKEN;
import static org.throughline.intake.referral.LikenessFixture.toldApart;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.DETAILS;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.OTHER;
import static org.throughline.intake.referral.ReferralFixture.PERSON;
import static org.throughline.intake.referral.ReferralFixture.RECORD_NUMBER;
import static org.throughline.intake.referral.ReferralFixture.REFERRAL;
import static org.throughline.intake.referral.ReferralFixture.THIRD;
import static org.throughline.intake.referral.ReferralFixture.details;
import static org.throughline.intake.referral.ReferralFixture.registered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.likeness.domain.Candidate;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.likeness.domain.LikenessPolicy;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.likeness.domain.OtherPerson.Grounds;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.participant.domain.ParticipantCommand;
import org.throughline.intake.participant.domain.ParticipantCommand.ChangeDetails;
import org.throughline.intake.participant.domain.ParticipantCommand.Person;
import org.throughline.intake.participant.domain.ParticipantCommand.RegisterParticipant;
import org.throughline.intake.participant.domain.ParticipantCommand.ReleaseTraces;
import org.throughline.intake.participant.domain.ParticipantCommand.TellApart;
import org.throughline.intake.participant.domain.ParticipantCommand.Why;
import org.throughline.intake.participant.domain.ParticipantRefusal;
import org.throughline.intake.participant.domain.ParticipantRefusal.BornInFuture;
import org.throughline.intake.participant.domain.ParticipantRefusal.DetailsMoved;
import org.throughline.intake.participant.domain.ParticipantRefusal.EffectiveInFuture;
import org.throughline.intake.participant.domain.ParticipantRefusal.NotAlike;
import org.throughline.intake.participant.domain.ParticipantRefusal.ParticipantIdTaken;
import org.throughline.intake.participant.domain.ParticipantRefusal.PersonUnknown;
import org.throughline.intake.participant.domain.ParticipantRefusal.Unreviewed;
import org.throughline.intake.referral.PersonCatalogue;
import org.throughline.intake.referral.ReferralFixture;
import org.throughline.intake.referral.domain.DetailsChange;
import org.throughline.intake.referral.domain.DetailsChange.Field;
import org.throughline.intake.referral.domain.DetailsChange.Source;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.People;
import org.throughline.intake.referral.domain.People.Described;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonEvent;
import org.throughline.intake.referral.domain.PersonEvent.CandidatesFound;
import org.throughline.intake.referral.domain.PersonEvent.DetailsChanged;
import org.throughline.intake.referral.domain.PersonEvent.DetailsRecorded;
import org.throughline.intake.referral.domain.PersonEvent.IdentifierReleased;
import org.throughline.intake.referral.domain.PersonEvent.TokenBorne;
import org.throughline.intake.referral.domain.PersonEvent.TokenReleased;
import org.throughline.intake.referral.domain.PersonIdentifier;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.testkit.Scenario;

class ParticipantsTest {
    private static final String NUMBER = "a-token-of-a-record-number";
    private static final Text REASON = new Text("Read from a document.");
    private static final Described DESCRIBED = new Described(DETAILS, List.of(RECORD_NUMBER));
    private static final PersonDetails YOUNGER = details(new PartialDate("2009-05-17"));
    private static final ParticipantRegistered REGISTERED =
            new ParticipantRegistered(PERSON, null, DETAILS, List.of(RECORD_NUMBER), NOON);
    private static final TokenBorne NAMED = new TokenBorne(TOKEN, PERSON);
    private static final TokenBorne OF_YEAR = new TokenBorne(WEAK_TOKEN, PERSON);
    private static final Candidate ALIKE = new Candidate(OTHER, List.of(Likeness.NAME_AND_BIRTH_DATE));

    private final Scenario<ParticipantCommand, People, PersonEvent, ParticipantRefusal> nobody =
            Scenario.of(new ParticipantDeciding());
    private final Scenario<ParticipantCommand, People, PersonEvent, ParticipantRefusal> known =
            nobody.given(registered(PERSON), registered(OTHER));

    private static Person person(PersonDetails details, PersonTokens tokens, String... numbers) {
        return new Person(
                new Described(details, List.of(RECORD_NUMBER)), new Traces(details, tokens, List.of(numbers)));
    }

    private static RegisterParticipant register(Person person, UUID... others) {
        List<OtherPerson> apart = Arrays.stream(others)
                .map(other -> new OtherPerson(other, Grounds.PERSON_ASKED))
                .toList();
        return new RegisterParticipant(PERSON, person, apart, CLERK, NOON);
    }

    private static ChangeDetails change(Described before, Person after, Instant from) {
        return new ChangeDetails(PERSON, before, after, new Why(from, REASON, Source.DOCUMENT), CLERK, NOON);
    }

    private static ChangeDetails change(PersonDetails details) {
        return change(DESCRIBED, person(details, TOKENS), NOON);
    }

    private static DetailsRecorded recorded(PersonDetails details, Field... fields) {
        return new DetailsRecorded(
                PERSON,
                details,
                List.of(RECORD_NUMBER),
                new DetailsChange(List.of(fields), NOON, REASON, Source.DOCUMENT),
                CLERK,
                NOON);
    }

    private static Found found(Candidate... candidates) {
        return new Found(List.of(candidates), List.of(), POLICY.version());
    }

    @Test
    void somebody_who_comes_without_a_referral_is_registered_and_found_later() {
        nobody.when(register(person(DETAILS, TOKENS, NUMBER)))
                .thenAccepted(REGISTERED, new IdentifierClaimed(NUMBER, PERSON), NAMED, OF_YEAR)
                .when(register(person(DETAILS, TOKENS, NUMBER)))
                .thenNothingNew();
    }

    @Test
    void nobody_is_registered_while_somebody_alike_or_with_the_same_number_was_not_looked_at() {
        nobody.given(new TokenBorne(TOKEN, OTHER))
                .when(register(person(DETAILS, TOKENS)))
                .thenRefused(new Unreviewed(PERSON, List.of(ALIKE)));
        nobody.given(new IdentifierClaimed(NUMBER, THIRD))
                .when(register(person(DETAILS, TOKENS, NUMBER)))
                .thenRefused(new Unreviewed(PERSON, List.of(new Candidate(THIRD, List.of(Likeness.IDENTIFIER)))));
    }

    @Test
    void who_was_judged_another_person_stands_in_nobodys_way() {
        nobody.given(new TokenBorne(TOKEN, OTHER), new IdentifierClaimed(NUMBER, OTHER))
                .when(register(person(DETAILS, TOKENS, NUMBER), OTHER))
                .thenAccepted(
                        REGISTERED,
                        new CandidatesFound(
                                PERSON,
                                found(new Candidate(OTHER, List.of(Likeness.IDENTIFIER, Likeness.NAME_AND_BIRTH_DATE))),
                                NOON),
                        NAMED,
                        OF_YEAR,
                        toldApart(PERSON, OTHER),
                        toldApart(OTHER, PERSON));
    }

    @Test
    void only_somebody_alike_is_told_apart_and_nobody_comes_before_birth_or_under_anothers_id() {
        nobody.when(register(person(DETAILS, TOKENS), OTHER)).thenRefused(new NotAlike(PERSON));
        nobody.when(register(person(details(new PartialDate("2026-03-05")), TOKENS)))
                .thenRefused(new BornInFuture(PERSON));
        nobody.given(registered(PERSON))
                .when(register(person(YOUNGER, TOKENS)))
                .thenRefused(new ParticipantIdTaken(PERSON));
    }

    @Test
    void a_corrected_birth_date_is_recorded_told_and_found_by() {
        known.when(change(YOUNGER))
                .thenAccepted(
                        recorded(YOUNGER, Field.BIRTH_DATE),
                        new DetailsChanged(PERSON, List.of(Field.BIRTH_DATE), NOON, NOON),
                        NAMED,
                        OF_YEAR)
                .when(change(YOUNGER))
                .thenNothingNew();
    }

    @Test
    void a_correction_waits_for_no_review_and_says_who_is_alike_now() {
        known.given(new TokenBorne(TOKEN, OTHER), new TokenBorne(TOKEN, THIRD), toldApart(PERSON, THIRD))
                .when(change(YOUNGER))
                .thenAccepted(
                        recorded(YOUNGER, Field.BIRTH_DATE),
                        new DetailsChanged(PERSON, List.of(Field.BIRTH_DATE), NOON, NOON),
                        new CandidatesFound(PERSON, found(ALIKE), NOON),
                        NAMED,
                        OF_YEAR);
    }

    @Test
    void what_nobody_is_found_by_changes_no_token() {
        PersonDetails spanish =
                new PersonDetails(DETAILS.name(), DETAILS.birthDate(), DETAILS.sex(), "es", DETAILS.reach());
        known.when(change(spanish))
                .thenAccepted(
                        recorded(spanish, Field.LANGUAGE),
                        new DetailsChanged(PERSON, List.of(Field.LANGUAGE), NOON, NOON));
    }

    @Test
    void a_number_that_came_is_the_participants_unless_it_is_anothers() {
        PersonIdentifier second = new PersonIdentifier("urn:oid:2.999.2", "MR-2");
        Described after = new Described(DETAILS, List.of(RECORD_NUMBER, second));
        Person person = new Person(after, new Traces(DETAILS, PersonTokens.NONE, List.of(NUMBER)));
        DetailsRecorded recorded = new DetailsRecorded(
                PERSON,
                DETAILS,
                after.identifiers(),
                new DetailsChange(List.of(Field.IDENTIFIERS), NOON, REASON, Source.DOCUMENT),
                CLERK,
                NOON);
        DetailsChanged changed = new DetailsChanged(PERSON, List.of(Field.IDENTIFIERS), NOON, NOON);
        known.when(change(DESCRIBED, person, NOON))
                .thenAccepted(recorded, changed, new IdentifierClaimed(NUMBER, PERSON));
        Found numbered = new Found(
                List.of(new Candidate(OTHER, List.of(Likeness.IDENTIFIER))),
                List.of(),
                LikenessPolicy.STANDARD.version());
        known.given(new IdentifierClaimed(NUMBER, OTHER))
                .when(change(DESCRIBED, person, NOON))
                .thenAccepted(recorded, changed, new CandidatesFound(PERSON, numbered, NOON));
    }

    @Test
    void a_change_is_of_somebody_known_of_what_was_looked_at_and_of_the_past() {
        nobody.when(change(YOUNGER)).thenRefused(new PersonUnknown(PERSON));
        known.given(recorded(details(new PartialDate("1991-05-17")), Field.BIRTH_DATE))
                .when(change(YOUNGER))
                .thenRefused(new DetailsMoved(PERSON));
        known.when(change(DESCRIBED, person(YOUNGER, TOKENS), NOON.plusSeconds(1)))
                .thenRefused(new EffectiveInFuture(PERSON));
        known.when(change(details(new PartialDate("2026-03-05")))).thenRefused(new BornInFuture(PERSON));
    }

    @Test
    void two_participants_are_told_apart_once() {
        OtherPerson other = new OtherPerson(OTHER, Grounds.PERSON_ASKED);
        TellApart apart = new TellApart(PERSON, other, LikenessPolicy.STANDARD.version(), CLERK, NOON);
        PersonEvent.ToldApart one = judged(PERSON, OTHER);
        known.when(apart).thenAccepted(one, judged(OTHER, PERSON)).when(apart).thenNothingNew();
        nobody.given(registered(PERSON)).when(apart).thenRefused(new PersonUnknown(OTHER));
        nobody.given(registered(OTHER)).when(apart).thenRefused(new PersonUnknown(PERSON));
        known.when(new TellApart(
                        PERSON,
                        new OtherPerson(PERSON, Grounds.PERSON_ASKED),
                        LikenessPolicy.STANDARD.version(),
                        CLERK,
                        NOON))
                .thenRefused(new NotAlike(PERSON));
    }

    @Test
    void nobody_is_taken_for_somebody_whose_traces_are_released() {
        ReleaseTraces release = new ReleaseTraces(PERSON, Set.of(NUMBER), Set.of(TOKEN, WEAK_TOKEN), CLERK, NOON);
        nobody.given(new IdentifierClaimed(NUMBER, PERSON), NAMED, new TokenBorne(TOKEN, OTHER))
                .when(release)
                .thenAccepted(new IdentifierReleased(NUMBER, PERSON), new TokenReleased(TOKEN, PERSON))
                .when(release)
                .thenNothingNew();
        var released = nobody.given(
                new IdentifierClaimed(NUMBER, PERSON),
                NAMED,
                new IdentifierReleased(NUMBER, PERSON),
                new TokenReleased(TOKEN, PERSON));
        assertThat(released.state().claims()).isEmpty();
        assertThat(released.state().bearers().bears(TOKEN, PERSON)).isFalse();
        nobody.given(new IdentifierClaimed(NUMBER, OTHER)).when(release).thenNothingNew();
    }

    private static PersonEvent.ToldApart judged(UUID participantId, UUID other) {
        return new PersonEvent.ToldApart(
                participantId, other, Grounds.PERSON_ASKED, CLERK, LikenessPolicy.STANDARD.version(), NOON);
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                PersonCatalogue.EVENTS,
                List.of(
                        ReferralFixture.registered(PERSON),
                        new IdentifierClaimed(NUMBER, PERSON),
                        new TokenBorne(TOKEN, PERSON),
                        new IdentifierReleased(NUMBER, PERSON),
                        new TokenReleased(TOKEN, PERSON),
                        new CandidatesFound(PERSON, FOUND, NOON),
                        toldApart(PERSON, OTHER),
                        recorded(DETAILS, Field.NAME, Field.BIRTH_DATE),
                        new DetailsChanged(PERSON, List.of(Field.NAME, Field.BIRTH_DATE), NOON, NOON)));
    }

    @Test
    void a_registration_of_the_first_revision_loads_and_one_without_a_referral_is_kept_so() throws IOException {
        EventRecords<PersonEvent> records = new EventRecords<>(PersonCatalogue.EVENTS);
        byte[] first =
                Files.readAllBytes(Path.of("src/test/resources/golden/intake.participant-registered.v1.rev1.json"));
        assertThat(records.read("intake.participant-registered.v1", 1, first))
                .isEqualTo(new ParticipantRegistered(PERSON, REFERRAL, DETAILS, List.of(RECORD_NUMBER), NOON));
        assertThat(records.read("intake.participant-registered.v1", 2, records.json(REGISTERED)))
                .isEqualTo(REGISTERED);
    }
}
