package org.throughline.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.consent.ConsentFixture.ADULT;
import static org.throughline.intake.consent.ConsentFixture.CAPTURED;
import static org.throughline.intake.consent.ConsentFixture.CLERK;
import static org.throughline.intake.consent.ConsentFixture.CLINIC;
import static org.throughline.intake.consent.ConsentFixture.CONSENT;
import static org.throughline.intake.consent.ConsentFixture.DELIVERED;
import static org.throughline.intake.consent.ConsentFixture.GENERAL;
import static org.throughline.intake.consent.ConsentFixture.GRANTED;
import static org.throughline.intake.consent.ConsentFixture.LATER;
import static org.throughline.intake.consent.ConsentFixture.NEVER;
import static org.throughline.intake.consent.ConsentFixture.NOON;
import static org.throughline.intake.consent.ConsentFixture.NOTICE;
import static org.throughline.intake.consent.ConsentFixture.PAYER;
import static org.throughline.intake.consent.ConsentFixture.PERSON;
import static org.throughline.intake.consent.ConsentFixture.RECEIVED;
import static org.throughline.intake.consent.ConsentFixture.REMAINDER;
import static org.throughline.intake.consent.ConsentFixture.REVOKED;
import static org.throughline.intake.consent.ConsentFixture.captured;
import static org.throughline.intake.consent.ConsentFixture.fromSome;
import static org.throughline.intake.consent.ConsentFixture.granted;
import static org.throughline.intake.consent.ConsentFixture.received;
import static org.throughline.intake.consent.ConsentFixture.revoke;
import static org.throughline.intake.consent.ConsentFixture.tell;
import static org.throughline.intake.consent.ConsentFixture.terms;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.StreamNames;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.RevokeConsent;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentExpired;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRenewalDue;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureQuestioned;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureReviewed;
import org.throughline.intake.consent.domain.ConsentEvent.StatedEventOccurred;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentIsRevoked;
import org.throughline.intake.consent.domain.ConsentRefusal.ConsentUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.DeliveredInFuture;
import org.throughline.intake.consent.domain.ConsentRefusal.NoticeIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.ParticipantUnknown;
import org.throughline.intake.consent.domain.ConsentRefusal.RecipientNotOnConsent;
import org.throughline.intake.consent.domain.ConsentState;
import org.throughline.intake.consent.domain.EndingEvent;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.consent.domain.Recipient;
import org.throughline.intake.consent.domain.Revocation.Scope.Whole;
import org.throughline.intake.consent.domain.RightsNotice;
import org.throughline.intake.domain.Text;
import org.throughline.platform.testkit.Scenario;

class RevokingTest {
    private static final ConsentCaptured LEFT =
            captured(REMAINDER, ConsentKind.GENERAL, terms(List.of(PAYER), Purpose.TREATMENT, Purpose.PAYMENT));

    private final Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> nothing =
            Scenario.of(new ConsentDeciding());
    private final Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> consented =
            nothing.given(ADULT, CAPTURED, GRANTED);
    private final Scenario<ConsentCommand, ConsentState, ConsentEvent, ConsentRefusal> narrowed =
            consented.given(received(CLINIC), REVOKED, LEFT, granted(LEFT));

    @Test
    void a_consent_is_taken_back_from_everybody_once() {
        consented
                .when(revoke(new Whole()))
                .thenAccepted(RECEIVED, REVOKED)
                .when(revoke(new Whole()))
                .thenNothingNew();
    }

    @Test
    void asking_again_later_does_not_move_the_moment() {
        RevokeConsent again = revoke(new Whole(), NOON.plusSeconds(9));
        consented.given(RECEIVED, REVOKED).when(again).thenNothingNew();
        consented.given(RECEIVED, REVOKED).when(revoke(fromSome(CLINIC))).thenNothingNew();
    }

    @Test
    void what_was_never_given_is_not_taken_back() {
        nothing.given(ADULT).when(revoke(new Whole())).thenRefused(new ConsentUnknown(CONSENT));
    }

    @Test
    void taken_back_from_some_it_goes_on_for_the_others_under_a_consent_of_its_own() {
        consented
                .when(revoke(fromSome(CLINIC)))
                .thenAccepted(received(CLINIC), REVOKED, LEFT, granted(LEFT))
                .when(revoke(fromSome(CLINIC)))
                .thenNothingNew();
    }

    @Test
    void taken_back_from_each_by_name_nothing_goes_on() {
        consented.when(revoke(fromSome(CLINIC, PAYER))).thenAccepted(RECEIVED, REVOKED);
    }

    @Test
    void what_goes_on_is_taken_back_by_its_own_id() {
        narrowed.when(revoke(new Whole())).thenRefused(new ConsentIsRevoked(CONSENT));
        narrowed.when(revoke(fromSome(PAYER))).thenRefused(new ConsentIsRevoked(CONSENT));
    }

