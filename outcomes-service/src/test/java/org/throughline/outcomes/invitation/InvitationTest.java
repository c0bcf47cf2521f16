package org.throughline.outcomes.invitation;

import static org.throughline.outcomes.Known.ASSESSMENT;
import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.OTHER_PARTICIPANT;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.POLICY;
import static org.throughline.outcomes.Known.id;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.InstrumentRetired;
import org.throughline.outcomes.assessment.domain.Assessments;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentDeclined;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationAnswered;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationExpired;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvited;
import org.throughline.outcomes.assessment.domain.InvitationEvent.Channel;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.invitation.domain.InvitationCommand;
import org.throughline.outcomes.invitation.domain.InvitationCommand.DeclineInvitation;
import org.throughline.outcomes.invitation.domain.InvitationCommand.ExpireInvitation;
import org.throughline.outcomes.invitation.domain.InvitationCommand.Invite;
import org.throughline.outcomes.invitation.domain.InvitationRefusal;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.ExpiryOutOfBounds;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InstrumentHasNoQuestions;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InstrumentIsRetired;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InstrumentUnknown;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationExists;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationIsOver;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationNotYetExpired;
import org.throughline.outcomes.invitation.domain.InvitationRefusal.InvitationUnknown;
import org.throughline.platform.testkit.Scenario;

class InvitationTest {
    private static final UUID INVITATION = id(40);
    private static final Instant EXPIRES = NOON.plus(Duration.ofDays(7));
    private static final AssessmentInvited INVITED = new AssessmentInvited(
            PARTICIPANT,
            INVITATION,
            "PHQ-9",
            2,
            Point.ONGOING,
            Channel.TEXT_MESSAGE,
            "token-hash",
            EXPIRES,
            "mara",
            NOON);
    private static final AssessmentDeclined DECLINED = new AssessmentDeclined(PARTICIPANT, INVITATION, NOON);
    private static final AssessmentInvitationExpired EXPIRED =
            new AssessmentInvitationExpired(PARTICIPANT, INVITATION, EXPIRES);
    private static final AssessmentInvitationAnswered ANSWERED =
            new AssessmentInvitationAnswered(PARTICIPANT, INVITATION, ASSESSMENT, NOON);

    private final Scenario<InvitationCommand, Assessments, AssessmentEvent, InvitationRefusal> nothing =
            Scenario.of(new InvitationDeciding(INSTRUMENTS));
    private final Scenario<InvitationCommand, Assessments, AssessmentEvent, InvitationRefusal> invited =
            nothing.given(INVITED);

    private static Invite invite(String instrument, String tokenHash, Instant expiresAt) {
        return new Invite(
                PARTICIPANT,
                INVITATION,
                instrument,
                Point.ONGOING,
                Channel.TEXT_MESSAGE,
                tokenHash,
                expiresAt,
                "mara",
                POLICY.invitation(),
                NOON);
    }

    private static DeclineInvitation decline(Instant at) {
        return new DeclineInvitation(PARTICIPANT, INVITATION, at);
    }

    private static ExpireInvitation expire(Instant at) {
        return new ExpireInvitation(PARTICIPANT, INVITATION, at);
    }

    @Test
    void a_person_is_given_a_link_to_the_newest_version() {
        nothing.when(invite("phq9", "token-hash", EXPIRES)).thenAccepted(INVITED);
    }

    @Test
    void a_repeated_request_changes_nothing_and_another_under_its_id_is_refused() {
        invited.when(invite("PHQ-9", "token-hash", EXPIRES)).thenNothingNew();
        invited.given(ANSWERED).when(invite("PHQ-9", "token-hash", EXPIRES)).thenNothingNew();
        invited.when(invite("PHQ-9", "another-hash", EXPIRES)).thenRefused(new InvitationExists(INVITATION));
        invited.when(invite("GAD-7", "token-hash", EXPIRES)).thenRefused(new InvitationExists(INVITATION));
    }

    @Test
    void a_link_is_open_from_now_on_and_for_a_month_at_most() {
        nothing.when(invite("PHQ-9", "token-hash", NOON)).thenRefused(new ExpiryOutOfBounds(INVITATION));
        nothing.when(invite(
                        "PHQ-9", "token-hash", NOON.plus(Duration.ofDays(30)).plusMillis(1)))
                .thenRefused(new ExpiryOutOfBounds(INVITATION));
    }

    @Test
    void only_an_instrument_that_takes_answers_and_whose_questions_may_be_shown_is_asked() {
        nothing.when(invite("NOBODY-KNOWS", "token-hash", EXPIRES)).thenRefused(new InstrumentUnknown(INVITATION));
        nothing.given(new InstrumentRetired("GAD-7", 1, NOON))
                .when(invite("GAD-7", "token-hash", EXPIRES))
                .thenRefused(new InstrumentIsRetired(INVITATION));
        nothing.when(invite("C-SSRS", "token-hash", EXPIRES)).thenRefused(new InstrumentHasNoQuestions(INVITATION));
    }

    @Test
    void the_person_may_rather_not() {
        invited.when(decline(NOON)).thenAccepted(DECLINED).when(decline(NOON)).thenNothingNew();
    }

    @Test
    void what_is_over_is_not_declined() {
        invited.when(decline(EXPIRES)).thenRefused(new InvitationIsOver(INVITATION));
        invited.given(EXPIRED).when(decline(NOON)).thenRefused(new InvitationIsOver(INVITATION));
        invited.given(ANSWERED).when(decline(NOON)).thenRefused(new InvitationIsOver(INVITATION));
    }

    @Test
    void an_invitation_of_nobody_or_somebody_else_is_unknown() {
        nothing.when(decline(NOON)).thenRefused(new InvitationUnknown(INVITATION));
        nothing.when(expire(EXPIRES)).thenRefused(new InvitationUnknown(INVITATION));
        invited.when(new DeclineInvitation(OTHER_PARTICIPANT, INVITATION, NOON))
                .thenRefused(new InvitationUnknown(INVITATION));
        invited.given(DECLINED)
                .when(new ExpireInvitation(OTHER_PARTICIPANT, INVITATION, EXPIRES))
                .thenRefused(new InvitationUnknown(INVITATION));
    }

    @Test
    void it_expires_when_its_time_is_over_and_nobody_answered() {
        invited.when(expire(EXPIRES.minusMillis(1))).thenRefused(new InvitationNotYetExpired(INVITATION, EXPIRES));
        invited.when(expire(EXPIRES))
                .thenAccepted(EXPIRED)
                .when(expire(EXPIRES))
                .thenNothingNew();
        invited.given(ANSWERED).when(expire(EXPIRES)).thenNothingNew();
        invited.given(DECLINED).when(expire(EXPIRES)).thenNothingNew();
    }
}
