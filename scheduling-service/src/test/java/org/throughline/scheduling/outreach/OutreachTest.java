package org.throughline.scheduling.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.outreach.domain.AttemptResult;
import org.throughline.scheduling.outreach.domain.AttendanceStanding;
import org.throughline.scheduling.outreach.domain.Outreach;
import org.throughline.scheduling.outreach.domain.OutreachChannel;
import org.throughline.scheduling.outreach.domain.OutreachCommand;
import org.throughline.scheduling.outreach.domain.OutreachCommand.Attempt;
import org.throughline.scheduling.outreach.domain.OutreachCommand.CloseOutreach;
import org.throughline.scheduling.outreach.domain.OutreachCommand.LogAttempt;
import org.throughline.scheduling.outreach.domain.OutreachCommand.ReckonAbsences;
import org.throughline.scheduling.outreach.domain.OutreachCommand.TallyAttendance;
import org.throughline.scheduling.outreach.domain.OutreachCommand.Terms;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceJoined;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceTakenBack;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceTallied;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdBreached;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdWithdrawn;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeEnded;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeHeld;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeOpened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeReopened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeResumed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachAttempted;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosedBy;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachOpened;
import org.throughline.scheduling.outreach.domain.OutreachRecord;
import org.throughline.scheduling.outreach.domain.OutreachRefusal;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.AttemptIsAhead;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.CaseIsClosed;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.CaseUnknown;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.ChannelTakesNoMessage;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.EpisodeUnknown;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.NobodyTried;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.TooManyAttempts;
import org.throughline.scheduling.outreach.domain.OutreachResult;
import org.throughline.scheduling.outreach.domain.ThresholdRule;
import org.throughline.scheduling.policy.domain.AbsencePolicy;

