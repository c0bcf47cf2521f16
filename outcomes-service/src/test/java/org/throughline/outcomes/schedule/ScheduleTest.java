package org.throughline.outcomes.schedule;

import static org.throughline.outcomes.Known.ASSESSMENT;
import static org.throughline.outcomes.Known.EPISODE;
import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.OTHER_PARTICIPANT;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.REASON;
import static org.throughline.outcomes.Known.SECOND;
import static org.throughline.outcomes.Known.ZONE;
import static org.throughline.outcomes.Known.id;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.schedule.domain.Cadence;
import org.throughline.outcomes.schedule.domain.Moment;
import org.throughline.outcomes.schedule.domain.ScheduleCommand;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.CorrectPoint;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.MeetPoint;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.Planned;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.ReckonSchedules;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.ReopenPoint;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.SetSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.SetStandardSchedules;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.StopSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleEvent;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMoved;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOpened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOverdue;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleReplaced;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleRested;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleSet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleStopped;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeClosed;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeHeld;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeReopened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeResumed;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.InstrumentRetired;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.ParticipantAdmitted;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.RestCause;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.BaselineNotAhead;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.EpisodeIsClosed;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.EpisodeUnknown;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.InstrumentIsRetired;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.InstrumentUnknown;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.IntervalTooShort;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.ScheduleExists;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.ScheduleUnknown;
import org.throughline.outcomes.schedule.domain.Schedules;
import org.throughline.platform.testkit.Scenario;

class ScheduleTest {
    private static final SchedulePolicy POLICY = SchedulePolicy.STANDARD;
    private static final UUID SCHEDULE = id(30);
    private static final UUID OTHER_SCHEDULE = id(31);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Cadence WEEKLY = new Cadence(7, List.of(0, 30));
    private static final Cadence ONCE = new Cadence(0, List.of());
    private static final ParticipantAdmitted ADMITTED =
            new ParticipantAdmitted(PARTICIPANT, EPISODE, "adult-evening", NOON);
    private static final Instant BASELINE_BY = NOON.plus(DAY.multipliedBy(7));
    private static final Instant CLOSED_AT = day(40);
    private static final EpisodeClosed CLOSED = new EpisodeClosed(PARTICIPANT, EPISODE, "COMPLETED", CLOSED_AT);

    private final Scenario<ScheduleCommand, Schedules, ScheduleEvent, ScheduleRefusal> nothing =
            Scenario.of(new ScheduleDeciding(INSTRUMENTS));
    private final Scenario<ScheduleCommand, Schedules, ScheduleEvent, ScheduleRefusal> admitted =
            nothing.given(ADMITTED);
    private final Scenario<ScheduleCommand, Schedules, ScheduleEvent, ScheduleRefusal> weekly =
            admitted.given(setAs(SCHEDULE, WEEKLY), baseline());

    private static Instant day(int number) {
        return NOON.plus(DAY.multipliedBy(number));
    }

    private static AssessmentScheduleSet setAs(UUID scheduleId, Cadence cadence) {
        return new AssessmentScheduleSet(
                PARTICIPANT, EPISODE, scheduleId, "adult-evening", "PHQ-9", cadence, NOON, BASELINE_BY, "mara", NOON);
    }

    private static AssessmentPointOpened baseline() {
        return opened(Moment.BASELINE, day(-14), BASELINE_BY);
    }

    private static AssessmentPointOpened opened(Moment moment, Instant from, Instant dueBy) {
        return new AssessmentPointOpened(PARTICIPANT, EPISODE, SCHEDULE, moment, from, dueBy);
    }

    private static AssessmentPointOverdue overdue(Moment moment, Instant dueBy) {
        return new AssessmentPointOverdue(PARTICIPANT, EPISODE, SCHEDULE, moment, dueBy);
    }

    private static AssessmentPointMet met(Moment moment, UUID assessmentId, Instant at) {
        return new AssessmentPointMet(PARTICIPANT, EPISODE, SCHEDULE, moment, assessmentId, at);
    }

