package org.throughline.intake.consent;

import static org.throughline.intake.consent.ConsentFixture.ADULT;
import static org.throughline.intake.consent.ConsentFixture.CAPTURED;
import static org.throughline.intake.consent.ConsentFixture.CLINIC;
import static org.throughline.intake.consent.ConsentFixture.CLINIC_SEEN;
import static org.throughline.intake.consent.ConsentFixture.CONSENT;
import static org.throughline.intake.consent.ConsentFixture.GENERAL;
import static org.throughline.intake.consent.ConsentFixture.GRANTED;
import static org.throughline.intake.consent.ConsentFixture.LATER;
import static org.throughline.intake.consent.ConsentFixture.NOON;
import static org.throughline.intake.consent.ConsentFixture.PAYER_SEEN;
import static org.throughline.intake.consent.ConsentFixture.PERSON;
import static org.throughline.intake.consent.ConsentFixture.SELF;
import static org.throughline.intake.consent.ConsentFixture.about;
import static org.throughline.intake.consent.ConsentFixture.capture;
import static org.throughline.intake.consent.ConsentFixture.captured;
import static org.throughline.intake.consent.ConsentFixture.form;
import static org.throughline.intake.consent.ConsentFixture.granted;
import static org.throughline.intake.consent.ConsentFixture.kind;
import static org.throughline.intake.consent.ConsentFixture.lasting;
import static org.throughline.intake.consent.ConsentFixture.terms;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentElement;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentForm.Signature;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentRefusal.CannotBeCombined;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.ElementsMissing;
import org.throughline.intake.consent.domain.ConsentRefusal.ExpiresBeforeSigned;
import org.throughline.intake.consent.domain.ConsentRefusal.ParticipantUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.PurposeBeyondKinds;
import org.throughline.intake.consent.domain.ConsentRefusal.SignedInFuture;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.ConsentTerms.Statement;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.domain.DataClass;
import org.throughline.platform.testkit.Scenario;

class CapturingTest {
    private static final ConsentTerms NOBODY = about(List.of(), terms(List.of()));

    private final Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> nothing =
            Scenario.of(new ConsentDeciding());
    private final Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> known =
            nothing.given(ADULT, CLINIC_SEEN, PAYER_SEEN);

    @Test
    void a_signed_form_becomes_a_consent_once() {
        known.when(capture()).thenAccepted(CAPTURED, GRANTED).when(capture()).thenNothingNew();
    }

    @Test
    void a_form_for_two_kinds_becomes_two_consents_each_with_its_own_purposes_and_recipients() {
        ConsentTerms terms = terms(List.of(CLINIC), Purpose.TREATMENT, Purpose.PAYMENT);
        var both = form(terms, SELF, kind(ConsentKind.TREATMENT, 11), kind(ConsentKind.TPO, 12));
        known.when(capture(both))
                .thenAccepted(both(
                        captured(new UUID(4, 11), ConsentKind.TREATMENT, NOBODY),
                        captured(new UUID(4, 12), ConsentKind.TPO, terms)))
                .when(capture(both))
                .thenNothingNew();
    }

    @Test
    void another_consent_needs_another_id() {
        var captured = known.given(CAPTURED, GRANTED);
        captured.when(capture(form(terms(List.of(CLINIC), Purpose.PAYMENT), SELF, kind(ConsentKind.GENERAL, 2))))
                .thenRefused(new ConsentIdTaken(CONSENT));
        captured.when(capture(form(GENERAL, SELF, kind(ConsentKind.TPO, 7), kind(ConsentKind.GENERAL, 2))))
                .thenRefused(new ConsentIdTaken(CONSENT));
    }

    @Test
    void nobody_consents_who_is_no_participant() {
        nothing.when(capture()).thenRefused(new ParticipantUnknown(PERSON));
    }

    @Test
    void what_has_not_been_signed_yet_is_no_consent() {
        Signature later = new Signature(SELF.signer(), SELF.authority(), List.of(), NOON.plusMillis(1));
        known.when(capture(form(GENERAL, later, kind(ConsentKind.GENERAL, 2)))).thenRefused(new SignedInFuture(PERSON));
    }

