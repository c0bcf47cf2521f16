package org.throughline.intake.consent;

import static org.throughline.intake.consent.ConsentFixture.ADULT;
import static org.throughline.intake.consent.ConsentFixture.CLINIC;
import static org.throughline.intake.consent.ConsentFixture.CLINIC_SEEN;
import static org.throughline.intake.consent.ConsentFixture.COURT;
import static org.throughline.intake.consent.ConsentFixture.COURT_SEEN;
import static org.throughline.intake.consent.ConsentFixture.LATER;
import static org.throughline.intake.consent.ConsentFixture.NEVER;
import static org.throughline.intake.consent.ConsentFixture.PAYER;
import static org.throughline.intake.consent.ConsentFixture.SELF;
import static org.throughline.intake.consent.ConsentFixture.about;
import static org.throughline.intake.consent.ConsentFixture.capture;
import static org.throughline.intake.consent.ConsentFixture.captured;
import static org.throughline.intake.consent.ConsentFixture.form;
import static org.throughline.intake.consent.ConsentFixture.granted;
import static org.throughline.intake.consent.ConsentFixture.kind;
import static org.throughline.intake.consent.ConsentFixture.lasting;
import static org.throughline.intake.consent.ConsentFixture.recipient;
import static org.throughline.intake.consent.ConsentFixture.terms;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ClassSeen;
import org.throughline.intake.consent.domain.ConsentEvent.RecipientSeen;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentRefusal.CannotBeCombined;
import org.throughline.intake.consent.domain.ConsentRefusal.InformationBeyondKind;
import org.throughline.intake.consent.domain.ConsentRefusal.IntermediaryMembersMissing;
import org.throughline.intake.consent.domain.ConsentRefusal.IrrevocabilityNotAllowed;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotAPerson;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotOfCriminalJustice;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotRegistered;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.ConsentTerm.Irrevocable;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.EndingEvent;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.recipient.domain.RecipientKind;
import org.throughline.platform.testkit.Scenario;

/** Whom and what a form names. */
class FormTest {
    private static final String EXCHANGE = new UUID(5, 9).toString();
    private static final String MOTHER = new UUID(6, 1).toString();
    private static final RecipientSeen EXCHANGE_SEEN = recipient(EXCHANGE, RecipientKind.INTERMEDIARY, CLINIC);

    private final Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> known = Scenario.of(
                    new ConsentDeciding())
            .given(ADULT, CLINIC_SEEN, COURT_SEEN, EXCHANGE_SEEN, new ClassSeen("referring-clinics"));

    @Test
    void information_goes_to_recipients_that_are_registered() {
        accepted(ConsentKind.GENERAL, terms(List.of(CLINIC), Purpose.TREATMENT));
        refused(
                ConsentKind.GENERAL,
                terms(List.of(CLINIC, PAYER), Purpose.TREATMENT),
                new RecipientNotRegistered(PAYER));
    }

    @Test
    void information_goes_to_no_recipient_that_is_no_longer_active() {
        RecipientSeen ended =
                new RecipientSeen(UUID.fromString(CLINIC), RecipientKind.TREATING_PROVIDER, List.of(), false);
        known.given(ended)
                .when(capture(form(terms(List.of(CLINIC), Purpose.TREATMENT), SELF, kind(ConsentKind.GENERAL, 11))))
                .thenRefused(new RecipientNotRegistered(CLINIC));
    }

    @Test
    void information_goes_to_classes_that_there_are_and_to_kinds() {
        accepted(ConsentKind.TPO, terms(List.of("PLAN", "TREATING_PROVIDER"), Purpose.TREATMENT, Purpose.PAYMENT));
        accepted(ConsentKind.GENERAL, terms(List.of("referring-clinics"), Purpose.TREATMENT));
        refused(
                ConsentKind.GENERAL,
                terms(List.of("all-clinics"), Purpose.TREATMENT),
                new RecipientNotRegistered("all-clinics"));
    }

    @Test
    void an_intermediary_is_named_itself_with_those_it_passes_records_on_to() {
        refused(
                ConsentKind.GENERAL,
                terms(List.of(EXCHANGE), Purpose.TREATMENT),
                new IntermediaryMembersMissing(EXCHANGE));
        refused(
                ConsentKind.GENERAL,
                terms(List.of(EXCHANGE, COURT), Purpose.TREATMENT),
                new IntermediaryMembersMissing(EXCHANGE));
        refused(
                ConsentKind.GENERAL,
                terms(List.of("INTERMEDIARY"), Purpose.TREATMENT),
                new RecipientNotRegistered("INTERMEDIARY"));
        accepted(ConsentKind.GENERAL, terms(List.of(CLINIC, EXCHANGE), Purpose.TREATMENT));
        accepted(ConsentKind.TPO, terms(List.of(EXCHANGE, "TREATING_PROVIDER"), Purpose.TREATMENT));
    }

