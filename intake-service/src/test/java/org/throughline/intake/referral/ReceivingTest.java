package org.throughline.intake.referral;

import static org.throughline.intake.referral.ReferralFixture.ACCEPTED;
import static org.throughline.intake.referral.ReferralFixture.CLAIMED;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.CONTENT;
import static org.throughline.intake.referral.ReferralFixture.DESCRIBED;
import static org.throughline.intake.referral.ReferralFixture.DETAILS;
import static org.throughline.intake.referral.ReferralFixture.DOUBTFUL;
import static org.throughline.intake.referral.ReferralFixture.DUE;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.OTHER;
import static org.throughline.intake.referral.ReferralFixture.PERSON;
import static org.throughline.intake.referral.ReferralFixture.RECEIVED;
import static org.throughline.intake.referral.ReferralFixture.REFERRAL;
import static org.throughline.intake.referral.ReferralFixture.THIRD;
import static org.throughline.intake.referral.ReferralFixture.TOKEN;
import static org.throughline.intake.referral.ReferralFixture.TOKEN_2;
import static org.throughline.intake.referral.ReferralFixture.described;
import static org.throughline.intake.referral.ReferralFixture.details;
import static org.throughline.intake.referral.ReferralFixture.due;
import static org.throughline.intake.referral.ReferralFixture.person;
import static org.throughline.intake.referral.ReferralFixture.receive;
import static org.throughline.intake.referral.ReferralFixture.registered;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.likeness.domain.PersonTokens;
import org.throughline.intake.referral.domain.Along;
import org.throughline.intake.referral.domain.ReceivedPerson;
import org.throughline.intake.referral.domain.Referral;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.ReferralRefusal.BornInFuture;
import org.throughline.intake.referral.domain.ReferralRefusal.PersonDeceased;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralIdTaken;
import org.throughline.platform.testkit.Scenario;

class ReceivingTest {
    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> referral =
            Scenario.of(new ReferralDeciding());

    @Test
    void a_referral_of_somebody_new_claims_their_identifiers_and_drops_what_is_never_needed() {
        referral.when(receive()).thenAccepted(RECEIVED, DESCRIBED, CLAIMED, DUE);
    }

    @Test
    void an_identifier_claimed_before_says_who_is_meant() {
        referral.given(new IdentifierClaimed(TOKEN, OTHER))
                .when(receive(person(DETAILS, false, TOKEN, TOKEN_2)))
                .thenAccepted(
                        new ReferralReceived(REFERRAL, OTHER, CONTENT, false, List.of(), NOON),
                        described(OTHER),
                        new IdentifierClaimed(TOKEN_2, OTHER),
                        due(OTHER));
    }

    @Test
    void a_participant_chosen_beforehand_is_meant() {
        referral.given(registered(PERSON)).when(receive()).thenAccepted(RECEIVED, DESCRIBED, CLAIMED, DUE);
    }

    @Test
    void identifiers_of_two_participants_are_left_to_a_person_and_claimed_by_nobody() {
        referral.given(new IdentifierClaimed(TOKEN, OTHER), new IdentifierClaimed(TOKEN_2, THIRD))
                .when(receive(person(DETAILS, false, TOKEN, TOKEN_2)))
                .thenAccepted(DOUBTFUL, DESCRIBED, DUE);
    }

    @Test
    void a_chosen_participant_and_the_identifier_of_another_are_left_to_a_person() {
        referral.given(registered(PERSON), new IdentifierClaimed(TOKEN, OTHER))
                .when(receive())
                .thenAccepted(
                        new ReferralReceived(REFERRAL, PERSON, CONTENT, true, List.of(PERSON, OTHER), NOON),
                        DESCRIBED,
                        DUE);
    }

    @Test
    void a_sender_who_repeats_itself_changes_nothing() {
        referral.given(RECEIVED, DESCRIBED, CLAIMED).when(receive()).thenNothingNew();
        referral.given(RECEIVED, DESCRIBED, ACCEPTED).when(receive()).thenNothingNew();
    }

    @Test
    void another_referral_under_the_same_id_is_refused() {
        var known = referral.given(RECEIVED, DESCRIBED, CLAIMED);
        ReferralIdTaken taken = new ReferralIdTaken(REFERRAL);
        known.when(receive(person(details(PartialDate.UNKNOWN), false, TOKEN))).thenRefused(taken);
        known.when(new ReceiveReferral(
                        REFERRAL,
                        PERSON,
                        otherContent(),
                        receive().person(),
                        Along.NOTHING,
                        CLERK,
                        receive().policy(),
                        NOON))
                .thenRefused(taken);
        ReceivedPerson withoutNumbers = new ReceivedPerson(DETAILS, List.of(), List.of(), PersonTokens.NONE, false);
        known.when(receive(withoutNumbers)).thenRefused(taken);
    }

    private static ReferralContent otherContent() {
        return new ReferralContent(
                CONTENT.source(), new Text("Another reason."), "2.1", CONTENT.urgency(), CONTENT.health());
    }

    @Test
    void nobody_is_referred_before_birth_wherever_the_day_begins_first() {
        referral.when(receive(person(details(new PartialDate("2026-03-04")), false)))
                .thenRefused(new BornInFuture(REFERRAL));
        referral.when(receive(person(details(new PartialDate("2026-03-03")), false)))
                .thenAccepted(
                        RECEIVED,
                        new ReferralEvent.PersonDetailsReceived(
                                PERSON,
                                REFERRAL,
                                details(new PartialDate("2026-03-03")),
                                DESCRIBED.identifiers(),
                                NOON),
                        DUE);
    }

    @Test
    void nobody_is_referred_after_death() {
        referral.when(receive(person(DETAILS, true, TOKEN))).thenRefused(new PersonDeceased(REFERRAL));
    }

    @Test
    void ids_do_not_depend_on_the_order_of_identifiers() {
        UUID first = new UUID(0, 1);
        referral.given(new IdentifierClaimed(TOKEN, OTHER), new IdentifierClaimed(TOKEN_2, first))
                .when(receive(person(DETAILS, false, TOKEN_2, TOKEN, TOKEN)))
                .thenAccepted(
                        new ReferralReceived(REFERRAL, PERSON, CONTENT, true, List.of(first, OTHER), NOON),
                        DESCRIBED,
                        DUE);
    }
}
