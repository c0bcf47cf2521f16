package org.throughline.scheduling.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.dose.domain.Dose;
import org.throughline.scheduling.dose.domain.DoseCommand;
import org.throughline.scheduling.dose.domain.DoseCommand.Cause;
import org.throughline.scheduling.dose.domain.DoseCommand.CloseWeek;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordBooked;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordDelivered;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordMissed;
import org.throughline.scheduling.dose.domain.DoseCommand.RecordReleased;
import org.throughline.scheduling.dose.domain.DoseCommand.Terms;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.ClosedDaysNoted;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseAtRisk;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseEntered;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseRestated;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeEnded;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeHeld;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeReopened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeResumed;
import org.throughline.scheduling.dose.domain.DoseEvent.WeekClosed;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseMet;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseShort;
import org.throughline.scheduling.dose.domain.DoseRefusal;
import org.throughline.scheduling.dose.domain.DoseRefusal.EpisodeUnknown;
import org.throughline.scheduling.dose.domain.DoseRefusal.OtherWeek;
import org.throughline.scheduling.dose.domain.DoseStatus;
import org.throughline.scheduling.dose.domain.DoseWeeks;
import org.throughline.scheduling.dose.domain.Requirement;
import org.throughline.scheduling.dose.domain.RunningDose;
import org.throughline.scheduling.policy.domain.DosePolicy;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

