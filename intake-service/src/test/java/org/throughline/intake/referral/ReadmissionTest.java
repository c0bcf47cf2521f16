package org.throughline.intake.referral;

import static org.throughline.intake.referral.ReferralFixture.ACCEPTED;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.DESCRIBED;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.PERSON;
import static org.throughline.intake.referral.ReferralFixture.POLICY;
import static org.throughline.intake.referral.ReferralFixture.REFERRAL;
import static org.throughline.intake.referral.ReferralFixture.REGISTERED;
import static org.throughline.intake.referral.ReferralFixture.accept;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.domain.Text;
import org.throughline.intake.referral.domain.Readmission;
import org.throughline.intake.referral.domain.Referral;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReadmission;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralContent.Health;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.intake.referral.domain.ReferralEvent.ReadmissionAsked;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.ReferralRefusal.ParticipantUnknown;
import org.throughline.intake.referral.domain.ReferralRefusal.PersonDeceased;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralHasEnded;
import org.throughline.intake.referral.domain.ReferralSource;
import org.throughline.intake.referral.domain.ReferralSource.Kind;
import org.throughline.intake.referral.domain.Urgency;
import org.throughline.platform.testkit.Scenario;

class ReadmissionTest {
    private static final UUID REQUEST = new UUID(1, 50);
    private static final UUID ANOTHER_REQUEST = new UUID(1, 51);
    private static final UUID EPISODE = new UUID(1, 52);
    private static final UUID ANOTHER_EPISODE = new UUID(1, 53);
    private static final Instant ASKED = NOON.minus(Duration.ofMinutes(5));
    private static final ReferralReceived RETURNS = new ReferralReceived(
            REFERRAL,
            PERSON,
            new ReferralContent(
                    new ReferralSource(Kind.ALUMNI, new Text("Alumni of this programme"), List.of(ASKED)),
                    new Text("Asks to come back."),
                    "2.1",
                    Urgency.URGENT,
                    new Health(List.of(), List.of(), List.of())),
            false,
            List.of(),
            NOON);
    private static final ReadmissionAsked FIRST = asked(REQUEST, EPISODE);
    private static final FirstContactDueSet DUE =
            new FirstContactDueSet(REFERRAL, PERSON, NOON.plus(Duration.ofHours(24)), POLICY.version(), NOON);

    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> known =
            Scenario.of(new ReferralDeciding()).given(REGISTERED);
    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> waits =
            known.given(RETURNS, DESCRIBED, FIRST, DUE);

    private static ReadmissionAsked asked(UUID requestId, UUID episodeId) {
        return new ReadmissionAsked(REFERRAL, PERSON, requestId, episodeId, CLERK, ASKED);
    }

    private static ReceiveReadmission receive(UUID requestId, UUID episodeId, boolean deceased) {
        return new ReceiveReadmission(
                REFERRAL, new Readmission(PERSON, requestId, episodeId, CLERK, ASKED), "2.1", deceased, POLICY, NOON);
    }

    @Test
    void who_asks_to_come_back_is_referred_as_the_participant_they_are() {
        known.when(receive(REQUEST, EPISODE, false))
                .thenAccepted(RETURNS, DESCRIBED, FIRST, DUE)
                .when(accept(PERSON))
                .thenAccepted(ACCEPTED);
    }

    @Test
    void the_same_request_once_more_is_nothing_new_before_the_end_and_after_it() {
        waits.when(receive(REQUEST, EPISODE, false)).thenNothingNew();
        waits.given(ACCEPTED).when(receive(REQUEST, EPISODE, false)).thenNothingNew();
    }

    @Test
    void who_asks_again_while_one_waits_asks_for_the_same() {
        waits.when(receive(ANOTHER_REQUEST, ANOTHER_EPISODE, false))
                .thenAccepted(asked(ANOTHER_REQUEST, ANOTHER_EPISODE));
    }

    @Test
    void a_request_after_the_end_is_of_another_referral() {
        waits.given(ACCEPTED)
                .when(receive(ANOTHER_REQUEST, ANOTHER_EPISODE, false))
                .thenRefused(new ReferralHasEnded(REFERRAL));
    }

    @Test
    void nobody_comes_back_who_died_or_was_never_here() {
        known.when(receive(REQUEST, EPISODE, true)).thenRefused(new PersonDeceased(REFERRAL));
        Scenario.of(new ReferralDeciding())
                .when(receive(REQUEST, EPISODE, false))
                .thenRefused(new ParticipantUnknown(REFERRAL, PERSON));
    }
}
