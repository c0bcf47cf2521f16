package org.throughline.outcomes.alumni;

import static org.throughline.outcomes.Known.ASSESSMENT;
import static org.throughline.outcomes.Known.EPISODE;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.OTHER_PARTICIPANT;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.POLICY;
import static org.throughline.outcomes.Known.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.alumni.domain.AlumniCommand;
import org.throughline.outcomes.alumni.domain.AlumniCommand.CloseEnrolment;
import org.throughline.outcomes.alumni.domain.AlumniCommand.EnrolAlumnus;
import org.throughline.outcomes.alumni.domain.AlumniCommand.MissFollowUps;
import org.throughline.outcomes.alumni.domain.AlumniCommand.RecordFollowUp;
import org.throughline.outcomes.alumni.domain.AlumniCommand.RequestReadmission;
import org.throughline.outcomes.alumni.domain.AlumniCommand.WithdrawAlumnus;
import org.throughline.outcomes.alumni.domain.AlumniEvent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniFollowUpRecorded;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniWithdrew;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ContactConsent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeClosed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeReopened;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUp;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUpMissed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUpStatus;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ReadmissionRequested;
import org.throughline.outcomes.alumni.domain.AlumniEvent.WithdrawalCause;
import org.throughline.outcomes.alumni.domain.AlumniRefusal;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.AlreadyEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.ContactConsentDoesNotHold;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.EpisodeEndedByDeath;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.EpisodeNotOver;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpInFuture;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpIsRecorded;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpOutsideWindow;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.FollowUpUnknown;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.NotEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniRefusal.ReadmissionIsRequested;
import org.throughline.outcomes.alumni.domain.Alumnus;
import org.throughline.outcomes.domain.Text;
import org.throughline.platform.testkit.Scenario;

class AlumniTest {
    private static final UUID REQUEST = id(50);
    private static final EpisodeClosed CLOSED = new EpisodeClosed(PARTICIPANT, EPISODE, "COMPLETED", NOON);
    private static final List<Text> GROUPS = List.of(new Text("Thursdays"));
    private static final ContactConsent CONTACT =
            new ContactConsent(List.of(new Text("by phone, evenings")), NOON, day(365));
    private static final FollowUp THIRTY = new FollowUp(30, day(16), day(44));
    private static final FollowUp NINETY = new FollowUp(90, day(76), day(104));
    private static final AlumniEnrolled ENROLLED =
            new AlumniEnrolled(PARTICIPANT, EPISODE, GROUPS, CONTACT, List.of(THIRTY, NINETY), "mara", NOON);

    private final Scenario<AlumniCommand, Alumnus, AlumniEvent, AlumniRefusal> nothing =
            Scenario.of(new AlumniDeciding());
    private final Scenario<AlumniCommand, Alumnus, AlumniEvent, AlumniRefusal> over = nothing.given(CLOSED);
    private final Scenario<AlumniCommand, Alumnus, AlumniEvent, AlumniRefusal> enrolled = over.given(ENROLLED);

    private static Instant day(int number) {
        return NOON.plus(Duration.ofDays(number));
    }

    private static EnrolAlumnus enrol(UUID participantId, ContactConsent contact, Instant at) {
        return new EnrolAlumnus(participantId, EPISODE, GROUPS, contact, List.of(90, 30), "mara", POLICY.alumni(), at);
    }

    private static RecordFollowUp asked(int days, FollowUpStatus status, Instant askedAt, Instant at) {
        return new RecordFollowUp(PARTICIPANT, EPISODE, days, status, List.of(ASSESSMENT), askedAt, "mara", at);
    }

    private static AlumniFollowUpRecorded recorded(Instant askedAt, Instant at) {
        return new AlumniFollowUpRecorded(
                PARTICIPANT, EPISODE, 30, FollowUpStatus.WELL, List.of(ASSESSMENT), "mara", askedAt, at);
    }

    private static AlumniWithdrew withdrew(WithdrawalCause cause, List<Integer> open) {
        return new AlumniWithdrew(PARTICIPANT, EPISODE, cause, open, NOON);
    }

    private static RequestReadmission request(UUID participantId, UUID requestId) {
        return new RequestReadmission(participantId, EPISODE, requestId, "mara", NOON);
    }

