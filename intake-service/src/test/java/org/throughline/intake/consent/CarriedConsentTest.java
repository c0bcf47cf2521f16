package org.throughline.intake.consent;

import static org.throughline.intake.consent.ConsentFixture.ADULT;
import static org.throughline.intake.consent.ConsentFixture.CAPTURED;
import static org.throughline.intake.consent.ConsentFixture.CLINIC;
import static org.throughline.intake.consent.ConsentFixture.CLINIC_SEEN;
import static org.throughline.intake.consent.ConsentFixture.CONSENT;
import static org.throughline.intake.consent.ConsentFixture.GENERAL;
import static org.throughline.intake.consent.ConsentFixture.GRANTED;
import static org.throughline.intake.consent.ConsentFixture.LATER;
import static org.throughline.intake.consent.ConsentFixture.PAYER_SEEN;
import static org.throughline.intake.consent.ConsentFixture.PERSON;
import static org.throughline.intake.consent.ConsentFixture.SELF;
import static org.throughline.intake.consent.ConsentFixture.about;
import static org.throughline.intake.consent.ConsentFixture.born;
import static org.throughline.intake.consent.ConsentFixture.capture;
import static org.throughline.intake.consent.ConsentFixture.captured;
import static org.throughline.intake.consent.ConsentFixture.form;
import static org.throughline.intake.consent.ConsentFixture.granted;
import static org.throughline.intake.consent.ConsentFixture.kind;
import static org.throughline.intake.consent.ConsentFixture.lasting;
import static org.throughline.intake.consent.ConsentFixture.terms;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureCarriedConsent;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentEvent.ParticipantSeen.Details;
import org.throughline.intake.consent.domain.ConsentEvent.PersonDescribedSeen;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentRefusal.CannotBeCombined;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.InformationBeyondKind;
import org.throughline.intake.consent.domain.ConsentRefusal.PaperNeeded;
import org.throughline.intake.consent.domain.ConsentRefusal.ParticipantUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.PurposeBeyondKinds;
import org.throughline.intake.consent.domain.ConsentRefusal.SignerTooYoung;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.PartialDate;
import org.throughline.platform.testkit.Scenario;

class CarriedConsentTest {
    private static final UUID REFERRAL = new UUID(4, 40);
    private static final CaptureCarriedConsent CARRIED = new CaptureCarriedConsent(REFERRAL, capture());
    private static final KindOnForm KIND = new KindOnForm(ConsentKind.GENERAL, CONSENT);
    private static final ConsentCaptured ATTENDED =
            captured(CONSENT, ConsentKind.GENERAL, about(List.of(DataClass.ATTENDANCE), GENERAL));
    private static final ConsentGranted GRANTED_FOR_IT = granted(ATTENDED);

    private final Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> registered =
            Scenario.of(new ConsentDeciding()).given(CLINIC_SEEN, PAYER_SEEN);

    private static CaptureCarriedConsent carried(ConsentTerms terms, KindOnForm... kinds) {
        return new CaptureCarriedConsent(REFERRAL, capture(form(terms, SELF, kinds)));
    }

    private static PersonDescribedSeen described(String birthDate) {
        return new PersonDescribedSeen(PERSON, REFERRAL, new Details(new PartialDate(birthDate)));
    }

    @Test
    void a_form_that_came_with_a_referral_is_filed_before_anybody_is_a_participant() {
        registered
                .given(described("1990-05-17"))
                .when(CARRIED)
                .thenAccepted(ATTENDED, GRANTED_FOR_IT)
                .when(CARRIED)
                .thenNothingNew();
    }

    @Test
    void on_its_senders_word_only_attendance_is_filed() {
        for (DataClass permitted : List.of(DataClass.ATTENDANCE, DataClass.ALL)) {
            registered
                    .given(ADULT)
                    .when(carried(about(List.of(permitted, DataClass.SCORES), GENERAL), KIND))
                    .thenAccepted(ATTENDED, GRANTED_FOR_IT);
        }
    }

    @Test
    void a_kind_that_is_not_about_attendance_waits_for_the_paper() {
        registered
                .given(ADULT)
                .when(carried(GENERAL, kind(ConsentKind.TREATMENT, 20), KIND))
                .thenAccepted(ATTENDED, GRANTED_FOR_IT);
        registered
                .given(ADULT)
                .when(carried(GENERAL, kind(ConsentKind.TREATMENT, 20)))
                .thenRefused(new PurposeBeyondKinds(Purpose.TREATMENT));
        registered
                .given(ADULT)
                .when(carried(terms(List.of()), kind(ConsentKind.TREATMENT, 20)))
                .thenRefused(new PaperNeeded(PERSON));
        registered
                .given(ADULT)
                .when(carried(
                        lasting(
                                ConsentTerm.until(LATER),
                                about(
                                        List.of(DataClass.COUNSELLING_NOTES),
                                        terms(List.of(CLINIC), Purpose.COUNSELLING_NOTES))),
                        kind(ConsentKind.COUNSELLING_NOTES, 20)))
                .thenRefused(new PaperNeeded(PERSON));
    }

    @Test
    void a_form_that_does_not_permit_attendance_waits_for_the_paper() {
        registered
                .given(ADULT)
                .when(carried(about(List.of(DataClass.PLAN), GENERAL), KIND))
                .thenRefused(new PaperNeeded(PERSON));
    }

    @Test
    void what_is_wrong_with_the_whole_form_is_wrong_with_the_part_that_would_be_filed() {
        registered
                .given(ADULT)
                .when(carried(GENERAL, KIND, kind(ConsentKind.COUNSELLING_NOTES, 20)))
                .thenRefused(new CannotBeCombined(ConsentKind.COUNSELLING_NOTES));
        registered
                .given(ADULT)
                .when(carried(about(List.of(DataClass.ATTENDANCE, DataClass.PSYCHOTHERAPY_NOTES), GENERAL), KIND))
                .thenRefused(new InformationBeyondKind(DataClass.PSYCHOTHERAPY_NOTES));
    }

    @Test
    void a_consent_that_was_filed_from_the_paper_is_not_filed_anew() {
        registered.given(ADULT, CAPTURED, GRANTED).when(CARRIED).thenRefused(new ConsentIdTaken(CONSENT));
    }

    @Test
    void who_may_sign_follows_from_the_record_of_the_participant_whatever_the_referral_says() {
        registered
                .given(born("2015-01-01"), described("1990-05-17"))
                .when(CARRIED)
                .thenRefused(new SignerTooYoung(PERSON));
        registered.given(described("2015-01-01"), ADULT).when(CARRIED).thenAccepted(ATTENDED, GRANTED_FOR_IT);
        registered
                .given(described("1990-05-17"), described("2015-01-01"))
                .when(CARRIED)
                .thenRefused(new SignerTooYoung(PERSON));
    }

    @Test
    void of_somebody_nobody_described_no_form_is_filed() {
        registered.when(CARRIED).thenRefused(new ParticipantUnknown(PERSON));
    }
}