    private static Moment ongoing(int number) {
        return new Moment(Point.ONGOING, number);
    }

    private static SetSchedule set(UUID scheduleId, String instrument, Cadence cadence) {
        return new SetSchedule(
                PARTICIPANT, EPISODE, new Planned(scheduleId, instrument, cadence), BASELINE_BY, "mara", POLICY, NOON);
    }

    private static MeetPoint answered(UUID assessmentId, Instant at) {
        return new MeetPoint(PARTICIPANT, EPISODE, "PHQ-9", assessmentId, at, POLICY, at);
    }

    private static ReckonSchedules reckon(Instant at) {
        return new ReckonSchedules(PARTICIPANT, EPISODE, POLICY, at);
    }

    private static AssessmentScheduleRested rested(RestCause cause) {
        return new AssessmentScheduleRested(PARTICIPANT, EPISODE, SCHEDULE, cause);
    }

    @Test
    void staff_set_an_instrument_and_its_baseline_is_due() {
        admitted.when(set(SCHEDULE, "PHQ-9", WEEKLY)).thenAccepted(setAs(SCHEDULE, WEEKLY), baseline());
    }

    @Test
    void a_repeated_request_changes_nothing() {
        weekly.when(set(SCHEDULE, "PHQ-9", WEEKLY)).thenNothingNew();
    }

    @Test
    void nothing_is_planned_for_an_episode_nobody_told_of_or_of_somebody_else() {
        nothing.when(set(SCHEDULE, "PHQ-9", WEEKLY)).thenRefused(new EpisodeUnknown(EPISODE));
        nothing.given(new ParticipantAdmitted(OTHER_PARTICIPANT, EPISODE, "adult-evening", NOON))
                .when(set(SCHEDULE, "PHQ-9", WEEKLY))
                .thenRefused(new EpisodeUnknown(EPISODE));
        nothing.when(new SetStandardSchedules(PARTICIPANT, EPISODE, List.of(), "mara", POLICY, NOON))
                .thenRefused(new EpisodeUnknown(EPISODE));
    }

    @Test
    void nothing_is_planned_in_an_episode_that_is_over() {
        admitted.given(CLOSED).when(set(SCHEDULE, "PHQ-9", WEEKLY)).thenRefused(new EpisodeIsClosed(EPISODE));
    }

    @Test
    void only_an_instrument_that_takes_answers_is_planned() {
        admitted.when(set(SCHEDULE, "NOBODY-KNOWS", WEEKLY)).thenRefused(new InstrumentUnknown(SCHEDULE));
        admitted.given(new InstrumentRetired("GAD-7", 1, NOON))
                .when(set(SCHEDULE, "GAD-7", WEEKLY))
                .thenRefused(new InstrumentIsRetired(SCHEDULE));
        admitted.given(new InstrumentRetired("PHQ-9", 1, NOON))
                .when(set(SCHEDULE, "PHQ-9", WEEKLY))
                .thenAccepted(setAs(SCHEDULE, WEEKLY), baseline());
    }

    @Test
    void an_instrument_is_not_asked_again_before_it_says_something_new() {
        admitted.when(set(SCHEDULE, "PHQ-9", new Cadence(6, List.of()))).thenRefused(new IntervalTooShort(SCHEDULE, 7));
        admitted.when(set(SCHEDULE, "BARC-10", new Cadence(27, List.of())))
                .thenRefused(new IntervalTooShort(SCHEDULE, 28));
        // Where the source says nothing of asking again, the answers' own window does.
        admitted.when(set(SCHEDULE, "ASRM", new Cadence(6, List.of()))).thenRefused(new IntervalTooShort(SCHEDULE, 7));
    }