    @Test
    void who_joins_after_an_episode_is_asked_on_the_days_they_agreed_to() {
        over.when(enrol(PARTICIPANT, CONTACT, NOON))
                .thenAccepted(ENROLLED)
                .when(enrol(PARTICIPANT, CONTACT, NOON))
                .thenNothingNew();
    }

    @Test
    void a_day_that_is_past_is_not_asked_on() {
        over.when(enrol(PARTICIPANT, CONTACT, day(44)))
                .thenAccepted(
                        new AlumniEnrolled(PARTICIPANT, EPISODE, GROUPS, CONTACT, List.of(NINETY), "mara", day(44)));
    }

    @Test
    void a_day_that_the_consent_to_be_contacted_does_not_reach_is_not_asked_on() {
        ContactConsent until = new ContactConsent(CONTACT.channels(), NOON, day(76));
        over.when(enrol(PARTICIPANT, until, NOON))
                .thenAccepted(new AlumniEnrolled(PARTICIPANT, EPISODE, GROUPS, until, List.of(THIRTY), "mara", NOON));
        ContactConsent reaching = new ContactConsent(CONTACT.channels(), NOON, day(76).plusMillis(1));
        over.when(enrol(PARTICIPANT, reaching, NOON))
                .thenAccepted(new AlumniEnrolled(
                        PARTICIPANT, EPISODE, GROUPS, reaching, List.of(THIRTY, NINETY), "mara", NOON));
    }

    @Test
    void nobody_joins_while_the_episode_lasts_or_goes_on_or_is_another_persons() {
        nothing.when(enrol(PARTICIPANT, CONTACT, NOON)).thenRefused(new EpisodeNotOver(EPISODE));
        over.given(new EpisodeReopened(PARTICIPANT, EPISODE, NOON))
                .when(enrol(PARTICIPANT, CONTACT, NOON))
                .thenRefused(new EpisodeNotOver(EPISODE));
        over.when(enrol(OTHER_PARTICIPANT, CONTACT, NOON)).thenRefused(new EpisodeNotOver(EPISODE));
    }

    @Test
    void who_died_is_not_contacted() {
        var died = nothing.given(new EpisodeClosed(PARTICIPANT, EPISODE, "DECEASED", NOON));
        died.when(enrol(PARTICIPANT, CONTACT, NOON)).thenRefused(new EpisodeEndedByDeath(EPISODE));
        died.when(request(PARTICIPANT, REQUEST)).thenRefused(new EpisodeEndedByDeath(EPISODE));
    }

    @Test
    void who_joins_agrees_to_be_contacted_now() {
        over.when(enrol(PARTICIPANT, CONTACT, NOON.minusMillis(1))).thenRefused(new ContactConsentDoesNotHold(EPISODE));
        over.when(enrol(PARTICIPANT, CONTACT, day(365))).thenRefused(new ContactConsentDoesNotHold(EPISODE));
    }

    @Test
    void who_joined_does_not_join_again_otherwise() {
        ContactConsent other = new ContactConsent(List.of(new Text("by mail")), NOON, day(365));
        enrolled.when(enrol(PARTICIPANT, other, NOON)).thenRefused(new AlreadyEnrolled(EPISODE));
    }

    @Test
    void somebody_is_asked_within_the_window_of_a_day_also_when_that_is_written_down_late() {
        enrolled.when(asked(30, FollowUpStatus.WELL, day(16), day(16)))
                .thenAccepted(recorded(day(16), day(16)))
                .when(asked(30, FollowUpStatus.WELL, day(16), day(17)))
                .thenNothingNew();
        enrolled.given(new FollowUpMissed(PARTICIPANT, EPISODE, 30, day(44)))
                .when(asked(30, FollowUpStatus.WELL, day(43), day(50)))
                .thenAccepted(recorded(day(43), day(50)));
    }

    @Test
    void outside_its_window_a_follow_up_says_nothing_of_its_day() {
        enrolled.when(asked(30, FollowUpStatus.WELL, day(16).minusMillis(1), day(50)))
                .thenRefused(new FollowUpOutsideWindow(EPISODE, 30, day(16), day(44)));
        enrolled.when(asked(30, FollowUpStatus.WELL, day(44), day(50)))
                .thenRefused(new FollowUpOutsideWindow(EPISODE, 30, day(16), day(44)));
        enrolled.when(asked(30, FollowUpStatus.WELL, day(20).plusMillis(1), day(20)))
                .thenRefused(new FollowUpInFuture(EPISODE, 30));
    }

