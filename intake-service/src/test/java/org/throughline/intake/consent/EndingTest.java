package org.throughline.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.consent.ConsentFixture.ADULT;
import static org.throughline.intake.consent.ConsentFixture.CAPTURED;
import static org.throughline.intake.consent.ConsentFixture.CLERK;
import static org.throughline.intake.consent.ConsentFixture.CLINIC;
import static org.throughline.intake.consent.ConsentFixture.CONSENT;
import static org.throughline.intake.consent.ConsentFixture.COURT;
import static org.throughline.intake.consent.ConsentFixture.GENERAL;
import static org.throughline.intake.consent.ConsentFixture.LATER;
import static org.throughline.intake.consent.ConsentFixture.NEVER;
import static org.throughline.intake.consent.ConsentFixture.NOON;
import static org.throughline.intake.consent.ConsentFixture.PAPER;
import static org.throughline.intake.consent.ConsentFixture.PERSON;
import static org.throughline.intake.consent.ConsentFixture.POLICY;
import static org.throughline.intake.consent.ConsentFixture.REVOKED;
import static org.throughline.intake.consent.ConsentFixture.captured;
import static org.throughline.intake.consent.ConsentFixture.lasting;
import static org.throughline.intake.consent.ConsentFixture.received;
import static org.throughline.intake.consent.ConsentFixture.revoke;
import static org.throughline.intake.consent.ConsentFixture.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.intake.consent.domain.Consent;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.EndWithEpisode;
import org.throughline.intake.consent.domain.ConsentCommand.LetTimePass;
import org.throughline.intake.consent.domain.ConsentCommand.LookAtAge;
import org.throughline.intake.consent.domain.ConsentCommand.RecordFinalDisposition;
import org.throughline.intake.consent.domain.ConsentCommand.ReviewSignature;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentExpired;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRenewalDue;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureQuestioned;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureReviewed;
import org.throughline.intake.consent.domain.ConsentEvent.StatedEventOccurred;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentForm.Signature;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentDoesNotWait;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentHasExpired;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIsIrrevocable;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.OccurredOutsideConsent;
import org.throughline.intake.consent.domain.ConsentRefusal.RevocationNotInWriting;
import org.throughline.intake.consent.domain.ConsentRefusal.SignatureNotInDoubt;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.ConsentTerm.Irrevocable;
import org.throughline.intake.consent.domain.EndingEvent;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.consent.domain.Recipient;
import org.throughline.intake.consent.domain.Revocation;
import org.throughline.intake.consent.domain.Revocation.Method;
import org.throughline.intake.consent.domain.Revocation.Scope.Whole;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.platform.testkit.Scenario;

/** How a consent ends by itself, and when it cannot be taken back. */
class EndingTest {
    private static final Recipient CLINIC_ITSELF = new Recipient(CLINIC, Set.of());
    private static final Instant LATER_STILL = LATER.plus(Duration.ofDays(1));
    private static final ConsentExpired EXPIRED = new ConsentExpired(PERSON, CONSENT, LATER);
    private static final ConsentCaptured UNTIL_LATER =
            captured(CONSENT, ConsentKind.GENERAL, lasting(ConsentTerm.until(LATER), GENERAL));
    private static final ConsentCaptured WITH_EPISODE = captured(
            CONSENT,
            ConsentKind.GENERAL,
            lasting(new ConsentTerm(NEVER, EndingEvent.EPISODE_CLOSED, List.of()), GENERAL));

    private final Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> person =
            Scenario.of(new ConsentDeciding()).given(ADULT);