    @Test
    void a_baseline_is_not_due_in_the_past() {
        admitted.when(new SetSchedule(
                        PARTICIPANT,
                        EPISODE,
                        new Planned(SCHEDULE, "PHQ-9", WEEKLY),
                        NOON.minusMillis(1),
                        "mara",
                        POLICY,
                        NOON))
                .thenRefused(new BaselineNotAhead(SCHEDULE));
    }

    @Test
    void the_same_cadence_is_not_set_twice() {
        weekly.when(set(OTHER_SCHEDULE, "PHQ-9", WEEKLY)).thenRefused(new ScheduleExists(SCHEDULE));
    }

    @Test
    void another_cadence_takes_the_place_of_the_one_before() {
        weekly.when(set(OTHER_SCHEDULE, "phq 9", ONCE))
                .thenAccepted(
                        new AssessmentScheduleReplaced(PARTICIPANT, EPISODE, SCHEDULE, OTHER_SCHEDULE, NOON),
                        setAs(OTHER_SCHEDULE, ONCE),
                        new AssessmentPointOpened(
                                PARTICIPANT, EPISODE, OTHER_SCHEDULE, Moment.BASELINE, day(-14), BASELINE_BY));
    }

    @Test
    void a_baseline_that_was_taken_is_not_taken_again_under_another_cadence() {
        AssessmentScheduleSet set = new AssessmentScheduleSet(
                PARTICIPANT,
                EPISODE,
                OTHER_SCHEDULE,
                "adult-evening",
                "PHQ-9",
                new Cadence(14, List.of()),
                NOON,
                NOON,
                "mara",
                NOON);
        weekly.given(met(Moment.BASELINE, ASSESSMENT, NOON), opened(ongoing(1), BASELINE_BY, day(14)))
                .when(set(OTHER_SCHEDULE, "PHQ-9", new Cadence(14, List.of())))
                .thenAccepted(
                        new AssessmentScheduleReplaced(PARTICIPANT, EPISODE, SCHEDULE, OTHER_SCHEDULE, NOON),
                        set,
                        new AssessmentPointOpened(PARTICIPANT, EPISODE, OTHER_SCHEDULE, ongoing(1), NOON, day(14)));
    }

    @Test
    void what_the_programme_gives_everybody_is_set_as_an_episode_begins_but_for_what_is_set_or_retired() {
        SetStandardSchedules standard = new SetStandardSchedules(
                PARTICIPANT,
                EPISODE,
                List.of(
                        new Planned(SCHEDULE, "PHQ-9", WEEKLY),
                        new Planned(id(32), "GAD-7", WEEKLY),
                        new Planned(id(33), "NOBODY-KNOWS", WEEKLY)),
                "mara",
                POLICY,
                NOON);
        admitted.given(new InstrumentRetired("GAD-7", 1, NOON))
                .when(standard)
                .thenAccepted(setAs(SCHEDULE, WEEKLY), baseline())
                .when(standard)
                .thenNothingNew();
        admitted.given(CLOSED).when(standard).thenNothingNew();
    }

    @Test
    void answers_count_for_the_time_they_fall_in() {
        weekly.when(answered(ASSESSMENT, day(-1)))
                .thenAccepted(met(Moment.BASELINE, ASSESSMENT, day(-1)), opened(ongoing(1), BASELINE_BY, day(14)))
                .when(answered(SECOND, day(8)))
                .thenAccepted(met(ongoing(1), SECOND, day(8)), opened(ongoing(2), day(14), day(21)));
    }

    @Test
    void answers_from_before_it_count_for_nothing_and_the_same_answers_count_once() {
        weekly.when(answered(ASSESSMENT, day(-15))).thenNothingNew();
        weekly.given(met(Moment.BASELINE, ASSESSMENT, day(1)), opened(ongoing(1), BASELINE_BY, day(14)))
                .when(answered(ASSESSMENT, day(8)))
                .thenNothingNew();
        weekly.given(met(Moment.BASELINE, ASSESSMENT, day(1)), opened(ongoing(1), BASELINE_BY, day(14)))
                .when(answered(SECOND, BASELINE_BY))
                .thenNothingNew();
    }

