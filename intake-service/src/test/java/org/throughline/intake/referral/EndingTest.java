package org.throughline.intake.referral;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.throughline.intake.referral.ReferralFixture.ACCEPTED;
import static org.throughline.intake.referral.ReferralFixture.ATTEMPT;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.DESCRIBED;
import static org.throughline.intake.referral.ReferralFixture.DOUBTFUL;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.OTHER;
import static org.throughline.intake.referral.ReferralFixture.PERSON;
import static org.throughline.intake.referral.ReferralFixture.REASON;
import static org.throughline.intake.referral.ReferralFixture.RECEIVED;
import static org.throughline.intake.referral.ReferralFixture.REFERRAL;
import static org.throughline.intake.referral.ReferralFixture.REGISTERED;
import static org.throughline.intake.referral.ReferralFixture.accept;
import static org.throughline.intake.referral.ReferralFixture.identified;
import static org.throughline.intake.referral.ReferralFixture.log;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.domain.Text;
import org.throughline.intake.referral.domain.ContactAttempt;
import org.throughline.intake.referral.domain.PersonDetails.Channel;
import org.throughline.intake.referral.domain.Referral;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.AcceptReferral;
import org.throughline.intake.referral.domain.ReferralCommand.DeclineReferral;
import org.throughline.intake.referral.domain.ReferralCommand.EndReferral;
import org.throughline.intake.referral.domain.ReferralCommand.RedirectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.WithdrawReferral;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralDeclined;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralEnded;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRedirected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.ReferralRefusal.ContactIdTaken;
import org.throughline.intake.referral.domain.ReferralRefusal.ContactInFuture;
import org.throughline.intake.referral.domain.ReferralRefusal.ParticipantNotMeant;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralHasEnded;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralUnknown;
import org.throughline.platform.testkit.Scenario;

class EndingTest {
    private static final List<Text> ALTERNATIVES = List.of(new Text("Another programme."));

    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> nothing =
            Scenario.of(new ReferralDeciding());
    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> open =
            nothing.given(RECEIVED, DESCRIBED);

    record Ending(EndReferral command, ReferralEnded end) {}

    static Stream<Ending> others() {
        return Stream.of(
                new Ending(
                        new DeclineReferral(REFERRAL, REASON, ALTERNATIVES, CLERK, NOON),
                        new ReferralDeclined(REFERRAL, PERSON, REASON, ALTERNATIVES, CLERK, NOON)),
                new Ending(
                        new RedirectReferral(REFERRAL, REASON, CLERK, NOON),
                        new ReferralRedirected(REFERRAL, PERSON, REASON, CLERK, NOON)),
                new Ending(
                        new WithdrawReferral(REFERRAL, REASON, CLERK, NOON),
                        new ReferralWithdrawn(REFERRAL, PERSON, REASON, CLERK, NOON)));
    }

    @Test
    void whoever_is_accepted_becomes_a_participant() {
        open.when(accept(PERSON)).thenAccepted(ACCEPTED, REGISTERED);
    }

    @Test
    void a_participant_is_not_registered_again() {
        open.given(REGISTERED).when(accept(PERSON)).thenAccepted(ACCEPTED);
    }

    @Test
    void a_referral_is_not_accepted_for_somebody_it_is_not_about() {
        open.when(accept(OTHER)).thenRefused(new ParticipantNotMeant(REFERRAL, OTHER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void an_end_is_recorded_once(Ending ending) {
        open.when(ending.command())
                .thenAccepted(ending.end())
                .when(ending.command())
                .thenNothingNew();
        open.given(ACCEPTED).when(ending.command()).thenRefused(new ReferralHasEnded(REFERRAL));
        nothing.when(ending.command()).thenRefused(new ReferralUnknown(REFERRAL));
    }

    @Test
    void an_acceptance_is_recorded_once() {
        var ended = open.given(ACCEPTED, REGISTERED);
        ended.when(new AcceptReferral(REFERRAL, identified(PERSON, PERSON), CLERK, NOON.plusSeconds(9)))
                .thenNothingNew();
        ended.when(accept(OTHER)).thenRefused(new ReferralHasEnded(REFERRAL));
        nothing.when(accept(PERSON)).thenRefused(new ReferralUnknown(REFERRAL));
    }

    @Test
    void an_end_of_what_is_not_open_is_a_defect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> nothing.given(ACCEPTED).state());
        assertThatIllegalStateException()
                .isThrownBy(() -> open.given(ACCEPTED, ACCEPTED).state());
        assertThatIllegalStateException()
                .isThrownBy(() -> nothing.given(RECEIVED).when(accept(PERSON)));
    }

    @Test
    void an_attempt_to_reach_someone_is_noted_before_and_after_the_end() {
        var noted = new ReferralContactAttempted(REFERRAL, PERSON, ATTEMPT);
        open.when(log(ATTEMPT)).thenAccepted(noted).when(log(ATTEMPT)).thenNothingNew();
        open.given(ACCEPTED).when(log(ATTEMPT)).thenAccepted(noted);
    }

    @Test
    void after_the_end_an_attempt_concerns_the_participant_whom_a_person_chose() {
        nothing.given(DOUBTFUL, DESCRIBED, new ReferralAccepted(REFERRAL, OTHER, CLERK, NOON))
                .when(log(ATTEMPT))
                .thenAccepted(new ReferralContactAttempted(REFERRAL, OTHER, ATTEMPT));
    }

    @Test
    void an_attempt_needs_a_referral_a_past_and_an_id_of_its_own() {
        nothing.when(log(ATTEMPT)).thenRefused(new ReferralUnknown(REFERRAL));
        ContactAttempt later = new ContactAttempt(
                ATTEMPT.contactId(),
                Channel.SMS,
                ContactAttempt.Outcome.REACHED,
                CLERK,
                NOON.plus(Duration.ofMillis(1)));
        open.when(log(later)).thenRefused(new ContactInFuture(REFERRAL, ATTEMPT.contactId()));
        open.given(new ReferralContactAttempted(REFERRAL, PERSON, ATTEMPT))
                .when(log(later))
                .thenRefused(new ContactIdTaken(REFERRAL, ATTEMPT.contactId()));
    }
}
