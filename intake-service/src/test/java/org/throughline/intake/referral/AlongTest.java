package org.throughline.intake.referral;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.throughline.intake.referral.ReferralFixture.CLAIMED;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.CONSTRAINTS;
import static org.throughline.intake.referral.ReferralFixture.CONTENT;
import static org.throughline.intake.referral.ReferralFixture.DESCRIBED;
import static org.throughline.intake.referral.ReferralFixture.DETAILS;
import static org.throughline.intake.referral.ReferralFixture.DUE;
import static org.throughline.intake.referral.ReferralFixture.FORM;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.PERSON;
import static org.throughline.intake.referral.ReferralFixture.RECEIVED;
import static org.throughline.intake.referral.ReferralFixture.REFERRAL;
import static org.throughline.intake.referral.ReferralFixture.TOKEN;
import static org.throughline.intake.referral.ReferralFixture.person;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.referral.domain.Along;
import org.throughline.intake.referral.domain.Constraints;
import org.throughline.intake.referral.domain.Referral;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.CorrectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.ConstraintsStated;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralConsentReceived;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.platform.testkit.Scenario;

class AlongTest {
    private static final Along BOTH = new Along(List.of(FORM), List.of(CONSTRAINTS));
    private static final ReferralConsentReceived CARRIED =
            new ReferralConsentReceived(REFERRAL, PERSON, FORM, CLERK, NOON);
    private static final ConstraintsStated STATED = new ConstraintsStated(REFERRAL, PERSON, CONSTRAINTS, NOON);

    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> nothing =
            Scenario.of(new ReferralDeciding());

    private static ReceiveReferral receive(Along along) {
        return new ReceiveReferral(
                REFERRAL, PERSON, CONTENT, person(DETAILS, false, TOKEN), along, CLERK, ReferralFixture.POLICY, NOON);
    }

    private static CorrectReferral correct(Along along) {
        return new CorrectReferral(
                REFERRAL,
                new UUID(1, 30),
                CONTENT,
                person(DETAILS, false, TOKEN),
                along,
                ReferralFixture.POLICY,
                CLERK,
                NOON);
    }

    @Test
    void a_form_and_what_has_to_fit_with_a_life_are_kept_with_the_referral() {
        nothing.when(receive(BOTH)).thenAccepted(RECEIVED, DESCRIBED, CLAIMED, CARRIED, STATED, DUE);
    }

    @Test
    void what_comes_along_later_is_kept_once() {
        nothing.given(RECEIVED, DESCRIBED, CLAIMED, DUE)
                .when(correct(BOTH))
                .thenAccepted(CARRIED, STATED)
                .when(correct(BOTH))
                .thenNothingNew();
    }

    @Test
    void what_was_last_said_of_a_life_holds() {
        Constraints other = new Constraints(List.of(), 15, List.of());
        ConstraintsStated changed = new ConstraintsStated(REFERRAL, PERSON, other, NOON);
        nothing.given(RECEIVED, DESCRIBED, CLAIMED, DUE, STATED)
                .when(correct(new Along(List.of(), List.of(other))))
                .thenAccepted(changed)
                .when(correct(new Along(List.of(), List.of(CONSTRAINTS))))
                .thenAccepted(STATED);
    }

    @Test
    void nobody_travels_longer_than_a_day() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Constraints(List.of(), -1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Constraints(List.of(), Constraints.TRAVEL_MINUTES_MAX + 1, List.of()));
    }
}
