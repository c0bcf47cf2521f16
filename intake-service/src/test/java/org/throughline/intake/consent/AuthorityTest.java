package org.throughline.intake.consent;

import static org.throughline.intake.consent.ConsentFixture.CLERK;
import static org.throughline.intake.consent.ConsentFixture.NEVER;
import static org.throughline.intake.consent.ConsentFixture.NOON;
import static org.throughline.intake.consent.ConsentFixture.PERSON;
import static org.throughline.intake.consent.ConsentFixture.about;
import static org.throughline.intake.consent.ConsentFixture.born;
import static org.throughline.intake.consent.ConsentFixture.form;
import static org.throughline.intake.consent.ConsentFixture.granted;
import static org.throughline.intake.consent.ConsentFixture.kind;
import static org.throughline.intake.consent.ConsentFixture.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureConsent;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentForm.Signature;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentRefusal.AuthorityEnded;
import org.throughline.intake.consent.domain.ConsentRefusal.AuthorityUnproven;
import org.throughline.intake.consent.domain.ConsentRefusal.SignerTooYoung;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.platform.testkit.Scenario;

/** Whose signature makes a form a consent. In Chicago the day below begins at six in the morning. */
class AuthorityTest {
    private static final ConsentPolicy POLICY =
            new ConsentPolicy("test", 16, 18, ZoneId.of("America/Chicago"), Set.of());
    private static final String EIGHTEEN_TODAY = "2008-03-05";
    private static final String SIXTEEN_TODAY = "2010-03-05";
    private static final Instant LATE_THE_DAY_BEFORE = Instant.parse("2026-03-05T05:59:00Z");
    private static final Instant SIX_IN_THE_MORNING = Instant.parse("2026-03-05T06:00:00Z");

    private final Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> nothing =
            Scenario.of(new ConsentDeciding());

    @ParameterizedTest
    @ValueSource(strings = {SIXTEEN_TODAY, "2010", "unknown"})
    void a_participant_signs_from_the_age_of_the_policy_and_in_doubt(String birthDate) {
        accepted(birthDate, signature(Authority.SELF, NOON), NEVER);
    }

    @Test
    void the_birthday_begins_where_the_policy_says() {
        refused(SIXTEEN_TODAY, signature(Authority.SELF, LATE_THE_DAY_BEFORE), new SignerTooYoung(PERSON));
        accepted(EIGHTEEN_TODAY, signature(Authority.PARENT, LATE_THE_DAY_BEFORE, "proof"), SIX_IN_THE_MORNING);
    }

    @Test
    void a_participant_below_that_age_does_not_sign_alone() {
        refused("2010-03-06", signature(Authority.SELF, NOON), new SignerTooYoung(PERSON));
    }

    @Test
    void a_parent_signs_until_majority() {
        accepted("2008-03-06", signature(Authority.PARENT, NOON, "proof"), SIX_IN_THE_MORNING.plus(Duration.ofDays(1)));
        refused(EIGHTEEN_TODAY, signature(Authority.PARENT, NOON, "proof"), new AuthorityEnded(PERSON));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SELF")
    void whoever_signs_for_another_shows_by_what_right(Authority authority) {
        refused("2012", signature(authority, NOON), new AuthorityUnproven(PERSON));
    }

    @ParameterizedTest
    @EnumSource(names = {"GUARDIAN", "PERSONAL_REPRESENTATIVE"})
    void others_may_sign_for_an_adult(Authority authority) {
        accepted("1990", signature(authority, NOON, "proof"), NEVER);
    }

    private void accepted(String birthDate, Signature signature, Instant askAgainAt) {
        CaptureConsent capture = capture(signature);
        var kind = capture.form().kinds().getFirst();
        ConsentCaptured captured = new ConsentCaptured(
                PERSON,
                kind.consentId(),
                kind.kind(),
                about(List.of(), capture.form().terms()),
                signature,
                capture.form().document(),
                askAgainAt,
                CLERK,
                "test");
        nothing.given(born(birthDate)).when(capture).thenAccepted(captured, granted(captured));
    }

    private void refused(String birthDate, Signature signature, ConsentRefusal reason) {
        nothing.given(born(birthDate)).when(capture(signature)).thenRefused(reason);
    }

    private static CaptureConsent capture(Signature signature) {
        var form = form(terms(List.of()), signature, kind(ConsentKind.TREATMENT, 11));
        return new CaptureConsent(PERSON, form, CLERK, POLICY, NOON);
    }

    private static Signature signature(Authority authority, Instant signedAt, String... evidence) {
        return new Signature("signer-1", authority, List.of(evidence), signedAt);
    }
}