    @Test
    void the_first_answers_are_the_baseline_however_late_and_the_times_between_are_past() {
        weekly.given(overdue(Moment.BASELINE, BASELINE_BY))
                .when(answered(ASSESSMENT, day(16)))
                .thenAccepted(met(Moment.BASELINE, ASSESSMENT, day(16)), opened(ongoing(3), day(21), day(28)));
    }

    @Test
    void where_the_baseline_is_enough_nothing_is_due_behind_it() {
        admitted.given(setAs(SCHEDULE, ONCE), baseline())
                .when(answered(ASSESSMENT, day(1)))
                .thenAccepted(met(Moment.BASELINE, ASSESSMENT, day(1)), rested(RestCause.BASELINE_TAKEN))
                .when(answered(SECOND, day(2)))
                .thenNothingNew();
    }

    @Test
    void what_is_not_answered_in_time_is_overdue_once() {
        weekly.when(reckon(BASELINE_BY.minusMillis(1))).thenNothingNew();
        weekly.when(reckon(BASELINE_BY))
                .thenAccepted(overdue(Moment.BASELINE, BASELINE_BY))
                .when(reckon(day(20)))
                .thenNothingNew();
    }

    @Test
    void a_late_entry_whose_next_time_is_past_as_well_leaves_that_overdue() {
        MeetPoint late = new MeetPoint(PARTICIPANT, EPISODE, "PHQ-9", ASSESSMENT, day(2), POLICY, day(20));
        weekly.when(late)
                .thenAccepted(
                        met(Moment.BASELINE, ASSESSMENT, day(2)),
                        opened(ongoing(1), BASELINE_BY, day(14)),
                        overdue(ongoing(1), day(14)));
    }

    private static EpisodeHeld held(int from, int until) {
        return new EpisodeHeld(
                PARTICIPANT,
                EPISODE,
                LocalDate.ofInstant(day(from), ZONE),
                LocalDate.ofInstant(day(until), ZONE),
                ZONE);
    }

    @Test
    void while_an_episode_is_on_hold_its_times_wait() {
        // Clocks go forward in this zone on the eighth of March, so a pause that spans it is an hour shorter.
        Instant moved = BASELINE_BY.plus(Duration.ofDays(10)).minus(Duration.ofHours(1));
        AssessmentPointMoved later = new AssessmentPointMoved(PARTICIPANT, EPISODE, SCHEDULE, Moment.BASELINE, moved);
        weekly.given(held(2, 11))
                .when(reckon(day(2)))
                .thenAccepted(later)
                .when(reckon(day(3)))
                .thenNothingNew();
        weekly.given(overdue(Moment.BASELINE, BASELINE_BY), held(2, 11))
                .when(reckon(day(8)))
                .thenAccepted(later)
                .when(reckon(moved))
                .thenAccepted(overdue(Moment.BASELINE, moved));
    }

    @Test
    void a_pause_that_ends_early_brings_the_time_back() {
        weekly.given(
                        held(2, 11),
                        new AssessmentPointMoved(PARTICIPANT, EPISODE, SCHEDULE, Moment.BASELINE, day(17)),
                        new EpisodeResumed(PARTICIPANT, EPISODE, LocalDate.ofInstant(day(4), ZONE)))
                .when(reckon(day(4)))
                .thenAccepted(new AssessmentPointMoved(PARTICIPANT, EPISODE, SCHEDULE, Moment.BASELINE, day(9)));
    }

    private static Moment discharge() {
        return new Moment(Point.DISCHARGE, 0);
    }

    private static Moment followUp(int days) {
        return new Moment(Point.FOLLOW_UP, days);
    }

    private static AssessmentPointOpened atDischarge() {
        return opened(discharge(), day(33), day(47));
    }

