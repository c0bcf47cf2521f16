package org.throughline.intake.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.coverage.domain.Coverage;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationRequested;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageVerified;
import org.throughline.intake.coverage.domain.CoverageEvent.SelfPayDeclared;
import org.throughline.intake.coverage.domain.Terms;
import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.coverage.domain.Verification;
import org.throughline.intake.coverage.domain.Verification.Benefit;
import org.throughline.intake.coverage.domain.Verification.Plan;
import org.throughline.intake.coverage.domain.Verification.Verifier;
import org.throughline.intake.domain.Text;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.rate.domain.CareWeek;
import org.throughline.intake.rate.domain.Estimate;
import org.throughline.intake.rate.domain.Estimate.Week;
import org.throughline.intake.rate.domain.Payment;
import org.throughline.intake.rate.domain.Rate;
import org.throughline.intake.rate.domain.RateCommand;
import org.throughline.intake.rate.domain.RateCommand.RecordRate;
import org.throughline.intake.rate.domain.RateEvent;
import org.throughline.intake.rate.domain.RateEvent.RateRecorded;
import org.throughline.intake.rate.domain.RateRefusal;
import org.throughline.intake.rate.domain.RateRefusal.AnotherBasisAgreed;
import org.throughline.intake.rate.domain.RateRefusal.RateIdTaken;
import org.throughline.intake.rate.domain.Rates;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;

class RateTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Rate CARE = new Rate(new UUID(2, 1), "2.1", Basis.DAY, 32_550, JANUARY);
    private static final Rate DEARER = new Rate(new UUID(2, 2), "2.1", Basis.DAY, 34_000, JULY);
    private static final Rate INPATIENT = new Rate(new UUID(2, 3), "4", Basis.DAY, 110_000, JANUARY);
    private static final CareWeek WEEK = CareWeek.of(PolicyNumbers.STANDARD);

    private final Scenario<RateCommand, Rates, RateEvent, RateRefusal> payer = Scenario.of(new RateDeciding());

    private static RecordRate record(Rate rate) {
        return new RecordRate("payer-a", rate, "reviewer-1", NOON);
    }

    private static RateRecorded recorded(Rate rate) {
        return new RateRecorded("payer-a", rate, "reviewer-1", NOON);
    }

    @Test
    void a_rate_is_recorded_once_and_costs_nothing_less_than_nothing() {
        payer.when(record(CARE)).thenAccepted(recorded(CARE)).when(record(CARE)).thenNothingNew();
        Rate other = new Rate(CARE.rateId(), "2.1", Basis.DAY, 1, JANUARY);
        payer.given(recorded(CARE)).when(record(other)).thenRefused(new RateIdTaken(CARE.rateId()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(CARE.rateId(), "2.1", Basis.DAY, -1, JANUARY));
    }

    @Test
    void from_one_day_on_a_level_is_paid_for_by_one_unit() {
        Rate hourly = new Rate(new UUID(2, 4), "2.1", Basis.HOUR, 9_000, JANUARY);
        payer.given(recorded(CARE))
                .when(record(hourly))
                .thenRefused(new AnotherBasisAgreed(hourly.rateId(), CARE.rateId()));
        Rate later = new Rate(hourly.rateId(), "2.1", Basis.HOUR, 9_000, JULY);
        payer.given(recorded(CARE)).when(record(later)).thenAccepted(recorded(later));
    }

    @Test
    void a_later_rate_leaves_earlier_days_as_they_were() {
        Rates rates = payer.given(recorded(DEARER), recorded(CARE)).state();
        assertThat(rates.on("2.1", JANUARY.minusDays(1))).isEmpty();
        assertThat(rates.on("2.1", JULY.minusDays(1))).contains(CARE);
        assertThat(rates.on("2.1", JULY)).contains(DEARER);
        assertThat(rates.on("2.5", JULY)).isEmpty();
    }

    @Test
    void of_two_that_begin_on_one_day_the_one_recorded_later_holds() {
        Rate corrected = new Rate(new UUID(2, 5), "2.1", Basis.DAY, 32_500, JANUARY);
        assertThat(payer.given(recorded(CARE), recorded(corrected)).state().on("2.1", JANUARY))
                .contains(corrected);
    }

    @Test
    void a_week_is_units_times_rate_beside_seven_inpatient_days() {
        Rates rates = payer.given(recorded(CARE), recorded(INPATIENT)).state();
        Estimate estimate = Estimate.of(rates, WEEK, "2.1", JANUARY);
        assertThat(estimate.care()).contains(new Week(CARE, 3, 97_650));
        assertThat(estimate.inpatient()).contains(new Week(INPATIENT, 7, 770_000));
        assertThat(estimate.saving()).contains(672_350L);
    }

    @Test
    void each_unit_has_its_own_number_in_a_week() {
        assertThat(Stream.of(Basis.DAY, Basis.SESSION, Basis.HOUR).map(WEEK::units))
                .containsExactly(3, 9, 9);
    }

    @Test
    void without_a_rate_nothing_is_estimated() {
        Estimate estimate = Estimate.of(payer.given(recorded(CARE)).state(), WEEK, "2.1", JANUARY);
        assertThat(estimate.care()).isPresent();
        assertThat(estimate.inpatient()).isEmpty();
        assertThat(estimate.saving()).isEmpty();
        assertThat(Estimate.of(Rates.NONE, WEEK, "2.1", JANUARY).care()).isEmpty();
    }

    @Test
    void the_payer_that_was_asked_last_pays_else_the_one_that_covers_else_the_person() {
        Coverage nobody = Coverage.NONE;
        assertThat(Payment.of(nobody, "2.1", JANUARY)).isEqualTo(new Payment(Payment.SELF, "2.1"));
        UUID person = new UUID(2, 9);
        Terms terms = new Terms("payer-b", "2.5", Basis.DAY, 10, JANUARY, JULY, false);
        Coverage asked = Coverage.evolve(
                nobody, new AuthorisationRequested(person, new UUID(2, 8), terms, "reviewer-1", NOON, "coverage-1"));
        assertThat(Payment.of(asked, "2.1", JANUARY)).isEqualTo(new Payment("payer-b", "2.5"));
        Coverage paying = Coverage.evolve(asked, new SelfPayDeclared(person, JULY, "reviewer-1", NOON));
        assertThat(Payment.of(paying, "2.1", JANUARY)).isEqualTo(new Payment("payer-b", "2.5"));
        assertThat(Payment.of(paying, "2.1", JULY)).isEqualTo(new Payment(Payment.SELF, "2.1"));
        Verification verification = new Verification(
                new UUID(2, 7),
                "payer-c",
                new Plan(new Text("Example Plan"), new Text("M-1")),
                JANUARY,
                JULY,
                new Benefit(true, true, List.of(), List.of()),
                new Verifier("reviewer-1", NOON));
        Coverage covered = Coverage.evolve(nobody, new CoverageVerified(person, verification, "coverage-1"));
        assertThat(Payment.of(covered, "2.1", JANUARY)).isEqualTo(new Payment("payer-c", "2.1"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void in_whatever_order_rates_are_recorded_each_day_has_the_last_that_began(long seed) {
        Random random = new Random(seed);
        List<Rate> rates = new ArrayList<>();
        var known = payer;
        for (int i = 0; i < 30; i++) {
            LocalDate from = JANUARY.plusDays(i * 3L % 31 + random.nextInt(2) * 100L + i);
            Rate rate = new Rate(new UUID(3, i), "2.1", Basis.DAY, random.nextInt(100_000), from);
            rates.add(rate);
            known = known.when(record(rate)).thenAccepted(recorded(rate));
        }
        LocalDate day = JANUARY.plusDays(random.nextInt(250));
        Rate expected = null;
        for (Rate rate : rates) {
            boolean began = !rate.from().isAfter(day);
            if (began && (expected == null || !rate.from().isBefore(expected.from()))) {
                expected = rate;
            }
        }
        assertThat(known.state().on("2.1", day).orElse(null)).isEqualTo(expected);
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(RateCatalogue.EVENTS, List.of(recorded(CARE)));
    }
}