class DoseTest {
    private static final UUID PARTICIPANT = new UUID(2, 1);
    private static final UUID EPISODE = new UUID(3, 1);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23); // summer time begins on its Sunday
    private static final Week WEEK = new Week(PARTICIPANT, EPISODE, MONDAY);
    private static final FacilityWeek FACILITY_WEEK = new FacilityWeek(MONDAY, BERLIN);
    private static final DosePolicy POLICY = ProgrammePolicy.INTENSIVE_OUTPATIENT.dose();
    private static final Terms TERMS = new Terms(POLICY, Set.of());
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");
    private static final EpisodeOpened ADULT =
            new EpisodeOpened(PARTICIPANT, EPISODE, "adult-evening", "evening", BERLIN, LONG_AGO, true);
    private static final EpisodeOpened ADOLESCENT =
            new EpisodeOpened(PARTICIPANT, EPISODE, "adult-evening", "evening", BERLIN, LONG_AGO, false);
    private static final Instant CLOSING = FACILITY_WEEK.ends().plus(Duration.ofHours(12));

    private final Scenario<DoseCommand, DoseWeeks, DoseEvent, DoseRefusal> empty = Scenario.of(new DoseDeciding());
    private final Scenario<DoseCommand, DoseWeeks, DoseEvent, DoseRefusal> adult = empty.given(ADULT);

    /** 18:00 at the facility. */
    private static Instant evening(int day) {
        return MONDAY.plusDays(day).atTime(18, 0).atZone(BERLIN).toInstant();
    }

    private static UUID session(int day) {
        return new UUID(1, day);
    }

    private static Cause cause(int day, long version) {
        return new Cause(session(day), version, SessionKind.GROUP, evening(day));
    }

    private static RecordBooked book(int day) {
        return new RecordBooked(WEEK, cause(day, 1), 180, TERMS, evening(0).minusSeconds(86_400));
    }

    private static RecordDelivered deliver(int day, int minutes, long version, Instant at) {
        return new RecordDelivered(WEEK, cause(day, version), minutes, TERMS, at);
    }

    private static RecordMissed miss(int day, long version, Instant at) {
        return new RecordMissed(WEEK, cause(day, version), TERMS, at);
    }

    private static DoseEntered entered(int day, long version, DoseStatus status, int minutes, Instant at) {
        return new DoseEntered(
                PARTICIPANT, EPISODE, MONDAY, session(day), version, status, MONDAY.plusDays(day), minutes, at);
    }

    private static DoseEntered booked(int day) {
        return entered(day, 1, DoseStatus.BOOKED, 180, evening(0).minusSeconds(86_400));
    }

    private static DoseEntered delivered(int day, int minutes) {
        return entered(day, 2, DoseStatus.DELIVERED, minutes, after(day));
    }

    private static DoseEntered missed(int day) {
        return entered(day, 2, DoseStatus.MISSED, 0, after(day));
    }

    private static Instant after(int day) {
        return evening(day).plus(Duration.ofHours(4));
    }

    private static WeeklyDoseMet met(int minutes, int days, int required, int requiredDays, boolean partial) {
        return new WeeklyDoseMet(PARTICIPANT, EPISODE, MONDAY, minutes, days, required, requiredDays, partial);
    }

    private static WeeklyDoseShort fallenShort(int minutes, int days) {
        return new WeeklyDoseShort(PARTICIPANT, EPISODE, MONDAY, minutes, days, 540, 3, false);
    }

    private static DoseAtRisk atRisk(int minutes, int days, int booked) {
        return new DoseAtRisk(PARTICIPANT, EPISODE, MONDAY, minutes, days, booked, 540, 3);
    }

    private static DoseRestated restated(int minutes, int days, boolean met) {
        return new DoseRestated(PARTICIPANT, EPISODE, MONDAY, minutes, days, 540, 3, false, met);
    }

    private static WeekClosed closed(Instant at) {
        return closed(at, 540, 3, false);
    }

    private static WeekClosed closed(Instant at, int minutes, int days, boolean partial) {
        return new WeekClosed(
                PARTICIPANT, EPISODE, MONDAY, POLICY.version(), new Requirement(minutes, days, partial), at);
    }

    private static CloseWeek close(Instant at) {
        return new CloseWeek(WEEK, TERMS, at);
    }

    private Scenario<DoseCommand, DoseWeeks, DoseEvent, DoseRefusal> threeBooked() {
        return adult.given(booked(0), booked(2), booked(4));
    }

    @Test
    void the_dose_is_met_once_minutes_and_days_reach_what_is_required() {
        adult.given(delivered(0, 180), delivered(2, 180))
                .when(deliver(4, 180, 2, after(4)))
                .thenAccepted(delivered(4, 180), met(540, 3, 540, 3, false))
                .when(deliver(5, 180, 2, after(5)))
                .thenAccepted(delivered(5, 180));
    }

    @Test
    void minutes_alone_do_not_meet_the_dose() {
        adult.given(delivered(0, 300)).when(deliver(2, 300, 2, after(2))).thenAccepted(delivered(2, 300));
    }

    @Test
    void days_alone_do_not_meet_the_dose_and_a_day_without_minutes_is_none() {
        adult.given(delivered(0, 100), delivered(2, 100))
                .when(deliver(4, 100, 2, after(4)))
                .thenAccepted(delivered(4, 100));
        adult.given(delivered(0, 300), delivered(2, 300))
                .when(deliver(4, 0, 2, after(4)))
                .thenAccepted(delivered(4, 0));
    }

    @Test
    void adolescents_need_six_hours() {
        empty.given(ADOLESCENT, delivered(0, 120), delivered(2, 120))
                .when(deliver(4, 120, 2, after(4)))
                .thenAccepted(delivered(4, 120), met(360, 3, 360, 3, false));
    }

    @Test
    void what_is_no_treatment_does_not_count() {
        Cause crisis = new Cause(session(0), 1, SessionKind.CRISIS, evening(0));
        empty.when(new RecordDelivered(WEEK, crisis, 60, TERMS, after(0))).thenNothingNew();
    }

    @Test
    void an_absence_puts_the_dose_at_risk_while_another_day_remains() {
        threeBooked().when(miss(0, 2, after(0))).thenAccepted(missed(0), atRisk(0, 0, 360));
        threeBooked().when(miss(4, 2, after(4))).thenAccepted(missed(4), atRisk(0, 0, 360));
    }

    @Test
    void an_absence_documented_late_is_judged_by_the_day_it_occurred_on() {
        threeBooked()
                .when(miss(0, 2, CLOSING))
                .thenAccepted(entered(0, 2, DoseStatus.MISSED, 0, CLOSING), atRisk(0, 0, 360));
    }

    @Test
    void on_sunday_nothing_can_be_saved_any_more() {
        adult.given(booked(0), booked(2), booked(6)).when(miss(6, 2, after(6))).thenAccepted(missed(6));
    }

    @Test
    void an_absence_that_others_make_good_puts_nothing_at_risk() {
        threeBooked().given(booked(5)).when(miss(0, 2, after(0))).thenAccepted(missed(0));
    }

    @Test
    void too_few_days_put_the_dose_at_risk_like_too_few_minutes() {
        adult.given(
                        delivered(0, 300),
                        entered(2, 1, DoseStatus.BOOKED, 300, LONG_AGO),
                        entered(4, 1, DoseStatus.BOOKED, 30, LONG_AGO))
                .when(miss(4, 2, after(4)))
                .thenAccepted(missed(4), atRisk(300, 1, 300));
    }

    @Test
    void a_risk_is_said_once_and_again_after_the_dose_was_in_reach_again() {
        threeBooked()
                .given(missed(0), atRisk(0, 0, 360))
                .when(miss(2, 2, after(2)))
                .thenAccepted(missed(2));
        threeBooked()
                .given(missed(0), atRisk(0, 0, 360), booked(5))
                .when(miss(2, 2, after(2)))
                .thenAccepted(missed(2), atRisk(0, 0, 360));
    }

    @Test
    void a_week_that_never_had_enough_is_at_risk_at_its_first_absence() {
        adult.given(booked(0), booked(2)).when(miss(0, 2, after(0))).thenAccepted(missed(0), atRisk(0, 0, 180));
    }

    @Test
    void a_place_given_up_is_booked_no_longer() {
        threeBooked()
                .when(new RecordReleased(WEEK, cause(2, 2), TERMS, after(0)))
                .thenAccepted(entered(2, 2, DoseStatus.RELEASED, 0, after(0)))
                .when(miss(0, 2, after(0)))
                .thenAccepted(missed(0), atRisk(0, 0, 180));
    }

    @Test
    void a_booking_is_counted() {
        adult.when(book(0)).thenAccepted(booked(0)).when(book(0)).thenNothingNew();
    }

    @Test
    void a_repeated_or_older_fact_changes_nothing() {
        var corrected = adult.given(entered(0, 5, DoseStatus.MISSED, 0, after(0)));
        corrected.when(miss(0, 5, after(1))).thenNothingNew();
        corrected.when(deliver(0, 180, 2, after(1))).thenNothingNew();
    }

    @Test
    void a_fact_waits_until_intake_has_told_of_the_episode() {
        empty.when(deliver(0, 180, 2, after(0))).thenRefused(new EpisodeUnknown(EPISODE));
        empty.when(close(CLOSING)).thenRefused(new EpisodeUnknown(EPISODE));
        empty.given(new EpisodeEnded(PARTICIPANT, EPISODE, CLOSING))
                .when(close(CLOSING))
                .thenRefused(new EpisodeUnknown(EPISODE));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2026-03-22T23:00:00Z, 2026-03-29T22:00:00Z, 2026-03-23",
        "Europe/Berlin,    2026-10-18T22:00:00Z, 2026-10-25T23:00:00Z, 2026-10-19",
        "America/New_York, 2026-03-02T05:00:00Z, 2026-03-09T04:00:00Z, 2026-03-02",
        "America/New_York, 2026-10-26T04:00:00Z, 2026-11-02T05:00:00Z, 2026-10-26"
    })
    void a_week_counts_from_midnight_to_midnight_in_its_zone(
            ZoneId zone, Instant first, Instant past, LocalDate monday) {
        var there =
                empty.given(new EpisodeOpened(PARTICIPANT, EPISODE, "adult-evening", "evening", zone, LONG_AGO, true));
        Week week = new Week(PARTICIPANT, EPISODE, monday);
        UUID session = session(0);
        Instant last = past.minusNanos(1);
        there.when(delivered(week, first)).thenAccepted(entered(week, monday));
        there.when(delivered(week, last)).thenAccepted(entered(week, monday.plusDays(6)));
        there.when(delivered(week, first.minusNanos(1))).thenRefused(new OtherWeek(session, monday));
        there.when(delivered(week, past)).thenRefused(new OtherWeek(session, monday));
    }

    private static RecordDelivered delivered(Week week, Instant start) {
        return new RecordDelivered(week, new Cause(session(0), 1, SessionKind.GROUP, start), 60, TERMS, CLOSING);
    }

    private static DoseEntered entered(Week week, LocalDate date) {
        return new DoseEntered(
                PARTICIPANT, EPISODE, week.monday(), session(0), 1, DoseStatus.DELIVERED, date, 60, CLOSING);
    }

    @Test
    void a_week_closed_unmet_is_short() {
        adult.given(delivered(0, 180), delivered(2, 180))
                .when(close(FACILITY_WEEK.ends()))
                .thenAccepted(closed(FACILITY_WEEK.ends()), fallenShort(360, 2))
                .when(close(CLOSING))
                .thenNothingNew();
    }

    @Test
    void a_week_without_any_session_is_short() {
        adult.when(close(FACILITY_WEEK.ends())).thenAccepted(closed(FACILITY_WEEK.ends()), fallenShort(0, 0));
    }

    @Test
    void a_met_week_is_closed_without_another_word() {
        adult.given(delivered(0, 180), delivered(2, 180), delivered(4, 180), met(540, 3, 540, 3, false))
                .when(close(CLOSING))
                .thenAccepted(closed(CLOSING));
    }

    @Test
    void a_week_closes_no_earlier_than_monday_midnight_at_the_facility() {
        assertThat(FACILITY_WEEK.ends()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        adult.when(close(FACILITY_WEEK.ends().minusNanos(1))).thenNothingNew();
    }

    @Test
    void a_week_still_being_documented_is_not_closed() {
        Instant late = FACILITY_WEEK.ends().plus(Duration.ofHours(30));
        Instant settled = late.plus(Duration.ofHours(12));
        var documented = adult.given(entered(0, 2, DoseStatus.DELIVERED, 180, late));
        documented.when(close(settled.minusNanos(1))).thenNothingNew();
        documented.when(close(settled)).thenAccepted(closed(settled), fallenShort(180, 1));
        assertThat(Dose.closingDue(FACILITY_WEEK, late, POLICY)).isEqualTo(settled);
        assertThat(Dose.closingDue(FACILITY_WEEK, LONG_AGO, POLICY)).isEqualTo(FACILITY_WEEK.ends());
    }

    @Test
    void a_week_outside_the_episode_owes_nothing() {
        empty.given(new EpisodeOpened(
                        PARTICIPANT, EPISODE, "adult-evening", "evening", BERLIN, FACILITY_WEEK.ends(), true))
                .when(close(CLOSING))
                .thenNothingNew();
        adult.given(new EpisodeEnded(PARTICIPANT, EPISODE, FACILITY_WEEK.begins()))
                .when(close(CLOSING))
                .thenNothingNew();
    }

    @Test
    void a_week_with_the_admission_in_it_is_partial_and_never_short_or_at_risk() {
        Instant friday = MONDAY.plusDays(4).atTime(9, 0).atZone(BERLIN).toInstant();
        var partial =
                empty.given(new EpisodeOpened(PARTICIPANT, EPISODE, "adult-evening", "evening", BERLIN, friday, true));
        partial.given(booked(4)).when(miss(4, 2, after(4))).thenAccepted(missed(4));
        partial.when(close(CLOSING)).thenAccepted(closed(CLOSING, 231, 1, true));
        // three of seven days: 540 * 3 / 7 minutes on 3 * 3 / 7 days
        partial.when(deliver(4, 231, 2, after(4))).thenAccepted(delivered(4, 231), met(231, 1, 231, 1, true));
    }

    @Test
    void an_admission_at_midnight_on_monday_spans_the_week_and_a_moment_later_does_not() {
        var whole = empty.given(new EpisodeOpened(
                PARTICIPANT, EPISODE, "adult-evening", "evening", BERLIN, FACILITY_WEEK.begins(), true));
        whole.when(close(CLOSING)).thenAccepted(closed(CLOSING), fallenShort(0, 0));
        Instant later = FACILITY_WEEK.begins().plusNanos(1);
        empty.given(new EpisodeOpened(PARTICIPANT, EPISODE, "adult-evening", "evening", BERLIN, later, true))
                .when(close(CLOSING))
                .thenAccepted(closed(CLOSING, 540, 3, true));
    }

    @Test
    void a_week_in_which_the_episode_ends_is_partial() {
        Instant tuesday = MONDAY.plusDays(1).atTime(9, 0).atZone(BERLIN).toInstant();
        var ended = adult.given(new EpisodeEnded(PARTICIPANT, EPISODE, tuesday));
        ended.when(close(CLOSING)).thenAccepted(closed(CLOSING, 154, 1, true));
        ended.when(deliver(0, 180, 2, after(0))).thenAccepted(delivered(0, 180), met(180, 1, 154, 1, true));
    }

    @Test
    void a_week_with_a_gap_between_end_and_reopening_owes_for_the_days_it_was_open() {
        Instant tuesday = MONDAY.plusDays(1).atTime(9, 0).atZone(BERLIN).toInstant();
        Instant friday = MONDAY.plusDays(4).atTime(9, 0).atZone(BERLIN).toInstant();
        var again = adult.given(
                new EpisodeEnded(PARTICIPANT, EPISODE, tuesday), new EpisodeReopened(PARTICIPANT, EPISODE, friday));
        again.when(close(CLOSING)).thenAccepted(closed(CLOSING, 385, 2, true));
        // five of seven days: 540 * 5 / 7 minutes on 3 * 5 / 7 days
        again.given(delivered(0, 180))
                .when(deliver(4, 205, 2, after(4)))
                .thenAccepted(delivered(4, 205), met(385, 2, 385, 2, true));
    }

    @Test
    void an_episode_reopened_on_the_day_it_ended_lost_no_day() {
        Instant morning = MONDAY.plusDays(1).atTime(9, 0).atZone(BERLIN).toInstant();
        Instant evening = MONDAY.plusDays(1).atTime(19, 0).atZone(BERLIN).toInstant();
        adult.given(new EpisodeEnded(PARTICIPANT, EPISODE, morning), new EpisodeReopened(PARTICIPANT, EPISODE, evening))
                .when(deliver(0, 540, 2, after(0)))
                .thenAccepted(delivered(0, 540));
    }

    @Test
    void a_week_after_the_reopening_owes_all_and_one_in_between_nothing() {
        Instant ended = FACILITY_WEEK.begins().minusSeconds(1);
        adult.given(new EpisodeEnded(PARTICIPANT, EPISODE, ended), new EpisodeReopened(PARTICIPANT, EPISODE, ended))
                .when(close(CLOSING))
                .thenAccepted(closed(CLOSING), fallenShort(0, 0));
        adult.given(
                        new EpisodeEnded(PARTICIPANT, EPISODE, ended),
                        new EpisodeReopened(PARTICIPANT, EPISODE, FACILITY_WEEK.ends()))
                .when(close(CLOSING))
                .thenNothingNew();
    }

    @Test
    void an_episode_that_ends_before_the_week_leaves_it_partial_and_owing_nothing_but_a_day() {
        adult.given(new EpisodeEnded(PARTICIPANT, EPISODE, LONG_AGO))
                .when(deliver(0, 60, 2, after(0)))
                .thenAccepted(delivered(0, 60), met(60, 1, 0, 1, true));
    }

    @Test
    void a_correction_of_a_closed_week_restates_it() {
        DoseEntered correction = entered(0, 3, DoseStatus.DELIVERED, 200, CLOSING);
        var week = adult.given(delivered(0, 180), delivered(2, 180), closed(CLOSING), fallenShort(360, 2));
        week.when(deliver(0, 200, 3, CLOSING))
                .thenAccepted(correction, restated(380, 2, false))
                .when(deliver(4, 180, 2, CLOSING))
                .thenAccepted(entered(4, 2, DoseStatus.DELIVERED, 180, CLOSING), restated(560, 3, true));
    }

    @Test
    void a_day_more_with_the_same_minutes_restates_a_closed_week() {
        adult.given(delivered(0, 180), booked(1), closed(CLOSING), fallenShort(180, 1))
                .when(deliver(0, 180, 3, CLOSING))
                .thenAccepted(entered(0, 3, DoseStatus.DELIVERED, 180, CLOSING));
        Cause moved = new Cause(session(0), 3, SessionKind.GROUP, evening(1));
        adult.given(delivered(0, 90), delivered(1, 90), closed(CLOSING), fallenShort(180, 2))
                .when(new RecordDelivered(WEEK, moved, 90, TERMS, CLOSING))
                .thenAccepted(
                        new DoseEntered(
                                PARTICIPANT,
                                EPISODE,
                                MONDAY,
                                session(0),
                                3,
                                DoseStatus.DELIVERED,
                                MONDAY.plusDays(1),
                                90,
                                CLOSING),
                        restated(180, 1, false));
    }

    @Test
    void an_absence_entered_into_a_closed_week_puts_nothing_at_risk() {
        threeBooked()
                .given(closed(CLOSING), fallenShort(0, 0))
                .when(miss(0, 2, CLOSING))
                .thenAccepted(entered(0, 2, DoseStatus.MISSED, 0, CLOSING));
    }

    @Test
    void a_partial_week_of_which_nothing_was_said_is_restated_only_when_it_is_met() {
        Instant friday = MONDAY.plusDays(4).atTime(9, 0).atZone(BERLIN).toInstant();
        var partial = empty.given(
                new EpisodeOpened(PARTICIPANT, EPISODE, "adult-evening", "evening", BERLIN, friday, true),
                delivered(4, 100),
                closed(CLOSING, 231, 1, true));
        partial.when(deliver(4, 120, 3, CLOSING))
                .thenAccepted(entered(4, 3, DoseStatus.DELIVERED, 120, CLOSING))
                .when(deliver(5, 180, 2, CLOSING))
                .thenAccepted(
                        entered(5, 2, DoseStatus.DELIVERED, 180, CLOSING),
                        new DoseRestated(PARTICIPANT, EPISODE, MONDAY, 300, 2, 231, 1, true, true))
                .when(miss(5, 3, CLOSING))
                .thenAccepted(
                        entered(5, 3, DoseStatus.MISSED, 0, CLOSING),
                        new DoseRestated(PARTICIPANT, EPISODE, MONDAY, 120, 1, 231, 1, true, false));
    }

    @Test
    void a_correction_withdraws_a_met_dose_of_an_open_week_and_may_restore_it() {
        var week = adult.given(delivered(0, 180), delivered(2, 180), delivered(4, 180), met(540, 3, 540, 3, false));
        DoseEntered less = entered(0, 3, DoseStatus.DELIVERED, 100, after(4));
        var withdrawn = week.when(deliver(0, 100, 3, after(4))).thenAccepted(less, restated(460, 3, false));
        withdrawn
                .when(deliver(5, 30, 2, after(5)))
                .thenAccepted(delivered(5, 30))
                .when(deliver(0, 180, 4, after(5)))
                .thenAccepted(entered(0, 4, DoseStatus.DELIVERED, 180, after(5)), restated(570, 4, true));
        withdrawn.when(close(CLOSING)).thenAccepted(closed(CLOSING), fallenShort(460, 3));
    }

    @Test
    void a_correction_to_an_absence_puts_a_met_dose_at_risk() {
        adult.given(delivered(0, 180), delivered(2, 180), delivered(4, 180), met(540, 3, 540, 3, false))
                .when(miss(0, 3, after(4)))
                .thenAccepted(
                        entered(0, 3, DoseStatus.MISSED, 0, after(4)), restated(360, 2, false), atRisk(360, 2, 0));
    }

    @Test
    void a_week_that_meets_the_policy_in_force_when_it_is_closed_is_met() {
        DosePolicy milder = new DosePolicy("milder", 300, 300, 2, 12);
        WeekClosed closedMilder =
                new WeekClosed(PARTICIPANT, EPISODE, MONDAY, "milder", new Requirement(300, 2, false), CLOSING);
        adult.given(delivered(0, 180), delivered(2, 180))
                .when(new CloseWeek(WEEK, new Terms(milder, Set.of()), CLOSING))
                .thenAccepted(closedMilder, met(360, 2, 300, 2, false));
        adult.given(delivered(0, 180), delivered(2, 180), restated(360, 2, false))
                .when(new CloseWeek(WEEK, new Terms(milder, Set.of()), CLOSING))
                .thenAccepted(
                        closedMilder, new DoseRestated(PARTICIPANT, EPISODE, MONDAY, 360, 2, 300, 2, false, true));
    }

    @Test
    void what_is_no_week_and_no_policy_is_invalid() {
        assertThatThrownBy(() -> new Week(PARTICIPANT, EPISODE, MONDAY.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DosePolicy("v", -1, 0, 3, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DosePolicy("v", 0, -1, 3, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DosePolicy("v", 0, 0, 3, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DosePolicy("v", 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DosePolicy("v", 0, 0, 8, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Discharged on Tuesday morning, and admitted anew on Thursday. */
    @Test
    void two_episodes_within_one_week_are_counted_and_closed_apart() {
        UUID next = new UUID(3, 2);
        Week nextWeek = new Week(PARTICIPANT, next, MONDAY);
        Instant tuesday = MONDAY.plusDays(1).atTime(9, 0).atZone(BERLIN).toInstant();
        Instant thursday = MONDAY.plusDays(3).atTime(9, 0).atZone(BERLIN).toInstant();
        DoseEntered again = new DoseEntered(
                PARTICIPANT, next, MONDAY, session(3), 2, DoseStatus.DELIVERED, MONDAY.plusDays(3), 180, after(3));
        WeekClosed first = closed(CLOSING, 154, 1, true);
        WeekClosed second =
                new WeekClosed(PARTICIPANT, next, MONDAY, POLICY.version(), new Requirement(308, 1, true), CLOSING);
        adult.given(
                        new EpisodeEnded(PARTICIPANT, EPISODE, tuesday),
                        new EpisodeOpened(PARTICIPANT, next, "adult-evening", "evening", BERLIN, thursday, true),
                        delivered(0, 100))
                .when(new RecordDelivered(nextWeek, cause(3, 2), 180, TERMS, after(3)))
                .thenAccepted(again)
                .when(close(CLOSING))
                .thenAccepted(first)
                .when(new CloseWeek(nextWeek, TERMS, CLOSING))
                .thenAccepted(second)
                .when(new RecordDelivered(nextWeek, cause(4, 2), 180, TERMS, CLOSING))
                .thenAccepted(
                        new DoseEntered(
                                PARTICIPANT,
                                next,
                                MONDAY,
                                session(4),
                                2,
                                DoseStatus.DELIVERED,
                                MONDAY.plusDays(4),
                                180,
                                CLOSING),
                        new DoseRestated(PARTICIPANT, next, MONDAY, 360, 2, 308, 1, true, true));
    }

    private static ClosedDaysNoted closedOn(Instant at, Integer... days) {
        List<LocalDate> dates = Stream.of(days).map(MONDAY::plusDays).toList();
        return new ClosedDaysNoted(PARTICIPANT, EPISODE, MONDAY, dates, at);
    }

    private static Terms closed(Integer... days) {
        return new Terms(POLICY, Stream.of(days).map(MONDAY::plusDays).collect(Collectors.toSet()));
    }

    @Test
    void a_week_with_closed_days_is_partial_and_owes_less() {
        // Friday to Sunday: 4 of 7 days are left.
        adult.given(delivered(0, 180))
                .when(new RecordDelivered(WEEK, cause(2, 2), 130, closed(4, 5, 6), after(2)))
                .thenAccepted(closedOn(after(2), 4, 5, 6), delivered(2, 130), met(310, 2, 308, 1, true))
                .when(new RecordDelivered(WEEK, cause(3, 2), 60, closed(4, 5, 6), after(3)))
                .thenAccepted(delivered(3, 60));
        adult.given(delivered(0, 180))
                .when(new CloseWeek(WEEK, closed(4), CLOSING))
                .thenAccepted(closedOn(CLOSING, 4), closed(CLOSING, 462, 2, true));
    }

    @Test
    void an_absence_in_a_week_with_closed_days_puts_nothing_at_risk() {
        threeBooked()
                .when(new RecordMissed(WEEK, cause(0, 2), closed(4), after(0)))
                .thenAccepted(closedOn(after(0), 4), missed(0));
    }

    @Test
    void a_closure_that_was_withdrawn_leaves_the_week_whole() {
        adult.given(closedOn(after(0), 4))
                .when(close(CLOSING))
                .thenAccepted(closedOn(CLOSING), closed(CLOSING), fallenShort(0, 0));
    }

    @Test
    void a_week_that_is_judged_stays_as_it_was_judged_whatever_is_closed_afterwards() {
        adult.given(delivered(0, 180), closed(CLOSING), fallenShort(180, 1))
                .when(new RecordDelivered(WEEK, cause(2, 2), 180, closed(4), CLOSING))
                .thenAccepted(
                        entered(2, 2, DoseStatus.DELIVERED, 180, CLOSING),
                        new DoseRestated(PARTICIPANT, EPISODE, MONDAY, 360, 2, 540, 3, false, false));
    }

    @Test
    void a_week_with_days_on_hold_is_partial_until_the_participant_is_back() {
        EpisodeHeld held = new EpisodeHeld(PARTICIPANT, EPISODE, MONDAY.plusDays(2), MONDAY.plusDays(20));
        adult.given(held, delivered(0, 180))
                .when(deliver(1, 60, 2, after(1)))
                .thenAccepted(delivered(1, 60), met(240, 2, 154, 1, true));
        adult.given(held, delivered(0, 180))
                .when(close(CLOSING))
                .thenAccepted(closed(CLOSING, 154, 1, true), met(180, 1, 154, 1, true));
        EpisodeResumed back = new EpisodeResumed(PARTICIPANT, EPISODE, MONDAY.plusDays(2));
        adult.given(held, back, delivered(0, 180))
                .when(close(CLOSING))
                .thenAccepted(closed(CLOSING), fallenShort(180, 1));
    }

    /** Told on the Tuesday after, of the Wednesday before. */
    @Test
    void a_week_that_is_judged_owes_what_it_owed_whatever_is_told_of_its_episode_afterwards() {
        EpisodeHeld held = new EpisodeHeld(PARTICIPANT, EPISODE, MONDAY.plusDays(2), MONDAY.plusDays(20));
        DoseEntered more = entered(2, 2, DoseStatus.DELIVERED, 180, CLOSING);
        List<DoseEvent> judged = List.of(delivered(0, 180), closed(CLOSING), fallenShort(180, 1));
        for (DoseEvent told : List.of(held, new EpisodeEnded(PARTICIPANT, EPISODE, LONG_AGO))) {
            adult.given(judged)
                    .given(told)
                    .when(deliver(2, 180, 2, CLOSING))
                    .thenAccepted(more, restated(360, 2, false));
            List<DoseEvent> facts = new ArrayList<>(List.of(ADULT, told)); // as they are read: the episode first
            facts.addAll(judged);
            assertThat(RunningDose.of(WEEK, facts, POLICY)).hasValueSatisfying(dose -> {
                assertThat(dose.requiredMinutes()).isEqualTo(540);
                assertThat(dose.requiredDays()).isEqualTo(3);
                assertThat(dose.partial()).isFalse();
            });
        }
        List<DoseEvent> nothing =
                List.of(ADULT, new EpisodeEnded(PARTICIPANT, EPISODE, LONG_AGO), closed(CLOSING), fallenShort(0, 0));
        assertThat(RunningDose.of(WEEK, nothing, POLICY)).isPresent();
    }

    @Test
    void a_week_closed_before_what_it_owed_was_kept_owes_what_is_worked_out() {
        WeekClosed old = new WeekClosed(PARTICIPANT, EPISODE, MONDAY, POLICY.version(), null, CLOSING);
        adult.given(delivered(0, 180), old, fallenShort(180, 1))
                .when(deliver(2, 180, 2, CLOSING))
                .thenAccepted(entered(2, 2, DoseStatus.DELIVERED, 180, CLOSING), restated(360, 2, false));
    }
}
