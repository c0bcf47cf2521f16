package org.throughline.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.intake.referral.domain.Constraints;
import org.throughline.intake.referral.domain.Constraints.Times;
import org.throughline.intake.referral.domain.Constraints.Window;
import org.throughline.intake.referral.domain.Matching;
import org.throughline.intake.referral.domain.Matching.Block;
import org.throughline.intake.referral.domain.Matching.Fit;
import org.throughline.intake.referral.domain.Matching.Hindrance;
import org.throughline.intake.referral.domain.Matching.Weeks;

class MatchingTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Block MONDAY_EVENING = new Block(DayOfWeek.MONDAY, LocalTime.of(18, 0), 120);

    private static List<Window> windows(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(";", -1)).map(MatchingTest::window).toList();
    }

    private static Window window(String text) {
        String[] parts = text.strip().split(" ", -1);
        return new Window(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }

    private static List<Hindrance> hindrances(Constraints constraints, LocalDate from, int weeks) {
        return Matching.of(constraints, List.of(MONDAY_EVENING), new Weeks(NEW_YORK, from, weeks))
                .getFirst()
                .hindrances();
    }

    @ParameterizedTest(name = "{0} | {1} | {2} min")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                            | ''                        | 90 | ''",
                "MONDAY 17:00 21:00                            | ''                        | 0  | ''",
                "MONDAY 18:00 20:00                            | ''                        | 0  | ''",
                "MONDAY 18:01 20:00                            | ''                        | 0  | NOT_AVAILABLE",
                "MONDAY 18:00 19:59                            | ''                        | 0  | NOT_AVAILABLE",
                "TUESDAY 17:00 21:00                           | ''                        | 0  | NOT_AVAILABLE",
                "MONDAY 17:00 19:00; MONDAY 19:00 21:00        | ''                        | 0  | ''",
                "MONDAY 17:00 18:59; MONDAY 19:01 21:00        | ''                        | 0  | NOT_AVAILABLE",
                "MONDAY 17:30 20:30                            | ''                        | 30 | ''",
                "MONDAY 17:30 20:30                            | ''                        | 31 | TRAVEL",
                "MONDAY 18:00 00:00; TUESDAY 00:00 06:00       | ''                        | 60 | TRAVEL",
                "MONDAY 17:00 00:00; TUESDAY 00:00 06:00       | ''                        | 60 | ''",
                "SUNDAY 22:00 21:00                            | ''                        | 0  | ''",
                "MONDAY 00:00 00:00                            | ''                        | 0  | ''",
                "MONDAY 19:00 07:00                            | ''                        | 0  | NOT_AVAILABLE",
                "''                                            | MONDAY 15:00 18:00        | 0  | ''",
                "''                                            | MONDAY 15:00 18:00        | 1  | TRAVEL",
                "''                                            | MONDAY 15:00 18:01        | 0  | CHILD_CARE",
                "''                                            | SUNDAY 20:00 19:00        | 0  | CHILD_CARE",
                "TUESDAY 08:00 12:00                           | MONDAY 19:00 21:00        | 0  |"
                        + " NOT_AVAILABLE;CHILD_CARE"
            })
    void a_block_fits_where_the_person_can_come_and_be_back(
            String available, String childCare, int travelMinutes, String expected) {
        Constraints constraints = new Constraints(
                List.of(new Times(NEW_YORK, windows(available), windows(childCare))), travelMinutes, List.of());
        List<Hindrance> hindrances = expected.isBlank()
                ? List.of()
                : Arrays.stream(expected.split(";", -1)).map(Hindrance::valueOf).toList();
        assertThat(hindrances(constraints, JUNE, 4)).isEqualTo(hindrances);
    }

    /** In Phoenix clocks never change; in New York they do on 1 November and 8 March, in London on 25 October. */
    @ParameterizedTest(name = "{0} {1} from {2}, {3} weeks")
    @CsvSource({
        "America/Phoenix,MONDAY 15:00 17:00,2026-06-01,4,true",
        "America/Phoenix,MONDAY 15:00 17:00,2026-10-05,4,true",
        "America/Phoenix,MONDAY 15:00 17:00,2026-10-05,5,false",
        "America/Phoenix,MONDAY 16:00 18:00,2026-11-02,16,true",
        "America/Phoenix,MONDAY 15:00 18:00,2026-06-01,40,true",
        "Europe/London,MONDAY 23:00 01:00,2026-06-01,10,true",
        "Europe/London,MONDAY 23:00 01:00,2026-10-19,1,true",
        "Europe/London,MONDAY 23:00 01:00,2026-10-19,2,false",
        "Europe/London,MONDAY 22:00 01:00,2026-10-19,8,true",
        "Asia/Tokyo,TUESDAY 07:00 09:00,2026-06-01,4,true",
        "Asia/Tokyo,MONDAY 07:00 09:00,2026-06-01,4,false"
    })
    void hours_are_compared_as_moments_in_every_week(
            String zone, String available, LocalDate from, int weeks, boolean fits) {
        Constraints constraints =
                new Constraints(List.of(new Times(ZoneId.of(zone), windows(available), List.of())), 0, List.of());
        assertThat(hindrances(constraints, from, weeks).isEmpty()).isEqualTo(fits);
    }

    /** At two in the night of 8 March 2026 clocks go forward, at two on 1 November back. */
    @ParameterizedTest
    @CsvSource({"2026-03-02,1", "2026-10-26,1"})
    void a_night_in_which_the_clock_changes_has_no_gap(LocalDate from, int weeks) {
        Block night = new Block(DayOfWeek.SUNDAY, LocalTime.of(1, 0), 180);
        Constraints constraints =
                new Constraints(List.of(new Times(NEW_YORK, windows("SATURDAY 22:00 06:00"), List.of())), 0, List.of());
        assertThat(Matching.of(constraints, List.of(night), new Weeks(NEW_YORK, from, weeks)))
                .allMatch(Fit::fits);
    }

    @Test
    void where_nobody_said_when_the_person_can_come_everything_fits() {
        assertThat(hindrances(new Constraints(List.of(), 90, List.of()), JUNE, 4))
                .isEmpty();
    }
}
