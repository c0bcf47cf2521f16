package org.throughline.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.StreamNames;
import org.throughline.intake.screening.domain.Screening;
import org.throughline.intake.screening.domain.Screening.Outcome;
import org.throughline.intake.screening.domain.Screening.Risk;
import org.throughline.intake.screening.domain.Screening.Risks;
import org.throughline.intake.screening.domain.Screening.SignOff;
import org.throughline.intake.screening.domain.ScreeningCommand;
import org.throughline.intake.screening.domain.ScreeningCommand.RecordScreening;
import org.throughline.intake.screening.domain.ScreeningEvent;
import org.throughline.intake.screening.domain.ScreeningEvent.AcceptanceSeen;
import org.throughline.intake.screening.domain.ScreeningEvent.ReferralSeen;
import org.throughline.intake.screening.domain.ScreeningEvent.ScreeningCompleted;
import org.throughline.intake.screening.domain.ScreeningRefusal;
import org.throughline.intake.screening.domain.ScreeningRefusal.ReferralUnknown;
import org.throughline.intake.screening.domain.ScreeningRefusal.ScreenedInFuture;
import org.throughline.intake.screening.domain.ScreeningRefusal.ScreeningIdTaken;
import org.throughline.intake.screening.domain.ScreeningRefusal.SignOffMissing;
import org.throughline.intake.screening.domain.Screenings;
import org.throughline.platform.testkit.Scenario;

class ScreeningTest {
    private static final UUID REFERRAL = new UUID(2, 1);
    private static final UUID PERSON = new UUID(2, 2);
    private static final UUID CHOSEN = new UUID(2, 3);
    private static final UUID SCREENING = new UUID(2, 4);
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Risks LITTLE = new Risks(Risk.LOW, Risk.NONE, false);
    private static final SignOff SIGN_OFF = new SignOff("clinician-a", "CLINICIAN");
    private static final ReferralSeen REFERRED = new ReferralSeen(REFERRAL, PERSON);

    private final Scenario<ScreeningCommand, Screenings, ScreeningEvent, ScreeningRefusal> nothing =
            Scenario.of(new ScreeningDeciding());
    private final Scenario<ScreeningCommand, Screenings, ScreeningEvent, ScreeningRefusal> referred =
            nothing.given(REFERRED);

    @Test
    void a_screening_of_a_referral_is_recorded_once() {
        Screening screening = screening(LITTLE, Outcome.PROCEED);
        referred.when(record(screening))
                .thenAccepted(new ScreeningCompleted(REFERRAL, PERSON, screening))
                .when(record(screening))
                .thenNothingNew();
    }

    @Test
    void it_is_about_the_participant_the_referral_was_accepted_for() {
        Screening screening = screening(LITTLE, Outcome.PROCEED);
        referred.given(new AcceptanceSeen(REFERRAL, CHOSEN))
                .when(record(screening))
                .thenAccepted(new ScreeningCompleted(REFERRAL, CHOSEN, screening));
    }

    @Test
    void without_a_referral_there_is_nobody_to_screen() {
        nothing.when(record(screening(LITTLE, Outcome.DIVERT))).thenRefused(new ReferralUnknown(REFERRAL));
    }

    @Test
    void what_has_not_happened_yet_is_no_screening() {
        Screening later =
                new Screening(SCREENING, LITTLE, Outcome.PROCEED, List.of(), "clinician-a", NOON.plusMillis(1));
        referred.when(record(later)).thenRefused(new ScreenedInFuture(SCREENING));
    }

    @Test
    void another_screening_needs_another_id() {
        referred.given(new ScreeningCompleted(REFERRAL, PERSON, screening(LITTLE, Outcome.PROCEED)))
                .when(record(screening(LITTLE, Outcome.DIVERT)))
                .thenRefused(new ScreeningIdTaken(SCREENING));
    }

    @ParameterizedTest
    @CsvSource({"HIGH,NONE,false", "NONE,HIGH,false", "NONE,NONE,true"})
    void a_high_risk_goes_on_only_when_a_clinician_answers_for_it(Risk suicide, Risk withdrawal, boolean supervision) {
        Risks high = new Risks(suicide, withdrawal, supervision);
        referred.when(record(screening(high, Outcome.PROCEED))).thenRefused(new SignOffMissing(REFERRAL));
        Screening signed = screening(high, Outcome.PROCEED, SIGN_OFF);
        referred.when(record(signed)).thenAccepted(new ScreeningCompleted(REFERRAL, PERSON, signed));
    }

    @ParameterizedTest
    @EnumSource(names = {"DIVERT", "ESCALATE"})
    void a_high_risk_that_leads_elsewhere_is_recorded_at_once(Outcome outcome) {
        Screening screening = screening(new Risks(Risk.HIGH, Risk.HIGH, true), outcome);
        referred.when(record(screening)).thenAccepted(new ScreeningCompleted(REFERRAL, PERSON, screening));
    }

    @Test
    void a_screening_rests_on_its_referral() {
        ScreeningDeciding domain = new ScreeningDeciding();
        assertThat(domain.streams(record(screening(LITTLE, Outcome.PROCEED))).read())
                .containsExactly(StreamNames.referral(REFERRAL));
        assertThat(domain.streamOf(REFERRED)).isEqualTo(StreamNames.referral(REFERRAL));
        assertThat(domain.streamOf(new AcceptanceSeen(REFERRAL, CHOSEN))).isEqualTo(StreamNames.referral(REFERRAL));
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                ScreeningCatalogue.EVENTS,
                List.of(new ScreeningCompleted(REFERRAL, PERSON, screening(LITTLE, Outcome.PROCEED, SIGN_OFF))));
    }

    private static Screening screening(Risks risks, Outcome outcome, SignOff... signOffs) {
        return new Screening(SCREENING, risks, outcome, List.of(signOffs), "clinician-a", NOON);
    }

    private static RecordScreening record(Screening screening) {
        return new RecordScreening(REFERRAL, screening, NOON);
    }
}