    @Test
    void family_is_named_by_the_ids_of_people() {
        ConsentTerms month = lasting(ConsentTerm.until(LATER), terms(List.of(MOTHER), Purpose.FAMILY_INVOLVEMENT));
        accepted(ConsentKind.FAMILY, month);
        ConsentTerms relation =
                lasting(ConsentTerm.until(LATER), terms(List.of("my-mother"), Purpose.FAMILY_INVOLVEMENT));
        refused(ConsentKind.FAMILY, relation, new RecipientNotAPerson("my-mother"));
    }

    @Test
    void criminal_justice_is_an_authority_of_it() {
        ConsentTerm term = ConsentTerm.until(LATER);
        accepted(ConsentKind.CRIMINAL_JUSTICE, lasting(term, terms(List.of(COURT), Purpose.CRIMINAL_JUSTICE)));
        refused(
                ConsentKind.CRIMINAL_JUSTICE,
                lasting(term, terms(List.of(CLINIC), Purpose.CRIMINAL_JUSTICE)),
                new RecipientNotOfCriminalJustice(CLINIC));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAMILY", "CRIMINAL_JUSTICE"})
    void who_discloses_alone_shares_a_form_with_treatment_only(ConsentKind alone) {
        Purpose purpose = alone.purposes().iterator().next();
        ConsentTerms terms = lasting(
                ConsentTerm.until(LATER),
                terms(List.of(alone == ConsentKind.FAMILY ? MOTHER : COURT), purpose, Purpose.TREATMENT));
        known.when(capture(form(terms, SELF, kind(ConsentKind.GENERAL, 11), kind(alone, 12))))
                .thenRefused(new CannotBeCombined(alone));
        ConsentTerms own = lasting(ConsentTerm.until(LATER), terms(terms.recipients(), purpose));
        var treatment = captured(
                new UUID(4, 11), ConsentKind.TREATMENT, about(List.of(), lasting(own.term(), terms(List.of()))));
        var consent = captured(new UUID(4, 12), alone, own);
        known.when(capture(form(own, SELF, kind(ConsentKind.TREATMENT, 11), kind(alone, 12))))
                .thenAccepted(treatment, granted(treatment), consent, granted(consent));
    }

    @Test
    void only_a_consent_to_criminal_justice_is_irrevocable_and_says_until_when() {
        Irrevocable case1 = new Irrevocable(NEVER, EndingEvent.FINAL_DISPOSITION);
        Irrevocable endless = new Irrevocable(NEVER, EndingEvent.NONE);
        accepted(ConsentKind.CRIMINAL_JUSTICE, locked(case1, terms(List.of(COURT), Purpose.CRIMINAL_JUSTICE)));
        refused(
                ConsentKind.CRIMINAL_JUSTICE,
                locked(endless, terms(List.of(COURT), Purpose.CRIMINAL_JUSTICE)),
                new IrrevocabilityNotAllowed(ConsentKind.CRIMINAL_JUSTICE));
        refused(
                ConsentKind.GENERAL,
                locked(case1, terms(List.of(COURT), Purpose.PROGRESS_REPORT)),
                new IrrevocabilityNotAllowed(ConsentKind.GENERAL));
        refused(
                ConsentKind.TREATMENT,
                locked(case1, terms(List.of())),
                new IrrevocabilityNotAllowed(ConsentKind.TREATMENT));
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNSELLING_NOTES", "PSYCHOTHERAPY_NOTES"})
    void notes_kept_apart_leave_under_a_consent_of_their_own_kind(DataClass notes) {
        refused(
                ConsentKind.GENERAL,
                about(List.of(DataClass.ALL, notes), terms(List.of(CLINIC), Purpose.TREATMENT)),
                new InformationBeyondKind(notes));
    }

    private static ConsentTerms locked(Irrevocable lock, ConsentTerms terms) {
        return lasting(new ConsentTerm(LATER, EndingEvent.NONE, List.of(lock)), terms);
    }

    private void accepted(ConsentKind kind, ConsentTerms terms) {
        var consent = captured(new UUID(4, 11), kind, terms);
        known.when(capture(form(terms, SELF, kind(kind, 11)))).thenAccepted(consent, granted(consent));
    }

    private void refused(ConsentKind kind, ConsentTerms terms, ConsentRefusal reason) {
        known.when(capture(form(terms, SELF, kind(kind, 11)))).thenRefused(reason);
    }
}