    @Test
    void a_day_nobody_agreed_to_and_one_that_is_recorded_are_refused() {
        enrolled.when(asked(180, FollowUpStatus.WELL, day(180), day(180)))
                .thenRefused(new FollowUpUnknown(EPISODE, 180));
        enrolled.given(recorded(day(16), day(16)))
                .when(asked(30, FollowUpStatus.STRUGGLING, day(16), day(17)))
                .thenRefused(new FollowUpIsRecorded(EPISODE, 30));
    }

    @Test
    void what_nobody_recorded_by_its_end_is_missed_once() {
        FollowUpMissed missed = new FollowUpMissed(PARTICIPANT, EPISODE, 30, day(44));
        MissFollowUps clock = new MissFollowUps(PARTICIPANT, EPISODE, day(44));
        enrolled.when(new MissFollowUps(PARTICIPANT, EPISODE, day(44).minusMillis(1)))
                .thenNothingNew();
        enrolled.when(clock).thenAccepted(missed).when(clock).thenNothingNew();
        enrolled.given(recorded(day(16), day(16))).when(clock).thenNothingNew();
        over.when(clock).thenNothingNew();
    }

    @Test
    void who_leaves_is_asked_nothing_more() {
        WithdrawAlumnus leave = new WithdrawAlumnus(PARTICIPANT, EPISODE, NOON);
        var left = enrolled.given(recorded(day(16), day(16)))
                .when(leave)
                .thenAccepted(withdrew(WithdrawalCause.PERSON_LEFT, List.of(90)));
        left.when(leave).thenNothingNew();
        left.when(new MissFollowUps(PARTICIPANT, EPISODE, day(400))).thenNothingNew();
        left.when(asked(90, FollowUpStatus.WELL, day(90), day(90))).thenRefused(new NotEnrolled(EPISODE));
    }

    @Test
    void of_who_never_joined_or_is_somebody_else_nothing_is_recorded() {
        over.when(new WithdrawAlumnus(PARTICIPANT, EPISODE, NOON)).thenRefused(new NotEnrolled(EPISODE));
        over.when(asked(30, FollowUpStatus.WELL, day(30), day(30))).thenRefused(new NotEnrolled(EPISODE));
        enrolled.when(new WithdrawAlumnus(OTHER_PARTICIPANT, EPISODE, NOON)).thenRefused(new NotEnrolled(EPISODE));
    }

    @Test
    void where_the_episode_goes_on_nobody_is_asked_what_comes_after_it() {
        CloseEnrolment close = new CloseEnrolment(PARTICIPANT, EPISODE, NOON);
        enrolled.given(new EpisodeReopened(PARTICIPANT, EPISODE, NOON))
                .when(close)
                .thenAccepted(withdrew(WithdrawalCause.EPISODE_REOPENED, List.of(30, 90)))
                .when(close)
                .thenNothingNew();
        enrolled.when(close).thenNothingNew();
    }

    @Test
    void who_asks_to_come_back_is_heard_once_whether_they_joined_or_not() {
        ReadmissionRequested requested = new ReadmissionRequested(PARTICIPANT, EPISODE, REQUEST, "mara", NOON);
        var asked = over.when(request(PARTICIPANT, REQUEST)).thenAccepted(requested);
        asked.when(request(PARTICIPANT, REQUEST)).thenNothingNew();
        asked.when(request(PARTICIPANT, id(51))).thenRefused(new ReadmissionIsRequested(EPISODE, REQUEST));
        enrolled.when(request(PARTICIPANT, REQUEST)).thenAccepted(requested);
    }

    @Test
    void who_came_back_and_is_discharged_again_may_ask_anew() {
        over.given(new ReadmissionRequested(PARTICIPANT, EPISODE, REQUEST, "mara", NOON))
                .given(new EpisodeReopened(PARTICIPANT, EPISODE, NOON), CLOSED)
                .when(request(PARTICIPANT, id(51)))
                .thenAccepted(new ReadmissionRequested(PARTICIPANT, EPISODE, id(51), "mara", NOON));
    }

    @Test
    void while_an_episode_lasts_nobody_asks_to_come_back() {
        nothing.when(request(PARTICIPANT, REQUEST)).thenRefused(new EpisodeNotOver(EPISODE));
        over.when(request(OTHER_PARTICIPANT, REQUEST)).thenRefused(new EpisodeNotOver(EPISODE));
    }
}
