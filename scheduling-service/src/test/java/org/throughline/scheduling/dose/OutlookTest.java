package org.throughline.scheduling.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseAtRisk;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseEntered;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.DoseEvent.WeekClosed;
import org.throughline.scheduling.dose.domain.DoseStatus;
import org.throughline.scheduling.dose.domain.Outlook;
import org.throughline.scheduling.dose.domain.Outlook.Amount;
import org.throughline.scheduling.dose.domain.WeekStatus;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/** Nine hours on three days are required. */
class OutlookTest {
    private static final UUID PARTICIPANT = new UUID(2, 1);
    private static final UUID EPISODE = new UUID(3, 1);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);
    private static final Week WEEK = new Week(PARTICIPANT, EPISODE, MONDAY);
    private static final Instant BEGINS = MONDAY.atStartOfDay(ZONE).toInstant();
    private static final WeekClosed CLOSED =
            new WeekClosed(PARTICIPANT, EPISODE, MONDAY, "policy-1", null, BEGINS.plus(Duration.ofDays(7)));
    private static final DoseAtRisk AT_RISK = new DoseAtRisk(PARTICIPANT, EPISODE, MONDAY, 0, 0, 360, 540, 3);

    private static EpisodeOpened admitted(int day) {
        Instant at = MONDAY.plusDays(day).atTime(9, 0).atZone(ZONE).toInstant();
        return new EpisodeOpened(PARTICIPANT, EPISODE, "adult-evening", "evening", ZONE, at, true);
    }

    private static DoseEntered booked(int day) {
        return entered(day, 1, DoseStatus.BOOKED, 180);
    }

    private static DoseEntered delivered(int day, int minutes) {
        return entered(day, 2, DoseStatus.DELIVERED, minutes);
    }

    private static DoseEntered missed(int day) {
        return entered(day, 2, DoseStatus.MISSED, 0);
    }

    private static DoseEntered released(int day) {
        return entered(day, 2, DoseStatus.RELEASED, 0);
    }

    private static DoseEntered entered(int day, int version, DoseStatus status, int minutes) {
        LocalDate date = MONDAY.plusDays(day);
        return new DoseEntered(PARTICIPANT, EPISODE, MONDAY, new UUID(1, day), version, status, date, minutes, BEGINS);
    }

    private static Outlook outlook(DoseEvent... ofWeek) {
        return outlook(admitted(-30), ofWeek);
    }

    private static Outlook outlook(EpisodeOpened episode, DoseEvent... ofWeek) {
        List<DoseEvent> facts = new ArrayList<>(List.of(episode));
        facts.addAll(List.of(ofWeek));
        return Outlook.of(WEEK, facts, ProgrammePolicy.INTENSIVE_OUTPATIENT.dose())
                .orElseThrow();
    }

    @Test
    void a_week_goes_on_while_what_is_booked_is_enough() {
        Outlook outlook = outlook(booked(0), booked(2), booked(4), delivered(0, 180));
        assertThat(outlook.status()).isEqualTo(WeekStatus.RUNNING);
        assertThat(outlook.planned()).isEqualTo(new Amount(540, 3));
        assertThat(outlook.lacking()).isEqualTo(new Amount(0, 0));
        assertThat(outlook.dose().inReach()).isTrue();
    }

    @Test
    void a_week_nobody_has_booked_for_goes_on_and_lacks_everything() {
        Outlook outlook = outlook();
        assertThat(outlook.status()).isEqualTo(WeekStatus.RUNNING);
        assertThat(outlook.planned()).isEqualTo(new Amount(0, 0));
        assertThat(outlook.lacking()).isEqualTo(new Amount(540, 3));
    }

    @Test
    void a_missed_day_was_planned_all_the_same_and_puts_the_week_at_risk() {
        Outlook outlook = outlook(booked(0), booked(2), booked(4), missed(0), AT_RISK);
        assertThat(outlook.status()).isEqualTo(WeekStatus.AT_RISK);
        assertThat(outlook.planned()).isEqualTo(new Amount(540, 3));
        assertThat(outlook.lacking()).isEqualTo(new Amount(180, 1));
    }

    @Test
    void a_place_that_was_given_up_is_planned_no_more() {
        Outlook outlook = outlook(booked(0), booked(2), released(2));
        assertThat(outlook.planned()).isEqualTo(new Amount(180, 1));
        assertThat(outlook.lacking()).isEqualTo(new Amount(360, 2));
    }

    @Test
    void who_walked_in_received_what_nobody_planned() {
        Outlook outlook = outlook(delivered(0, 180));
        assertThat(outlook.planned()).isEqualTo(new Amount(0, 0));
        assertThat(outlook.lacking()).isEqualTo(new Amount(360, 2));
    }

    @Test
    void a_week_is_met_as_soon_as_it_is_and_stays_so_when_it_is_closed() {
        DoseEvent[] enough = {delivered(0, 180), delivered(2, 180), delivered(4, 180)};
        assertThat(outlook(enough).status()).isEqualTo(WeekStatus.MET);
        assertThat(outlook(enough[0], enough[1], enough[2], CLOSED).status()).isEqualTo(WeekStatus.MET);
    }

    @Test
    void a_closed_week_without_its_dose_is_short_of_what_was_not_received() {
        Outlook outlook = outlook(booked(0), booked(2), booked(4), delivered(0, 180), missed(2), CLOSED);
        assertThat(outlook.status()).isEqualTo(WeekStatus.SHORT);
        assertThat(outlook.lacking()).isEqualTo(new Amount(360, 2)); // what is booked and unrecorded helps no more
    }

    @Test
    void enough_minutes_on_too_few_days_lack_the_days() {
        Outlook outlook = outlook(delivered(0, 300), delivered(2, 300), CLOSED);
        assertThat(outlook.status()).isEqualTo(WeekStatus.SHORT);
        assertThat(outlook.lacking()).isEqualTo(new Amount(0, 1));
    }

    @Test
    void a_week_the_episode_does_not_span_is_partial_and_never_short() {
        Outlook open = outlook(admitted(4), booked(5));
        assertThat(open.status()).isEqualTo(WeekStatus.PARTIAL);
        assertThat(open.dose().requiredMinutes()).isEqualTo(231);
        assertThat(open.lacking()).isEqualTo(new Amount(51, 0));
        assertThat(outlook(admitted(4), CLOSED).status()).isEqualTo(WeekStatus.PARTIAL);
        assertThat(outlook(admitted(4), delivered(5, 300)).status()).isEqualTo(WeekStatus.MET);
    }

    @Test
    void of_a_week_in_which_no_episode_was_open_there_is_nothing() {
        List<DoseEvent> facts = List.of(admitted(8));
        assertThat(Outlook.of(WEEK, facts, ProgrammePolicy.INTENSIVE_OUTPATIENT.dose()))
                .isEmpty();
        assertThat(Outlook.of(WEEK, List.of(), ProgrammePolicy.INTENSIVE_OUTPATIENT.dose()))
                .isEmpty();
    }
}