    private static AssessmentPointOpened afterThirtyDays() {
        return opened(followUp(30), day(56), day(84));
    }

    @Test
    void a_discharge_ends_the_cadence_and_asks_for_its_own_times() {
        weekly.given(CLOSED)
                .when(reckon(CLOSED_AT))
                .thenAccepted(atDischarge())
                .when(answered(ASSESSMENT, day(41)))
                .thenAccepted(met(discharge(), ASSESSMENT, day(41)), afterThirtyDays())
                .when(answered(SECOND, day(84)))
                .thenAccepted(met(followUp(30), SECOND, day(84)), rested(RestCause.FOLLOWED_UP));
    }

    @Test
    void what_was_answered_shortly_before_the_discharge_is_what_is_known_at_it() {
        weekly.given(met(Moment.BASELINE, ASSESSMENT, day(35)), opened(ongoing(5), day(35), day(42)), CLOSED)
                .when(reckon(CLOSED_AT))
                .thenAccepted(atDischarge(), met(discharge(), ASSESSMENT, day(35)), afterThirtyDays());
    }

    @Test
    void a_follow_up_that_was_missed_is_past_and_the_next_is_asked_for() {
        weekly.given(CLOSED, atDischarge())
                .when(reckon(day(47)))
                .thenAccepted(overdue(discharge(), day(47)), afterThirtyDays())
                .when(answered(ASSESSMENT, day(55)))
                .thenNothingNew();
        weekly.given(CLOSED, afterThirtyDays())
                .when(reckon(day(84)))
                .thenAccepted(overdue(followUp(30), day(84)), rested(RestCause.FOLLOWED_UP));
    }

    @Test
    void where_somebody_died_or_nothing_is_asked_afterwards_the_schedule_rests() {
        weekly.given(new EpisodeClosed(PARTICIPANT, EPISODE, "DECEASED", CLOSED_AT))
                .when(reckon(CLOSED_AT))
                .thenAccepted(rested(RestCause.EPISODE_ENDED));
        admitted.given(setAs(SCHEDULE, ONCE), baseline(), CLOSED)
                .when(reckon(CLOSED_AT))
                .thenAccepted(rested(RestCause.EPISODE_ENDED))
                .when(reckon(day(60)))
                .thenNothingNew();
    }

    @Test
    void where_the_episode_goes_on_so_does_the_cadence() {
        EpisodeReopened reopened = new EpisodeReopened(PARTICIPANT, EPISODE, day(44));
        weekly.given(
                        met(Moment.BASELINE, ASSESSMENT, day(1)),
                        opened(ongoing(1), BASELINE_BY, day(14)),
                        CLOSED,
                        atDischarge(),
                        reopened)
                .when(reckon(day(44)))
                .thenAccepted(opened(ongoing(6), day(42), day(49)));
        weekly.given(CLOSED, atDischarge(), reopened)
                .when(reckon(day(44)))
                .thenAccepted(baseline(), overdue(Moment.BASELINE, BASELINE_BY));
    }

    @Test
    void what_was_answered_before_a_discharge_is_not_asked_again_once_the_episode_goes_on() {
        weekly.given(
                        met(Moment.BASELINE, ASSESSMENT, day(1)),
                        opened(ongoing(6), day(42), day(49)),
                        met(ongoing(6), SECOND, day(43)),
                        opened(ongoing(7), day(49), day(56)),
                        new EpisodeClosed(PARTICIPANT, EPISODE, "COMPLETED", day(44)),
                        opened(followUp(30), day(60), day(88)),
                        new EpisodeReopened(PARTICIPANT, EPISODE, day(45)))
                .when(reckon(day(45)))
                .thenAccepted(opened(ongoing(7), day(49), day(56)));
    }

