package org.throughline.intake.referral;

import static org.throughline.intake.referral.ReferralFixture.ACCEPTED;
import static org.throughline.intake.referral.ReferralFixture.ATTEMPT;
import static org.throughline.intake.referral.ReferralFixture.CLAIMED;
import static org.throughline.intake.referral.ReferralFixture.CLERK;
import static org.throughline.intake.referral.ReferralFixture.CONTENT;
import static org.throughline.intake.referral.ReferralFixture.DESCRIBED;
import static org.throughline.intake.referral.ReferralFixture.DETAILS;
import static org.throughline.intake.referral.ReferralFixture.DUE;
import static org.throughline.intake.referral.ReferralFixture.NOON;
import static org.throughline.intake.referral.ReferralFixture.PERSON;
import static org.throughline.intake.referral.ReferralFixture.RECEIVED;
import static org.throughline.intake.referral.ReferralFixture.REFERRAL;
import static org.throughline.intake.referral.ReferralFixture.TOKEN;
import static org.throughline.intake.referral.ReferralFixture.log;
import static org.throughline.intake.referral.ReferralFixture.person;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.intake.referral.domain.Along;
import org.throughline.intake.referral.domain.Referral;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.CorrectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.MarkFirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.ReferralRefusal.FirstContactNotDue;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralUnknown;
import org.throughline.intake.referral.domain.Urgency;
import org.throughline.platform.testkit.Scenario;

class FirstContactTest {
    private static final String POLICY = ReferralFixture.POLICY.version();
    private static final UUID CORRECTION = new UUID(1, 30);
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final MarkFirstContactOverdue MARK = new MarkFirstContactOverdue(REFERRAL, DUE.dueAt());
    private static final FirstContactOverdue OVERDUE =
            new FirstContactOverdue(REFERRAL, PERSON, DUE.dueAt(), POLICY, DUE.dueAt());

    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> nothing =
            Scenario.of(new ReferralDeciding());
    private final Scenario<ReferralCommand, Referral, ReferralEvent, ReferralRefusal> open =
            nothing.given(RECEIVED, DESCRIBED, CLAIMED, DUE);

    private static ReferralContent of(Urgency urgency) {
        return new ReferralContent(
                CONTENT.source(), CONTENT.reason(), CONTENT.requestedLevel(), urgency, CONTENT.health());
    }

    private static CorrectReferral correct(Urgency urgency) {
        return new CorrectReferral(
                REFERRAL,
                CORRECTION,
                of(urgency),
                person(DETAILS, false, TOKEN),
                Along.NOTHING,
                ReferralFixture.POLICY,
                CLERK,
                LATER);
    }

    private static ReferralCorrected corrected(Urgency urgency, boolean afterEnd) {
        return new ReferralCorrected(
                REFERRAL, PERSON, CORRECTION, of(urgency), List.of(), afterEnd, NOON, CLERK, LATER);
    }

    @ParameterizedTest
    @CsvSource({"STAT,2", "ASAP,8", "URGENT,24", "ROUTINE,48"})
    void the_urgency_says_by_when_somebody_is_to_be_reached(Urgency urgency, int hours) {
        nothing.when(new ReceiveReferral(
                        REFERRAL,
                        PERSON,
                        of(urgency),
                        person(DETAILS, false, TOKEN),
                        Along.NOTHING,
                        CLERK,
                        ReferralFixture.POLICY,
                        NOON))
                .thenAccepted(
                        new ReferralReceived(REFERRAL, PERSON, of(urgency), false, List.of(), NOON),
                        DESCRIBED,
                        CLAIMED,
                        new FirstContactDueSet(REFERRAL, PERSON, NOON.plus(Duration.ofHours(hours)), POLICY, NOON));
    }

    @Test
    void when_nobody_tried_in_time_it_is_marked_once() {
        open.when(MARK).thenAccepted(OVERDUE).when(MARK).thenNothingNew();
    }

    @Test
    void an_attempt_or_the_end_stops_the_clock() {
        FirstContactNotDue none = new FirstContactNotDue(REFERRAL);
        open.given(new ReferralContactAttempted(REFERRAL, PERSON, ATTEMPT))
                .when(MARK)
                .thenRefused(none);
        open.given(ACCEPTED).when(MARK).thenRefused(none);
        nothing.when(MARK).thenRefused(new ReferralUnknown(REFERRAL));
    }

    @Test
    void before_its_time_nothing_is_overdue() {
        open.when(new MarkFirstContactOverdue(REFERRAL, DUE.dueAt().minusMillis(1)))
                .thenRefused(new FirstContactNotDue(REFERRAL));
        nothing.given(RECEIVED, DESCRIBED).when(MARK).thenRefused(new FirstContactNotDue(REFERRAL));
    }

    @Test
    void an_attempt_after_its_time_still_counts() {
        open.given(OVERDUE).when(log(ATTEMPT)).thenAccepted(new ReferralContactAttempted(REFERRAL, PERSON, ATTEMPT));
    }

    @Test
    void a_correction_brings_the_deadline_forward_and_never_puts_it_off() {
        FirstContactDueSet sooner =
                new FirstContactDueSet(REFERRAL, PERSON, LATER.plus(Duration.ofHours(2)), POLICY, LATER);
        open.when(correct(Urgency.STAT)).thenAccepted(corrected(Urgency.STAT, false), sooner);
        open.given(corrected(Urgency.STAT, false), sooner)
                .when(correct(Urgency.ROUTINE))
                .thenAccepted(corrected(Urgency.ROUTINE, false));
    }

    @Test
    void a_correction_sets_no_deadline_where_nobody_waits_for_one() {
        open.given(new ReferralContactAttempted(REFERRAL, PERSON, ATTEMPT))
                .when(correct(Urgency.STAT))
                .thenAccepted(corrected(Urgency.STAT, false));
        open.given(OVERDUE).when(correct(Urgency.STAT)).thenAccepted(corrected(Urgency.STAT, false));
        open.given(ACCEPTED).when(correct(Urgency.STAT)).thenAccepted(corrected(Urgency.STAT, true));
    }
}
