package org.throughline.outcomes.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.ALERT;
import static org.throughline.outcomes.Known.EPISODE;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.timeline.domain.Dose;
import org.throughline.outcomes.timeline.domain.Dose.Standing;
import org.throughline.outcomes.timeline.domain.TimelineFact;
import org.throughline.outcomes.timeline.domain.TimelineFact.DoseAtRisk;
import org.throughline.outcomes.timeline.domain.TimelineFact.DoseRestated;
import org.throughline.outcomes.timeline.domain.TimelineFact.SafetyAlertResolved;
import org.throughline.outcomes.timeline.domain.TimelineFact.WeeklyDoseMet;
import org.throughline.outcomes.timeline.domain.TimelineFact.WeeklyDoseShort;
import org.throughline.outcomes.timeline.domain.Weeks;

/** Weeks of a facility and what each held. */
class WeekTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @Test
    void a_week_begins_at_midnight_of_monday_at_the_facility() {
        assertThat(Weeks.of(Instant.parse("2026-03-02T05:00:00Z"), ZONE)).isEqualTo(MONDAY);
        assertThat(Weeks.of(Instant.parse("2026-03-02T04:59:59Z"), ZONE)).isEqualTo(MONDAY.minusWeeks(1));
    }

    @Test
    void in_the_week_in_which_clocks_change_it_is_an_hour_shorter() {
        assertThat(Weeks.of(Instant.parse("2026-03-09T03:59:59Z"), ZONE)).isEqualTo(MONDAY);
        assertThat(Weeks.of(Instant.parse("2026-03-09T04:00:00Z"), ZONE)).isEqualTo(MONDAY.plusWeeks(1));
    }

    private static DoseRestated restated(boolean partial, boolean met) {
        return new DoseRestated(PARTICIPANT, EPISODE, MONDAY, 360, 2, 540, 3, partial, met);
    }

    private static void says(TimelineFact fact, Standing standing) {
        assertThat(Dose.in(fact)).contains(new Dose(EPISODE, MONDAY, 360, 2, 540, 3, standing));
    }

    @Test
    void a_dose_is_what_was_said_of_a_week() {
        says(new DoseAtRisk(PARTICIPANT, EPISODE, MONDAY, 360, 2, 90, 540, 3), Standing.AT_RISK);
        says(new WeeklyDoseMet(PARTICIPANT, EPISODE, MONDAY, 360, 2, 540, 3), Standing.MET);
        says(new WeeklyDoseShort(PARTICIPANT, EPISODE, MONDAY, 360, 2, 540, 3), Standing.SHORT);
        says(restated(false, true), Standing.MET);
        says(restated(false, false), Standing.SHORT);
    }

    @Test
    void a_part_of_a_week_is_never_short() {
        says(restated(true, false), Standing.PARTIAL);
        says(restated(true, true), Standing.MET);
    }

    @Test
    void other_facts_say_nothing_of_a_dose() {
        assertThat(Dose.in(new SafetyAlertResolved(PARTICIPANT, ALERT))).isEmpty();
    }
}