    @Test
    void a_consent_ends_when_its_form_says_whoever_notices_and_when() {
        var consented = person.given(UNTIL_LATER);
        assertThat(consented.state().covers(CLINIC_ITSELF, Purpose.TREATMENT, LATER.minusMillis(1)))
                .isTrue();
        assertThat(consented.state().covers(CLINIC_ITSELF, Purpose.TREATMENT, LATER))
                .isFalse();
        consented.when(new LetTimePass(PERSON, LATER.minusMillis(1))).thenNothingNew();
        consented
                .when(new LetTimePass(PERSON, LATER_STILL))
                .thenAccepted(EXPIRED)
                .when(new LetTimePass(PERSON, LATER_STILL))
                .thenNothingNew();
    }

    @Test
    void what_was_taken_back_does_not_end_once_more() {
        person.given(UNTIL_LATER, received(CLINIC), REVOKED)
                .when(new LetTimePass(PERSON, LATER))
                .thenNothingNew();
    }

    @Test
    void what_has_ended_is_not_taken_back() {
        person.given(UNTIL_LATER, EXPIRED)
                .when(revoke(new Whole(), LATER_STILL))
                .thenRefused(new ConsentHasExpired(CONSENT));
    }

    @Test
    void a_consent_for_as_long_as_care_ends_with_the_episode() {
        var ended = person.given(WITH_EPISODE)
                .when(new EndWithEpisode(PERSON, LATER, CLERK, LATER))
                .thenAccepted(
                        new StatedEventOccurred(PERSON, CONSENT, EndingEvent.EPISODE_CLOSED, LATER, CLERK), EXPIRED);
        ended.when(new EndWithEpisode(PERSON, LATER, CLERK, LATER)).thenNothingNew();
        assertThat(ended.state().covers(CLINIC_ITSELF, Purpose.TREATMENT, LATER.minusMillis(1)))
                .isTrue();
        assertThat(ended.state().covers(CLINIC_ITSELF, Purpose.TREATMENT, LATER))
                .isFalse();
    }

    @Test
    void an_episode_that_closed_before_ends_no_consent_and_one_that_waits_for_nothing_goes_on() {
        person.given(WITH_EPISODE)
                .when(new EndWithEpisode(PERSON, NOON.minusMillis(1), CLERK, LATER))
                .thenNothingNew();
        person.given(UNTIL_LATER)
                .when(new EndWithEpisode(PERSON, NOON, CLERK, LATER))
                .thenNothingNew();
    }

    @Test
    void a_consent_to_criminal_justice_is_not_taken_back_until_the_case_is_disposed_of() {
        var locked = person.given(lockedUntil(NEVER, EndingEvent.FINAL_DISPOSITION));
        locked.when(revoke(new Whole(), LATER)).thenRefused(new ConsentIsIrrevocable(CONSENT));
        locked.when(dispose(LATER, LATER))
                .thenAccepted(disposed(LATER))
                .when(revoke(new Whole(), LATER))
                .thenAccepted(
                        revokedAt(LATER), new ConsentEvent.ConsentRevoked(PERSON, CONSENT, LATER, List.of(), false));
    }

    @Test
    void it_is_revocable_from_the_day_stated_and_at_the_latest_when_the_case_is_disposed_of() {
        var locked = person.given(lockedUntil(LATER, EndingEvent.NONE));
        locked.when(revoke(new Whole(), LATER.minusMillis(1))).thenRefused(new ConsentIsIrrevocable(CONSENT));
        locked.when(revoke(new Whole(), LATER))
                .thenAccepted(
                        revokedAt(LATER), new ConsentEvent.ConsentRevoked(PERSON, CONSENT, LATER, List.of(), false));
        locked.when(dispose(NOON, NOON))
                .thenAccepted(disposed(NOON))
                .when(revoke(new Whole(), NOON))
                .thenAccepted(
                        revokedAt(NOON), new ConsentEvent.ConsentRevoked(PERSON, CONSENT, NOON, List.of(), false));
    }

