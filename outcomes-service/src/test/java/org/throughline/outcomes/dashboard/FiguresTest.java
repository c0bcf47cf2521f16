package org.throughline.outcomes.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.ZONE;
import static org.throughline.outcomes.Known.id;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.dashboard.domain.Breakdown;
import org.throughline.outcomes.dashboard.domain.Cell;
import org.throughline.outcomes.dashboard.domain.Course;
import org.throughline.outcomes.dashboard.domain.Course.Alert;
import org.throughline.outcomes.dashboard.domain.Course.Closing;
import org.throughline.outcomes.dashboard.domain.Course.Episode;
import org.throughline.outcomes.dashboard.domain.Course.Period;
import org.throughline.outcomes.dashboard.domain.Course.Session;
import org.throughline.outcomes.dashboard.domain.Course.Standing;
import org.throughline.outcomes.dashboard.domain.Course.Week;
import org.throughline.outcomes.dashboard.domain.Figures;

class FiguresTest {
    private static final Period MARCH = Period.of(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"), ZONE);
    private static final Instant BEFORE = Instant.parse("2026-02-01T12:00:00Z");
    private static final Instant MIDDLE = Instant.parse("2026-03-15T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-04-15T12:00:00Z");

    private static final Cell SUPPRESSED = new Cell(OptionalInt.empty());

    private static UUID person(int number) {
        return id(100 + number);
    }

    private static UUID episode(int number) {
        return id(1_000 + number);
    }

    private static <T> List<T> each(int from, int until, IntFunction<T> made) {
        return IntStream.range(from, until).mapToObj(made).toList();
    }

    private static Episode stays(int number) {
        return new Episode(person(number), episode(number), BEFORE, Optional.empty());
    }

    private static Episode ends(int number, Instant at, String type) {
        return new Episode(person(number), episode(number), BEFORE, Optional.of(new Closing(at, type)));
    }

    private static Figures of(
            List<Episode> episodes,
            List<Session> sessions,
            List<Week> weeks,
            List<Alert> alerts,
            List<Standing> measures) {
        return Figures.of(new Course(episodes, sessions, weeks, alerts, measures), MARCH);
    }

    private static Figures of(List<Episode> episodes) {
        return of(episodes, List.of(), List.of(), List.of(), List.of());
    }

    private static Cell shown(int people) {
        return new Cell(OptionalInt.of(people));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @Test
    void the_census_is_who_is_there_at_the_end() {
        List<Episode> staying = each(0, 12, FiguresTest::stays);
        List<Episode> gone = each(12, 30, number -> ends(number, MIDDLE, "COMPLETED"));
        List<Episode> later = each(30, 40, number -> ends(number, AFTER, "COMPLETED"));
        assertThat(of(both(both(staying, gone), later)).census()).isEqualTo(shown(22));
    }

    @Test
    void who_came_later_or_left_before_is_not_in_the_month() {
        List<Episode> others = List.of(
                new Episode(person(1), episode(1), AFTER, Optional.empty()),
                ends(2, BEFORE.plusSeconds(60), "COMPLETED"));
        Figures figures = of(others);
        assertThat(figures.census()).isEqualTo(shown(0));
        assertThat(figures.discharges().total()).isEqualTo(shown(0));
    }

    @Test
    void discharges_are_told_by_type_and_with_their_length() {
        Figures figures = of(each(0, 15, number -> ends(number, MIDDLE, "COMPLETED")));
        assertThat(figures.discharges().parts()).isEqualTo(Map.of("COMPLETED", shown(15)));
        assertThat(figures.lengthOfStay()).contains(Duration.between(BEFORE, MIDDLE));
        assertThat(of(each(0, 10, number -> ends(number, MIDDLE, "COMPLETED"))).lengthOfStay())
                .isEmpty();
    }

    @Test
    void who_came_back_in_the_month_is_told_once_and_by_eleven_or_none() {
        List<Episode> first = each(0, 11, number -> ends(number, BEFORE.plusSeconds(60), "COMPLETED"));
        List<Episode> second = each(0, 11, number -> admitted(number, 50 + number, MIDDLE));
        assertThat(of(both(first, second)).readmitted()).isEqualTo(shown(11));
        assertThat(of(both(first, second.subList(0, 10))).readmitted()).isEqualTo(SUPPRESSED);
        assertThat(of(both(first, each(0, 11, number -> admitted(number, 50 + number, AFTER))))
                        .readmitted())
                .isEqualTo(shown(0));
        assertThat(of(each(0, 11, number -> admitted(number, number, MIDDLE))).readmitted())
                .isEqualTo(shown(0));
    }

    private static Episode admitted(int number, int episode, Instant at) {
        return new Episode(person(number), episode(episode), at, Optional.empty());
    }

    @Test
    void many_ends_of_few_people_tell_nothing() {
        List<Episode> ended = each(
                0,
                12,
                number -> new Episode(
                        person(number % 6), episode(number), BEFORE, Optional.of(new Closing(MIDDLE, "COMPLETED"))));
        Breakdown discharges = of(ended).discharges();
        assertThat(discharges.parts()).isEqualTo(Map.of("COMPLETED", SUPPRESSED));
        assertThat(discharges.total()).isEqualTo(SUPPRESSED);
    }

    @Test
    void who_left_twice_in_a_month_left_as_at_the_end_of_it() {
        List<Episode> ended = each(0, 12, number -> ends(number, MIDDLE, "COMPLETED"));
        Episode again = new Episode(
                person(0), episode(99), MIDDLE, Optional.of(new Closing(MIDDLE.plusSeconds(60), "COMPLETED")));
        assertThat(of(both(List.of(again), ended)).discharges().parts()).isEqualTo(Map.of("COMPLETED", shown(12)));
    }

    @Test
    void sessions_and_weeks_count_by_the_day_they_were() {
        List<Session> sessions = both(
                each(0, 12, number -> new Session(episode(number), MIDDLE, number % 4 != 0)),
                each(0, 12, number -> new Session(episode(number), AFTER, false)));
        List<Week> weeks = both(
                each(0, 12, number -> new Week(episode(number), LocalDate.parse("2026-03-30"), number % 2 == 0)),
                each(0, 12, number -> new Week(episode(number), LocalDate.parse("2026-04-06"), false)));
        Figures figures = of(each(0, 12, FiguresTest::stays), sessions, weeks, List.of(), List.of());
        assertThat(figures.attended().percent()).hasValue(75);
        assertThat(figures.doseMet().percent()).hasValue(50);
    }

    @Test
    void many_sessions_of_few_people_tell_nothing() {
        List<Session> sessions = each(0, 40, number -> new Session(episode(number % 10), MIDDLE, true));
        assertThat(of(each(0, 20, FiguresTest::stays), sessions, List.of(), List.of(), List.of())
                        .attended()
                        .percent())
                .isEmpty();
    }

    @Test
    void alerts_are_told_by_people_by_week_and_by_how_soon_somebody_came() {
        List<Alert> alerts = each(
                0,
                14,
                number -> new Alert(
                        person(number),
                        MIDDLE,
                        Optional.of(MIDDLE.plusSeconds(60L * (number + 1))),
                        number < 2 ? Optional.of(MIDDLE.plusSeconds(7_200)) : Optional.empty()));
        Figures figures = of(each(0, 20, FiguresTest::stays), List.of(), List.of(), alerts, List.of());
        assertThat(figures.alerted()).isEqualTo(shown(14));
        assertThat(figures.withOpenAlert()).isEqualTo(shown(12));
        assertThat(figures.acknowledgedWithin()).contains(Duration.ofMinutes(7));
        // 14 alerts in 20 stays of 31 days: 14 × 700 / 620
        assertThat(figures.alertsPerHundredWeeks()).contains(16);
        assertThat(of(each(0, 20, FiguresTest::stays)).alertsPerHundredWeeks()).contains(0);
    }

    @Test
    void alerts_about_few_people_tell_nothing() {
        List<Alert> alerts =
                each(0, 30, number -> new Alert(person(number % 3), MIDDLE, Optional.of(AFTER), Optional.empty()));
        Figures figures = of(each(0, 20, FiguresTest::stays), List.of(), List.of(), alerts, List.of());
        assertThat(figures.alerted().people()).isEmpty();
        assertThat(figures.alertsPerHundredWeeks()).isEmpty();
        assertThat(figures.acknowledgedWithin()).isEmpty();
    }

    @Test
    void alerts_about_people_of_other_programmes_do_not_count() {
        List<Alert> alerts =
                each(50, 70, number -> new Alert(person(number), MIDDLE, Optional.empty(), Optional.empty()));
        assertThat(of(each(0, 20, FiguresTest::stays), List.of(), List.of(), alerts, List.of())
                        .alerted())
                .isEqualTo(shown(0));
    }

    @Test
    void where_people_stand_is_told_by_instrument_and_never_across_them() {
        List<Standing> measures = both(
                each(0, 12, number -> new Standing(person(number), "PHQ-9", "RECOVERED")),
                each(0, 5, number -> new Standing(person(number), "GAD-7", "RELIABLY_IMPROVED")));
        Figures figures = of(each(0, 20, FiguresTest::stays), List.of(), List.of(), List.of(), measures);
        assertThat(figures.change().keySet()).containsExactly("GAD-7", "PHQ-9");
        assertThat(figures.change().get("PHQ-9"))
                .satisfies(phq -> assertThat(phq.parts()).isEqualTo(Map.of("RECOVERED", shown(12))));
        assertThat(figures.change().get("GAD-7"))
                .satisfies(gad -> assertThat(gad.total().people()).isEmpty());
    }

    @Test
    void a_month_that_lasts_ends_now() {
        Period running = MARCH.by(MIDDLE);
        assertThat(running.until()).isEqualTo(MIDDLE);
        assertThat(MARCH.by(AFTER)).isEqualTo(MARCH);
        assertThat(Figures.of(
                                new Course(
                                        each(0, 12, number -> ends(number, MIDDLE.plusSeconds(1), "COMPLETED")),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                running)
                        .census())
                .isEqualTo(shown(12));
    }
}