class OutreachTest {
    private static final UUID PARTICIPANT = new UUID(2, 1);
    private static final UUID EPISODE = new UUID(3, 1);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2); // summer time begins on its Sunday
    private static final AbsencePolicy POLICY = new AbsencePolicy("policy-1", 3, 4, 9);
    private static final AbsencePolicy IN_A_ROW = new AbsencePolicy("policy-1", 50, 4, 2);
    private static final EpisodeOpened ADMITTED = new EpisodeOpened(PARTICIPANT, EPISODE, "adult-evening", ZONE);
    private static final EpisodeEnded ENDED = new EpisodeEnded(PARTICIPANT, EPISODE);
    private static final AttendanceStanding MISSED = AttendanceStanding.UNEXCUSED;

    private final Scenario<OutreachCommand, OutreachRecord, OutreachEvent, OutreachRefusal> nothing =
            Scenario.of(new OutreachDeciding());
    private final Scenario<OutreachCommand, OutreachRecord, OutreachEvent, OutreachRefusal> admitted =
            nothing.given(ADMITTED);

    /** 18:00 at the facility, so many days after the Monday. */
    private static Instant evening(int day) {
        return MONDAY.plusDays(day).atTime(18, 0).atZone(ZONE).toInstant();
    }

    private static Instant midnight(int day) {
        return MONDAY.plusDays(day).atStartOfDay(ZONE).toInstant();
    }

    private static Instant after(int day) {
        return evening(day).plus(Duration.ofHours(4));
    }

    private static UUID session(int day) {
        return new UUID(1, day);
    }

    private static TallyAttendance tally(int day, long version, AttendanceStanding standing, AbsencePolicy policy) {
        return new TallyAttendance(
                PARTICIPANT, EPISODE, session(day), version, standing, evening(day), open(policy), after(day));
    }

    private static Terms open(AbsencePolicy policy) {
        return new Terms(policy, Set.of());
    }

    private static TallyAttendance tally(int day, long version, AttendanceStanding standing) {
        return tally(day, version, standing, POLICY);
    }

    private static AttendanceTallied tallied(int day, long version, AttendanceStanding standing) {
        return new AttendanceTallied(
                PARTICIPANT, EPISODE, session(day), version, standing, evening(day), MONDAY.plusDays(day), after(day));
    }

    private static OutreachOpened opened(int number, int day, Instant dueBy) {
        return new OutreachOpened(
                PARTICIPANT, EPISODE, number, "adult-evening", session(day), dueBy, after(day), "policy-1");
    }

    private static AbsenceJoined joined(int day) {
        return new AbsenceJoined(PARTICIPANT, EPISODE, 1, session(day), after(day));
    }

    private static AbsenceTakenBack takenBack(int day, Instant at) {
        return new AbsenceTakenBack(PARTICIPANT, EPISODE, 1, session(day), at);
    }

    private static OutreachClosed closed(OutreachResult result, Instant at) {
        return new OutreachClosed(PARTICIPANT, EPISODE, 1, result, at);
    }

    private static ReckonAbsences reckon(Instant at) {
        return new ReckonAbsences(PARTICIPANT, EPISODE, open(POLICY), at);
    }

    private static EpisodeHeld held(int from, int until) {
        return new EpisodeHeld(PARTICIPANT, EPISODE, MONDAY.plusDays(from), MONDAY.plusDays(until));
    }

    private static AttendanceThresholdBreached breached(ThresholdRule rule, int day, int count, int occurrence) {
        int limit = rule == ThresholdRule.CONSECUTIVE ? 2 : 3;
        return new AttendanceThresholdBreached(
                PARTICIPANT, EPISODE, rule, MONDAY.plusDays(day), count, limit, occurrence, "policy-1");
    }

    private static AttendanceThresholdWithdrawn withdrawn(ThresholdRule rule, int occurrence) {
        return new AttendanceThresholdWithdrawn(PARTICIPANT, EPISODE, rule, occurrence, "policy-1");
    }

    /** One case, because of the Wednesday. */
    private Scenario<OutreachCommand, OutreachRecord, OutreachEvent, OutreachRefusal> open() {
        return admitted.given(tallied(2, 1, MISSED), opened(1, 2, midnight(3)));
    }

    private static Attempt attempt(OutreachChannel channel, AttemptResult result, Instant at) {
        return new Attempt(channel, result, "coordinator-1", at);
    }

    private static LogAttempt log(int number, Attempt attempt) {
        return new LogAttempt(PARTICIPANT, EPISODE, number, attempt, after(3));
    }

    private static OutreachAttempted attempted(Attempt attempt) {
        return new OutreachAttempted(PARTICIPANT, EPISODE, 1, attempt, after(3));
    }

    private static CloseOutreach close(int number, OutreachResult result) {
        return new CloseOutreach(PARTICIPANT, EPISODE, number, result, "coordinator-1", after(3));
    }

    @Test
    void somebody_who_stayed_away_is_to_be_tried_the_same_business_day() {
        admitted.when(tally(2, 1, MISSED)).thenAccepted(tallied(2, 1, MISSED), opened(1, 2, midnight(3)));
    }

    @ParameterizedTest
    @CsvSource({"4, 5", "5, 8", "6, 8"}) // Friday until Saturday; Saturday and Sunday until Tuesday
    void at_a_weekend_the_next_business_day_is_the_first(int day, int due) {
        admitted.when(tally(day, 1, MISSED)).thenAccepted(tallied(day, 1, MISSED), opened(1, day, midnight(due)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ATTENDED", "EXCUSED"})
    void who_came_or_was_excused_is_not_reached_out_to(AttendanceStanding standing) {
        admitted.when(tally(2, 1, standing)).thenAccepted(tallied(2, 1, standing));
    }

    @Test
    void another_absence_joins_the_open_case() {
        open().when(tally(4, 1, MISSED)).thenAccepted(tallied(4, 1, MISSED), joined(4));
    }

    @Test
    void what_is_known_already_or_older_changes_nothing() {
        open().when(tally(2, 1, MISSED)).thenNothingNew();
        admitted.given(tallied(2, 3, AttendanceStanding.ATTENDED))
                .when(tally(2, 2, MISSED))
                .thenNothingNew();
    }

    @Test
    void nothing_is_tallied_of_an_episode_intake_has_not_told_of() {
        nothing.when(tally(2, 1, MISSED)).thenRefused(new EpisodeUnknown(EPISODE));
        nothing.given(ENDED).when(reckon(after(2))).thenRefused(new EpisodeUnknown(EPISODE));
    }

    @ParameterizedTest
    @EnumSource(names = {"ATTENDED", "EXCUSED"})
    void a_correction_takes_the_absence_back_and_a_case_without_cause_is_over(AttendanceStanding standing) {
        open().when(tally(2, 2, standing))
                .thenAccepted(
                        tallied(2, 2, standing),
                        takenBack(2, after(2)),
                        closed(OutreachResult.WITHOUT_CAUSE, after(2)));
    }

    @Test
    void a_case_with_another_cause_stays_open() {
        open().given(tallied(4, 1, MISSED), joined(4))
                .when(tally(2, 2, AttendanceStanding.ATTENDED))
                .thenAccepted(tallied(2, 2, AttendanceStanding.ATTENDED), takenBack(2, after(2)))
                .when(tally(2, 3, MISSED))
                .thenAccepted(tallied(2, 3, MISSED), joined(2));
    }

    @Test
    void an_absence_after_all_opens_another_case_when_the_first_is_over() {
        open().given(
                        tallied(2, 2, AttendanceStanding.ATTENDED),
                        takenBack(2, after(2)),
                        closed(OutreachResult.WITHOUT_CAUSE, after(2)))
                .when(tally(2, 3, MISSED))
                .thenAccepted(tallied(2, 3, MISSED), opened(2, 2, midnight(3)));
    }

    @Test
    void an_absence_that_was_answered_opens_nothing_again() {
        Scenario<OutreachCommand, OutreachRecord, OutreachEvent, OutreachRefusal> over =
                open().given(closed(OutreachResult.RETURNED, after(3)));
        over.when(tally(2, 2, MISSED)).thenAccepted(tallied(2, 2, MISSED));
        over.when(tally(4, 1, MISSED)).thenAccepted(tallied(4, 1, MISSED), opened(2, 4, midnight(5)));
    }

    @Test
    void nobody_is_reached_out_to_for_a_day_on_hold() {
        admitted.given(held(1, 3)).when(tally(2, 1, MISSED)).thenAccepted(tallied(2, 1, MISSED));
        admitted.given(held(1, 3))
                .when(tally(4, 1, MISSED))
                .thenAccepted(tallied(4, 1, MISSED), opened(1, 4, midnight(5)));
    }

    @Test
    void a_hold_told_afterwards_takes_the_absence_back() {
        open().given(held(2, 2))
                .when(reckon(after(3)))
                .thenAccepted(takenBack(2, after(3)), closed(OutreachResult.WITHOUT_CAUSE, after(3)));
    }

    @Test
    void who_is_back_early_has_missed_what_came_after() {
        admitted.given(held(0, 13), tallied(2, 1, MISSED), tallied(4, 1, MISSED))
                .given(new EpisodeResumed(PARTICIPANT, EPISODE, MONDAY.plusDays(3)))
                .when(reckon(after(4)))
                .thenAccepted(opened(1, 4, midnight(5)));
    }

    @Test
    void with_the_episode_the_case_is_over_and_none_opens() {
        open().given(ENDED).when(reckon(after(3))).thenAccepted(closed(OutreachResult.EPISODE_ENDED, after(3)));
        admitted.given(ENDED).when(tally(2, 1, MISSED)).thenAccepted(tallied(2, 1, MISSED));
        admitted.given(tallied(2, 1, MISSED), ENDED, new EpisodeReopened(PARTICIPANT, EPISODE))
                .when(tally(4, 1, MISSED))
                .thenAccepted(
                        tallied(4, 1, MISSED),
                        new OutreachOpened(
                                PARTICIPANT,
                                EPISODE,
                                1,
                                "adult-evening",
                                session(2),
                                midnight(5),
                                after(4),
                                "policy-1"),
                        joined(4));
    }

    @Test
    void three_absences_in_four_weeks_call_for_a_review_once() {
        open().given(tallied(9, 1, MISSED), joined(9))
                .when(tally(16, 1, MISSED))
                .thenAccepted(tallied(16, 1, MISSED), joined(16), breached(ThresholdRule.UNEXCUSED_IN_WEEKS, 16, 3, 1))
                .when(tally(18, 1, MISSED))
                .thenAccepted(tallied(18, 1, MISSED), joined(18));
    }

    @Test
    void absences_further_apart_do_not_add_up_unless_a_hold_lies_between() {
        open().given(tallied(16, 1, MISSED), joined(16))
                .when(tally(30, 1, MISSED)) // 28 days after the first
                .thenAccepted(tallied(30, 1, MISSED), joined(30));
        open().given(held(20, 20), tallied(16, 1, MISSED), joined(16))
                .when(tally(30, 1, MISSED))
                .thenAccepted(tallied(30, 1, MISSED), joined(30), breached(ThresholdRule.UNEXCUSED_IN_WEEKS, 30, 3, 1));
    }

    @Test
    void a_correction_takes_the_threshold_back() {
        open().given(tallied(9, 1, MISSED), joined(9), tallied(16, 1, MISSED), joined(16))
                .given(breached(ThresholdRule.UNEXCUSED_IN_WEEKS, 16, 3, 1))
                .when(tally(9, 2, AttendanceStanding.ATTENDED))
                .thenAccepted(
                        tallied(9, 2, AttendanceStanding.ATTENDED),
                        takenBack(9, after(9)),
                        withdrawn(ThresholdRule.UNEXCUSED_IN_WEEKS, 1))
                .when(tally(9, 3, MISSED))
                .thenAccepted(tallied(9, 3, MISSED), joined(9), breached(ThresholdRule.UNEXCUSED_IN_WEEKS, 16, 3, 1));
    }

    @Test
    void absences_in_a_row_count_until_somebody_comes() {
        admitted.given(tallied(0, 1, MISSED), opened(1, 0, midnight(1)), tallied(1, 1, AttendanceStanding.EXCUSED))
                .when(tally(2, 1, MISSED, IN_A_ROW))
                .thenAccepted(tallied(2, 1, MISSED), joined(2), breached(ThresholdRule.CONSECUTIVE, 2, 2, 1))
                .when(tally(4, 1, AttendanceStanding.ATTENDED, IN_A_ROW))
                .thenAccepted(tallied(4, 1, AttendanceStanding.ATTENDED))
                .when(tally(7, 1, MISSED, IN_A_ROW))
                .thenAccepted(tallied(7, 1, MISSED), joined(7))
                .when(tally(9, 1, MISSED, IN_A_ROW))
                .thenAccepted(tallied(9, 1, MISSED), joined(9), breached(ThresholdRule.CONSECUTIVE, 9, 2, 2));
    }

    @Test
    void a_session_attended_between_that_is_entered_late_breaks_the_row() {
        admitted.given(tallied(0, 1, MISSED), opened(1, 0, midnight(1)), tallied(4, 1, MISSED), joined(4))
                .given(breached(ThresholdRule.CONSECUTIVE, 4, 2, 1))
                .when(tally(2, 1, AttendanceStanding.ATTENDED, IN_A_ROW))
                .thenAccepted(tallied(2, 1, AttendanceStanding.ATTENDED), withdrawn(ThresholdRule.CONSECUTIVE, 1));
    }

    @Test
    void in_an_episode_that_has_ended_a_threshold_is_only_taken_back() {
        admitted.given(ENDED, tallied(0, 1, MISSED))
                .when(tally(2, 1, MISSED, IN_A_ROW))
                .thenAccepted(tallied(2, 1, MISSED));
        admitted.given(tallied(0, 1, MISSED), opened(1, 0, midnight(1)), tallied(2, 1, MISSED), joined(2))
                .given(breached(ThresholdRule.CONSECUTIVE, 2, 2, 1), closed(OutreachResult.EPISODE_ENDED, after(3)))
                .given(ENDED)
                .when(tally(2, 2, AttendanceStanding.EXCUSED, IN_A_ROW))
                .thenAccepted(tallied(2, 2, AttendanceStanding.EXCUSED), withdrawn(ThresholdRule.CONSECUTIVE, 1));
    }

    @Test
    void attempts_are_noted_one_after_the_other() {
        Attempt call = attempt(OutreachChannel.PHONE_CALL, AttemptResult.NO_ANSWER, after(2));
        Attempt message = attempt(OutreachChannel.TEXT_MESSAGE, AttemptResult.MESSAGE_LEFT, after(3));
        open().when(log(1, call))
                .thenAccepted(attempted(call))
                .when(log(1, message))
                .thenAccepted(attempted(message));
    }

    @Test
    void an_attempt_is_made_before_it_is_noted() {
        Attempt ahead = attempt(OutreachChannel.PHONE_CALL, AttemptResult.REACHED, after(3).plusSeconds(1));
        open().when(log(1, ahead)).thenRefused(new AttemptIsAhead(EPISODE, 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PERSON", "EMERGENCY_CONTACT"})
    void nobody_else_is_left_a_message(OutreachChannel channel) {
        assertThat(channel.words()).isEmpty();
        open().when(log(1, attempt(channel, AttemptResult.MESSAGE_LEFT, after(2))))
                .thenRefused(new ChannelTakesNoMessage(channel));
        Attempt met = attempt(channel, AttemptResult.REACHED, after(2));
        open().when(log(1, met)).thenAccepted(attempted(met));
    }

    @ParameterizedTest
    @EnumSource(OutreachChannel.class)
    void what_is_left_as_a_message_says_neither_who_treats_nor_for_what(OutreachChannel channel) {
        assertThat(channel.words().orElse(""))
                .doesNotContainIgnoringCase("treatment")
                .doesNotContainIgnoringCase("programme")
                .doesNotContainIgnoringCase("session")
                .doesNotContainIgnoringCase("clinic")
                .doesNotContainIgnoringCase("missed");
    }

    @Test
    void one_case_holds_a_hundred_attempts() {
        Attempt call = attempt(OutreachChannel.PHONE_CALL, AttemptResult.NO_ANSWER, after(2));
        List<OutreachEvent> many = new ArrayList<>();
        for (int i = 0; i < Outreach.ATTEMPTS_MAX; i++) {
            many.add(attempted(call));
        }
        open().given(many).when(log(1, call)).thenRefused(new TooManyAttempts(EPISODE, 1, Outreach.ATTEMPTS_MAX));
    }

    @ParameterizedTest
    @EnumSource(names = {"WILL_RETURN", "DECLINED", "NOT_REACHED"})
    void what_came_of_an_attempt_is_said_after_one(OutreachResult result) {
        open().when(close(1, result)).thenRefused(new NobodyTried(EPISODE, 1));
        open().given(attempted(attempt(OutreachChannel.LETTER, AttemptResult.MESSAGE_LEFT, after(2))))
                .when(close(1, result))
                .thenAccepted(closed(result, after(3)), new OutreachClosedBy(PARTICIPANT, EPISODE, 1, "coordinator-1"));
    }

    @Test
    void who_came_back_need_not_have_been_tried_and_a_repeat_changes_nothing() {
        open().when(close(1, OutreachResult.RETURNED))
                .thenAccepted(
                        closed(OutreachResult.RETURNED, after(3)),
                        new OutreachClosedBy(PARTICIPANT, EPISODE, 1, "coordinator-1"))
                .when(close(1, OutreachResult.RETURNED))
                .thenNothingNew();
    }

    @Test
    void a_case_that_is_over_or_was_never_there_is_left_alone() {
        Attempt call = attempt(OutreachChannel.PHONE_CALL, AttemptResult.NO_ANSWER, after(2));
        admitted.when(log(1, call)).thenRefused(new CaseUnknown(EPISODE, 1));
        open().when(log(2, call)).thenRefused(new CaseUnknown(EPISODE, 2));
        open().when(close(0, OutreachResult.RETURNED)).thenRefused(new CaseUnknown(EPISODE, 0));
        Scenario<OutreachCommand, OutreachRecord, OutreachEvent, OutreachRefusal> over =
                open().given(closed(OutreachResult.RETURNED, after(3)));
        Attempt since = attempt(OutreachChannel.PHONE_CALL, AttemptResult.NO_ANSWER, after(3));
        over.when(log(1, since)).thenRefused(new CaseIsClosed(EPISODE, 1));
        over.when(close(1, OutreachResult.NOT_REACHED)).thenRefused(new CaseIsClosed(EPISODE, 1));
        over.given(tallied(4, 1, MISSED), opened(2, 4, midnight(5)))
                .when(log(1, call))
                .thenRefused(new CaseIsClosed(EPISODE, 1));
    }

    @ParameterizedTest
    @EnumSource(OutreachResult.class)
    void an_attempt_made_before_the_case_was_closed_is_noted_all_the_same(OutreachResult result) {
        Attempt call = attempt(OutreachChannel.PHONE_CALL, AttemptResult.REACHED, after(3).minusMillis(1));
        Scenario<OutreachCommand, OutreachRecord, OutreachEvent, OutreachRefusal> over =
                open().given(closed(result, after(3)));
        over.when(log(1, call)).thenAccepted(attempted(call));
        over.given(Collections.nCopies(Outreach.ATTEMPTS_MAX, attempted(call)))
                .when(log(1, call))
                .thenRefused(new TooManyAttempts(EPISODE, 1, Outreach.ATTEMPTS_MAX));
        open().given(Collections.nCopies(Outreach.ATTEMPTS_MAX, attempted(call)))
                .given(closed(result, after(3)))
                .when(log(1, call))
                .thenRefused(new TooManyAttempts(EPISODE, 1, Outreach.ATTEMPTS_MAX));
        Attempt message = attempt(OutreachChannel.IN_PERSON, AttemptResult.MESSAGE_LEFT, after(2));
        over.when(log(1, message)).thenRefused(new ChannelTakesNoMessage(OutreachChannel.IN_PERSON));
    }

    private static Terms closed(int day) {
        return new Terms(POLICY, Set.of(session(day)));
    }

    @Test
    void nobody_stayed_away_from_a_session_that_was_not_held_since_its_facility_was_closed() {
        admitted.when(new TallyAttendance(PARTICIPANT, EPISODE, session(0), 1, MISSED, evening(0), closed(0), after(0)))
                .thenAccepted(tallied(0, 1, MISSED));
    }

    @Test
    void who_missed_what_was_held_on_a_closed_day_stayed_away() {
        UUID online = new UUID(1, 100);
        admitted.given(tallied(0, 1, MISSED))
                .when(new TallyAttendance(PARTICIPANT, EPISODE, online, 1, MISSED, evening(0), closed(0), after(0)))
                .thenAccepted(
                        new AttendanceTallied(PARTICIPANT, EPISODE, online, 1, MISSED, evening(0), MONDAY, after(0)),
                        new OutreachOpened(
                                PARTICIPANT, EPISODE, 1, "adult-evening", online, midnight(1), after(0), "policy-1"));
    }

    @Test
    void a_closure_that_is_told_after_the_absence_takes_it_back() {
        admitted.given(tallied(0, 1, MISSED), opened(1, 0, midnight(1)))
                .when(new ReckonAbsences(PARTICIPANT, EPISODE, closed(0), after(1)))
                .thenAccepted(
                        new AbsenceTakenBack(PARTICIPANT, EPISODE, 1, session(0), after(1)),
                        new OutreachClosed(PARTICIPANT, EPISODE, 1, OutreachResult.WITHOUT_CAUSE, after(1)));
    }

    @Test
    void a_closure_that_is_withdrawn_lets_the_absence_count_again() {
        admitted.given(
                        tallied(0, 1, MISSED),
                        opened(1, 0, midnight(1)),
                        takenBack(0, after(1)),
                        closed(OutreachResult.WITHOUT_CAUSE, after(1)))
                .when(reckon(after(0)))
                .thenAccepted(opened(2, 0, midnight(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHOUT_CAUSE", "EPISODE_ENDED"})
    void nobody_says_what_the_record_says_by_itself(OutreachResult result) {
        assertThatThrownBy(() -> close(1, result)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 2", "3, 0, 2", "3, 4, 0"})
    void absences_are_counted_from_one(int unexcused, int weeks, int consecutive) {
        assertThatThrownBy(() -> new AbsencePolicy("policy-1", unexcused, weeks, consecutive))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
