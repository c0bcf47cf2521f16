package org.throughline.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.consent.ConsentFixture.ADULT;
import static org.throughline.intake.consent.ConsentFixture.CAPTURED;
import static org.throughline.intake.consent.ConsentFixture.CLERK;
import static org.throughline.intake.consent.ConsentFixture.CLINIC;
import static org.throughline.intake.consent.ConsentFixture.CLINIC_SEEN;
import static org.throughline.intake.consent.ConsentFixture.GRANTED;
import static org.throughline.intake.consent.ConsentFixture.NOON;
import static org.throughline.intake.consent.ConsentFixture.PAYER_SEEN;
import static org.throughline.intake.consent.ConsentFixture.PERSON;
import static org.throughline.intake.consent.ConsentFixture.capture;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.RecordDeclined;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentDeclined;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentRefusal.DeclineIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.DeclinedInFuture;
import org.throughline.intake.consent.domain.ConsentRefusal.ParticipantUnknown;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.consent.domain.DeclinedConsent;
import org.throughline.intake.consent.domain.DeclinedConsent.Asked;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.consent.domain.Recipient;
import org.throughline.platform.testkit.Scenario;

/** Somebody is asked for a consent and says no. */
class DecliningTest {
    static final UUID DECLINE = new UUID(4, 8);
    static final DeclinedConsent NO = declined(ConsentKind.COUNSELLING_NOTES, NOON);
    static final ConsentDeclined DECLINED = new ConsentDeclined(PERSON, NO);

    private final Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> nothing =
            Scenario.of(new ConsentDeciding());

    private static DeclinedConsent declined(ConsentKind kind, Instant at) {
        return new DeclinedConsent(
                DECLINE, kind, "notes-2026-1", new Asked("participant-1", Authority.SELF), at, CLERK);
    }

    private static RecordDeclined record(DeclinedConsent declined) {
        return new RecordDeclined(PERSON, declined, NOON);
    }

    @Test
    void that_somebody_said_no_is_recorded_once() {
        nothing.given(ADULT)
                .when(record(NO))
                .thenAccepted(DECLINED)
                .when(record(NO))
                .thenNothingNew();
    }

    @ParameterizedTest
    @EnumSource
    void every_consent_can_be_declined(ConsentKind kind) {
        nothing.given(ADULT)
                .when(record(declined(kind, NOON)))
                .thenAccepted(new ConsentDeclined(PERSON, declined(kind, NOON)));
    }

    @Test
    void a_no_takes_back_nothing_and_keeps_nobody_from_saying_yes() {
        var person = nothing.given(ADULT, CLINIC_SEEN, PAYER_SEEN);
        DeclinedConsent no = declined(ConsentKind.GENERAL, NOON);
        var permitted = person.given(CAPTURED, GRANTED).when(record(no)).thenAccepted(new ConsentDeclined(PERSON, no));
        assertThat(permitted.state().covers(new Recipient(CLINIC, Set.of()), Purpose.TREATMENT, NOON))
                .isTrue();
        person.given(new ConsentDeclined(PERSON, no)).when(capture()).thenAccepted(CAPTURED, GRANTED);
    }

    @Test
    void nobody_declines_who_is_no_participant() {
        nothing.when(record(NO)).thenRefused(new ParticipantUnknown(PERSON));
    }

    @Test
    void nobody_has_said_no_tomorrow() {
        nothing.given(ADULT)
                .when(record(declined(ConsentKind.COUNSELLING_NOTES, NOON.plusMillis(1))))
                .thenRefused(new DeclinedInFuture(DECLINE));
    }

    @Test
    void another_answer_needs_another_id() {
        nothing.given(ADULT, DECLINED)
                .when(record(declined(ConsentKind.RESEARCH, NOON)))
                .thenRefused(new DeclineIdTaken(DECLINE));
    }
}