    @Test
    void a_consent_is_taken_back_from_those_it_names() {
        consented.when(revoke(fromSome("recipient-c"))).thenRefused(new RecipientNotOnConsent(CONSENT));
    }

    @Test
    void what_goes_on_needs_an_id_of_its_own() {
        consented
                .given(captured(REMAINDER, ConsentKind.GENERAL, GENERAL))
                .when(revoke(fromSome(CLINIC)))
                .thenRefused(new ConsentIdTaken(REMAINDER));
    }

    @Test
    void a_consent_covers_whom_it_names_for_its_purposes_while_it_lasts() {
        ConsentState state = consented.state();
        Recipient clinic = new Recipient(CLINIC, Set.of());
        assertThat(state.covers(clinic, Purpose.TREATMENT, NOON)).isTrue();
        assertThat(state.covers(clinic, Purpose.OPERATIONS, NOON)).isFalse();
        assertThat(state.covers(clinic, Purpose.TREATMENT, NOON.minusMillis(1))).isFalse();
        assertThat(state.covers(clinic, Purpose.TREATMENT, NEVER)).isFalse();
        assertThat(state.covers(new Recipient("recipient-c", Set.of()), Purpose.TREATMENT, NOON))
                .isFalse();
        assertThat(state.covers(new Recipient("recipient-c", Set.of(PAYER)), Purpose.TREATMENT, NOON))
                .isTrue();
    }

    @Test
    void what_is_taken_back_covers_until_that_moment() {
        ConsentState state = narrowed.state();
        Recipient clinic = new Recipient(CLINIC, Set.of());
        assertThat(state.covers(clinic, Purpose.TREATMENT, NOON)).isFalse();
        assertThat(state.covers(new Recipient(PAYER, Set.of()), Purpose.TREATMENT, NOON))
                .isTrue();
        RevokeConsent later = revoke(REMAINDER, revoke(new Whole()).revocation(), NOON.plusSeconds(9));
        ConsentState after = narrowed.given(new ConsentEvent.RevocationReceived(
                        PERSON,
                        REMAINDER,
                        List.of(PAYER),
                        later.revocation().method(),
                        later.revocation().revokedBy(),
                        later.requestedAt(),
                        later.policy().version()))
                .state();
        assertThat(after.covers(new Recipient(PAYER, Set.of()), Purpose.PAYMENT, NOON.plusSeconds(8)))
                .isTrue();
        assertThat(after.covers(new Recipient(PAYER, Set.of()), Purpose.PAYMENT, NOON.plusSeconds(9)))
                .isFalse();
    }

    @Test
    void that_someone_was_told_of_their_rights_is_recorded_once() {
        nothing.given(ADULT)
                .when(tell(NOTICE))
                .thenAccepted(DELIVERED)
                .when(tell(NOTICE))
                .thenNothingNew();
        nothing.when(tell(NOTICE)).thenRefused(new ParticipantUnknown(PERSON));
    }

    @Test
    void telling_of_rights_has_a_past_and_an_id_of_its_own() {
        RightsNotice later = new RightsNotice(
                NOTICE.noticeId(), NOTICE.version(), NOTICE.method(), NOTICE.deliveredBy(), NOON.plusMillis(1));
        nothing.given(ADULT).when(tell(later)).thenRefused(new DeliveredInFuture(NOTICE.noticeId()));
        nothing.given(ADULT, DELIVERED).when(tell(later)).thenRefused(new NoticeIdTaken(NOTICE.noticeId()));
    }

    @Test
    void consents_rest_on_who_the_participant_is() {
        ConsentDeciding domain = new ConsentDeciding();
        assertThat(domain.streamOf(ADULT)).isEqualTo(StreamNames.participant(PERSON));
        assertThat(domain.streams(tell(NOTICE)).target()).isEqualTo("participant/" + PERSON + "/consents");
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                ConsentCatalogue.EVENTS,
                List.of(
                        CAPTURED,
                        GRANTED,
                        received(CLINIC),
                        REVOKED,
                        new ConsentExpired(PERSON, CONSENT, LATER),
                        new ConsentRenewalDue(PERSON, CONSENT, LATER),
                        new StatedEventOccurred(PERSON, CONSENT, EndingEvent.EPISODE_CLOSED, LATER, CLERK),
                        new ConsentSignatureQuestioned(PERSON, CONSENT, LATER, "spring"),
                        new ConsentSignatureReviewed(PERSON, CONSENT, new Text("Signed anew."), "officer-1", LATER),
                        DecliningTest.DECLINED,
                        DELIVERED));
    }
}