    @Test
    void a_disposition_is_recorded_once_of_what_waits_for_it_and_after_it_happened() {
        var locked = person.given(lockedUntil(NEVER, EndingEvent.FINAL_DISPOSITION));
        locked.given(disposed(NOON)).when(dispose(NOON, LATER)).thenNothingNew();
        locked.when(dispose(LATER, NOON)).thenRefused(new OccurredOutsideConsent(CONSENT));
        locked.when(dispose(NOON.minusMillis(1), NOON)).thenRefused(new OccurredOutsideConsent(CONSENT));
        person.when(dispose(NOON, NOON)).thenRefused(new ConsentUnknown(CONSENT));
        person.given(UNTIL_LATER).when(dispose(NOON, NOON)).thenRefused(new ConsentDoesNotWait(CONSENT));
    }

    @ParameterizedTest
    @EnumSource(names = {"TPO", "COUNSELLING_NOTES", "PSYCHOTHERAPY_NOTES", "LEGAL", "RESEARCH", "CRIMINAL_JUSTICE"})
    void what_the_law_wants_in_writing_is_not_taken_back_by_word_of_mouth(ConsentKind kind) {
        Purpose purpose = kind.purposes().iterator().next();
        ConsentCaptured consent = captured(CONSENT, kind, terms(List.of(CLINIC), purpose));
        Revocation oral = new Revocation(new Whole(), Method.ORAL, false, "participant-1");
        person.given(consent).when(revoke(CONSENT, oral, NOON)).thenRefused(new RevocationNotInWriting(kind));
    }

    @Test
    void payment_for_what_was_provided_before_is_marked() {
        Revocation relied = new Revocation(new Whole(), Method.WRITTEN, true, "participant-1");
        person.given(UNTIL_LATER)
                .when(revoke(CONSENT, relied, NOON))
                .thenAccepted(
                        received(UNTIL_LATER.terms().recipients().toArray(String[]::new)),
                        new ConsentEvent.ConsentRevoked(PERSON, CONSENT, NOON, List.of(), true));
    }

    @Test
    void what_another_signed_permits_nothing_from_majority_on_and_is_asked_for_again() {
        ConsentCaptured byParent = signedByParent(ConsentKind.GENERAL);
        assertThat(byParent.endsAt()).isEqualTo(LATER);
        person.given(byParent)
                .when(new LetTimePass(PERSON, LATER))
                .thenAccepted(new ConsentRenewalDue(PERSON, CONSENT, LATER), EXPIRED)
                .when(new LetTimePass(PERSON, LATER_STILL))
                .thenNothingNew();
    }

    @Test
    void treatment_goes_on_at_majority_and_is_asked_for_again() {
        person.given(signedByParent(ConsentKind.TREATMENT))
                .when(new LetTimePass(PERSON, LATER))
                .thenAccepted(new ConsentRenewalDue(PERSON, CONSENT, LATER))
                .when(new LetTimePass(PERSON, LATER_STILL))
                .thenNothingNew();
    }

    @Test
    void what_a_parent_signed_ends_when_by_a_corrected_birth_date_the_participant_is_of_age() {
        ConsentEvent adult = new ConsentEvent.ParticipantSeen(
                PERSON, new ConsentEvent.ParticipantSeen.Details(new PartialDate("1986-03-05")));
        ConsentEvent child = new ConsentEvent.ParticipantSeen(
                PERSON, new ConsentEvent.ParticipantSeen.Details(new PartialDate("2016-03-05")));
        LookAtAge look = new LookAtAge(PERSON, POLICY, NOON);
        Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> nothing =
                Scenario.of(new ConsentDeciding());
        var signed = nothing.given(child, signedByParent(ConsentKind.GENERAL));
        signed.when(look).thenNothingNew();
        signed.given(adult)
                .when(look)
                .thenAccepted(new ConsentRenewalDue(PERSON, CONSENT, NOON), new ConsentExpired(PERSON, CONSENT, NOON))
                .when(look)
                .thenNothingNew();
        nothing.given(adult, signedByParent(ConsentKind.TREATMENT))
                .when(look)
                .thenAccepted(new ConsentRenewalDue(PERSON, CONSENT, NOON));
    }

