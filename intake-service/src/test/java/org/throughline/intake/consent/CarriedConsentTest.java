package org.throughline.intake.consent;

import static org.throughline.intake.consent.ConsentFixture.ADULT;
import static org.throughline.intake.consent.ConsentFixture.CAPTURED;
import static org.throughline.intake.consent.ConsentFixture.CLINIC_SEEN;
import static org.throughline.intake.consent.ConsentFixture.GRANTED;
import static org.throughline.intake.consent.ConsentFixture.PAYER_SEEN;
import static org.throughline.intake.consent.ConsentFixture.PERSON;
import static org.throughline.intake.consent.ConsentFixture.born;
import static org.throughline.intake.consent.ConsentFixture.capture;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureCarriedConsent;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ParticipantSeen.Details;
import org.throughline.intake.consent.domain.ConsentEvent.PersonDescribedSeen;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentRefusal.ParticipantUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.SignerTooYoung;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.domain.PartialDate;
import org.throughline.platform.testkit.Scenario;

class CarriedConsentTest {
    private static final UUID REFERRAL = new UUID(4, 40);
    private static final CaptureCarriedConsent CARRIED = new CaptureCarriedConsent(REFERRAL, capture());

    private final Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> registered =
            Scenario.of(new ConsentDeciding()).given(CLINIC_SEEN, PAYER_SEEN);

    private static PersonDescribedSeen described(String birthDate) {
        return new PersonDescribedSeen(PERSON, REFERRAL, new Details(new PartialDate(birthDate)));
    }

    @Test
    void a_form_that_came_with_a_referral_is_filed_before_anybody_is_a_participant() {
        registered
                .given(described("1990-05-17"))
                .when(CARRIED)
                .thenAccepted(CAPTURED, GRANTED)
                .when(CARRIED)
                .thenNothingNew();
    }

    @Test
    void the_same_form_filed_at_the_desk_is_the_same_consent() {
        registered.given(ADULT, CAPTURED, GRANTED).when(CARRIED).thenNothingNew();
    }

    @Test
    void who_may_sign_follows_from_the_record_of_the_participant_whatever_the_referral_says() {
        registered
                .given(born("2015-01-01"), described("1990-05-17"))
                .when(CARRIED)
                .thenRefused(new SignerTooYoung(PERSON));
        registered.given(described("2015-01-01"), ADULT).when(CARRIED).thenAccepted(CAPTURED, GRANTED);
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