    @Test
    void a_consent_does_not_end_before_it_begins() {
        ConsentTerms over = lasting(ConsentTerm.until(NOON), GENERAL);
        known.when(capture(form(over, SELF, kind(ConsentKind.GENERAL, 2))))
                .thenRefused(new ExpiresBeforeSigned(PERSON));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNSELLING_NOTES,COUNSELLING_NOTES,COUNSELLING_NOTES",
        "PSYCHOTHERAPY_NOTES,PSYCHOTHERAPY_NOTES,PSYCHOTHERAPY_NOTES",
        "LEGAL,LEGAL_PROCEEDING,ALL"
    })
    void some_kinds_need_a_form_of_their_own(ConsentKind alone, Purpose purpose, DataClass information) {
        ConsentTerm quarter = ConsentTerm.until(LATER);
        ConsentTerms own = lasting(quarter, about(List.of(information), terms(List.of(CLINIC), purpose)));
        for (ConsentKind other : List.of(ConsentKind.GENERAL, ConsentKind.TREATMENT)) {
            known.when(capture(form(own, SELF, kind(other, 11), kind(alone, 12))))
                    .thenRefused(new CannotBeCombined(alone));
        }
        known.when(capture(form(own, SELF, kind(alone, 12)))).thenAccepted(both(captured(new UUID(4, 12), alone, own)));
    }

    @Test
    void research_may_share_a_form_with_others() {
        ConsentTerms terms = terms(List.of(CLINIC), Purpose.RESEARCH);
        known.when(capture(form(terms, SELF, kind(ConsentKind.TREATMENT, 11), kind(ConsentKind.RESEARCH, 12))))
                .thenAccepted(both(
                        captured(new UUID(4, 11), ConsentKind.TREATMENT, NOBODY),
                        captured(new UUID(4, 12), ConsentKind.RESEARCH, terms)));
    }

    static Stream<Arguments> lacking() {
        List<Statement> all = List.of(Statement.values());
        ConsentTerms empty = about(List.of(), terms(List.of(), List.of()));
        ConsentTerms payment = terms(List.of(CLINIC), all, Purpose.PAYMENT);
        ConsentTerms bare = terms(List.of(CLINIC), List.of(Statement.RIGHT_TO_REVOKE), Purpose.PAYMENT);
        ConsentTerms report = terms(List.of(CLINIC), all, Purpose.PROGRESS_REPORT);
        ConsentTerms research = terms(List.of(CLINIC), List.of(Statement.RIGHT_TO_REVOKE), Purpose.RESEARCH);
        return Stream.of(
                Arguments.of(
                        ConsentKind.TPO,
                        empty,
                        List.of(
                                ConsentElement.INFORMATION,
                                ConsentElement.RECIPIENT,
                                ConsentElement.PURPOSE,
                                ConsentElement.RIGHT_TO_REVOKE,
                                ConsentElement.REDISCLOSURE_WARNING,
                                ConsentElement.CONSEQUENCE_OF_REFUSING)),
                Arguments.of(
                        ConsentKind.GENERAL, terms(List.of(), all, Purpose.PAYMENT), List.of(ConsentElement.RECIPIENT)),
                Arguments.of(ConsentKind.GENERAL, about(List.of(), payment), List.of(ConsentElement.INFORMATION)),
                Arguments.of(ConsentKind.GENERAL, terms(List.of(CLINIC), all), List.of(ConsentElement.PURPOSE)),
                Arguments.of(ConsentKind.GENERAL, report, List.of(ConsentElement.EXPIRY)),
                Arguments.of(ConsentKind.GENERAL, bare, List.of(ConsentElement.HIPAA_REDISCLOSURE)),
                Arguments.of(
                        ConsentKind.FAMILY,
                        terms(List.of(CLINIC), List.of(), Purpose.FAMILY_INVOLVEMENT),
                        List.of(ConsentElement.EXPIRY, ConsentElement.RIGHT_TO_REVOKE)),
                Arguments.of(
                        ConsentKind.TREATMENT, terms(List.of(), List.of()), List.of(ConsentElement.RIGHT_TO_REVOKE)),
                Arguments.of(
                        ConsentKind.RESEARCH,
                        research,
                        List.of(ConsentElement.REDISCLOSURE_WARNING, ConsentElement.CONSEQUENCE_OF_REFUSING)),
                Arguments.of(
                        ConsentKind.TPO,
                        bare,
                        List.of(
                                ConsentElement.REDISCLOSURE_WARNING,
                                ConsentElement.CONSEQUENCE_OF_REFUSING,
                                ConsentElement.HIPAA_REDISCLOSURE)));
    }

    @ParameterizedTest(name = "{0} lacks {2}")
    @MethodSource("lacking")
    void a_form_that_lacks_what_the_law_demands_is_no_consent(
            ConsentKind kind, ConsentTerms terms, List<ConsentElement> missing) {
        known.when(capture(form(terms, SELF, kind(kind, 11)))).thenRefused(new ElementsMissing(kind, missing));
    }

    @Test
    void a_purpose_that_no_kind_on_the_form_knows_is_refused() {
        ConsentTerms terms = terms(List.of(CLINIC), Purpose.TREATMENT, Purpose.LEGAL_PROCEEDING);
        known.when(capture(form(terms, SELF, kind(ConsentKind.GENERAL, 11))))
                .thenRefused(new PurposeBeyondKinds(Purpose.LEGAL_PROCEEDING));
    }

    @ParameterizedTest
    @CsvSource({"TREATMENT", "TELEHEALTH"})
    void a_consent_to_be_treated_names_nobody(ConsentKind kind) {
        known.when(capture(form(terms(List.of(CLINIC)), SELF, kind(kind, 11))))
                .thenAccepted(both(captured(new UUID(4, 11), kind, NOBODY)));
    }

    /** Each consent, and what others are told of it. */
    private static List<ConsentEvent> both(ConsentCaptured... consents) {
        return Stream.of(consents)
                .<ConsentEvent>mapMulti((consent, events) -> {
                    events.accept(consent);
                    events.accept(granted(consent));
                })
                .toList();
    }
}