    private static final Text FOUND = new Text("A copy of the passport confirms it; signed anew by the mother.");
    private static final ConsentEvent FIFTEEN = new ConsentEvent.ParticipantSeen(
            PERSON, new ConsentEvent.ParticipantSeen.Details(new PartialDate("2011-03-05")));

    private static ReviewSignature found(Text finding) {
        return new ReviewSignature(PERSON, CONSENT, finding, "officer-1", LATER);
    }

    @Test
    void what_somebody_signed_alone_is_put_in_doubt_once_when_they_turn_out_to_be_too_young_and_goes_on() {
        LookAtAge look = new LookAtAge(PERSON, POLICY, NOON);
        ConsentSignatureQuestioned questioned = new ConsentSignatureQuestioned(PERSON, CONSENT, NOON, POLICY.version());
        person.given(CAPTURED).when(look).thenNothingNew();
        var doubted = person.given(CAPTURED, FIFTEEN).when(look).thenAccepted(questioned);
        doubted.when(look).thenNothingNew();
        assertThat(doubted.state().consents().values()).allMatch(Consent::signatureInDoubt);
        person.given(signedByParent(ConsentKind.GENERAL), FIFTEEN).when(look).thenNothingNew();
        person.given(CAPTURED, new ConsentExpired(PERSON, CONSENT, NOON), FIFTEEN)
                .when(look)
                .thenAccepted(questioned);
    }

    @Test
    void the_privacy_officer_says_once_what_they_found_of_a_signature_in_doubt() {
        ConsentSignatureQuestioned questioned = new ConsentSignatureQuestioned(PERSON, CONSENT, NOON, POLICY.version());
        var reviewed = person.given(CAPTURED, questioned)
                .when(found(FOUND))
                .thenAccepted(new ConsentSignatureReviewed(PERSON, CONSENT, FOUND, "officer-1", LATER));
        reviewed.when(found(FOUND)).thenNothingNew();
        reviewed.when(found(new Text("Another finding."))).thenRefused(new SignatureNotInDoubt(CONSENT));
        reviewed.given(FIFTEEN).when(new LookAtAge(PERSON, POLICY, LATER)).thenNothingNew();
        person.given(CAPTURED).when(found(FOUND)).thenRefused(new SignatureNotInDoubt(CONSENT));
        person.when(found(FOUND)).thenRefused(new ConsentUnknown(CONSENT));
    }

    private static ConsentCaptured signedByParent(ConsentKind kind) {
        return new ConsentCaptured(
                PERSON,
                CONSENT,
                kind,
                GENERAL,
                new Signature("mother-1", Authority.PARENT, List.of("proof"), NOON),
                PAPER,
                LATER,
                CLERK,
                POLICY.version());
    }

    private static ConsentCaptured lockedUntil(Instant until, EndingEvent event) {
        return captured(
                CONSENT,
                ConsentKind.CRIMINAL_JUSTICE,
                lasting(
                        new ConsentTerm(LATER_STILL, EndingEvent.NONE, List.of(new Irrevocable(until, event))),
                        terms(List.of(COURT), Purpose.CRIMINAL_JUSTICE)));
    }

    private static ConsentEvent.RevocationReceived revokedAt(Instant at) {
        return new ConsentEvent.RevocationReceived(
                PERSON, CONSENT, List.of(COURT), Method.WRITTEN, "participant-1", at, POLICY.version());
    }

    private static RecordFinalDisposition dispose(Instant disposedAt, Instant now) {
        return new RecordFinalDisposition(PERSON, CONSENT, disposedAt, CLERK, now);
    }

    private static StatedEventOccurred disposed(Instant at) {
        return new StatedEventOccurred(PERSON, CONSENT, EndingEvent.FINAL_DISPOSITION, at, CLERK);
    }
}