    @Test
    void answers_that_were_entered_in_error_leave_their_time_open() {
        ReopenPoint wrong = new ReopenPoint(PARTICIPANT, EPISODE, ASSESSMENT, POLICY, day(2));
        weekly.given(met(Moment.BASELINE, ASSESSMENT, day(1)), opened(ongoing(1), BASELINE_BY, day(14)))
                .when(wrong)
                .thenAccepted(baseline())
                .when(answered(SECOND, day(3)))
                .thenAccepted(met(Moment.BASELINE, SECOND, day(3)), opened(ongoing(1), BASELINE_BY, day(14)));
        weekly.when(wrong).thenNothingNew();
    }

    private static CorrectPoint corrected(Instant administeredAt, Instant at) {
        return new CorrectPoint(PARTICIPANT, EPISODE, ASSESSMENT, SECOND, administeredAt, POLICY, at);
    }

    @Test
    void corrected_answers_count_for_the_time_the_first_were_taken_for_however_late_the_correction() {
        AssessmentPointOpened next = opened(ongoing(1), BASELINE_BY, day(14));
        CorrectPoint correction = corrected(day(2), day(9));
        weekly.given(met(Moment.BASELINE, ASSESSMENT, day(1)), next)
                .when(correction)
                .thenAccepted(baseline(), met(Moment.BASELINE, SECOND, day(2)), next)
                .when(correction)
                .thenNothingNew();
        weekly.when(correction).thenNothingNew();
    }

    @Test
    void corrected_answers_of_another_time_leave_that_of_the_first_open() {
        weekly.given(met(Moment.BASELINE, ASSESSMENT, day(1)), opened(ongoing(1), BASELINE_BY, day(14)))
                .when(corrected(day(-20), day(9)))
                .thenAccepted(baseline(), overdue(Moment.BASELINE, BASELINE_BY));
    }

    @Test
    void a_follow_up_that_is_corrected_after_its_window_stays_answered() {
        Moment discharge = new Moment(Point.DISCHARGE, 0);
        Moment thirty = new Moment(Point.FOLLOW_UP, 30);
        AssessmentPointOpened first = opened(discharge, day(33), day(47));
        AssessmentPointOpened second = opened(thirty, day(56), day(84));
        weekly.given(CLOSED, first, met(discharge, ASSESSMENT, day(41)), second)
                .when(corrected(day(42), day(60)))
                .thenAccepted(first, met(discharge, SECOND, day(42)), second);
    }

    @Test
    void staff_stop_a_schedule_and_nothing_counts_for_it_any_more() {
        StopSchedule stop = new StopSchedule(PARTICIPANT, EPISODE, SCHEDULE, REASON, "mara", POLICY, NOON);
        AssessmentScheduleStopped stopped =
                new AssessmentScheduleStopped(PARTICIPANT, EPISODE, SCHEDULE, REASON, "mara", NOON);
        var after = weekly.when(stop).thenAccepted(stopped);
        after.when(stop).thenNothingNew();
        after.when(answered(ASSESSMENT, day(1))).thenNothingNew();
        after.when(reckon(day(60))).thenNothingNew();
    }

    @Test
    void a_schedule_of_nobody_or_somebody_else_is_not_stopped() {
        admitted.when(new StopSchedule(PARTICIPANT, EPISODE, SCHEDULE, REASON, "mara", POLICY, NOON))
                .thenRefused(new ScheduleUnknown(SCHEDULE));
        weekly.when(new StopSchedule(OTHER_PARTICIPANT, EPISODE, SCHEDULE, REASON, "mara", POLICY, NOON))
                .thenRefused(new ScheduleUnknown(SCHEDULE));
    }

    @Test
    void what_somebody_else_answers_counts_for_nothing() {
        weekly.when(new MeetPoint(OTHER_PARTICIPANT, EPISODE, "PHQ-9", ASSESSMENT, NOON, POLICY, NOON))
                .thenNothingNew();
        weekly.when(new MeetPoint(PARTICIPANT, EPISODE, "GAD-7", ASSESSMENT, NOON, POLICY, NOON))
                .thenNothingNew();
    }
}
