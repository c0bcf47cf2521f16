package org.throughline.scheduling.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.policy.domain.MessagePolicy;
import org.throughline.scheduling.policy.domain.PolicyCommand;
import org.throughline.scheduling.policy.domain.PolicyCommand.Change;
import org.throughline.scheduling.policy.domain.PolicyCommand.ChangePolicy;
import org.throughline.scheduling.policy.domain.PolicyEvent;
import org.throughline.scheduling.policy.domain.PolicyEvent.PolicyChangeExplained;
import org.throughline.scheduling.policy.domain.PolicyEvent.ProgrammePolicyChanged;
import org.throughline.scheduling.policy.domain.PolicyRefusal;
import org.throughline.scheduling.policy.domain.PolicyRefusal.PolicyIsRetroactive;
import org.throughline.scheduling.policy.domain.PolicyRefusal.PolicyStartTaken;
import org.throughline.scheduling.policy.domain.PolicyRefusal.PolicyVersionTaken;
import org.throughline.scheduling.policy.domain.PolicyRefusal.TooManyPolicies;
import org.throughline.scheduling.policy.domain.ProgrammeNature;
import org.throughline.scheduling.policy.domain.ProgrammePolicies;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

class PolicyTest {
    private static final String PROGRAMME = "adult-evening";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T04:00:00Z");
    private static final Map<String, Long> NUMBERS = Map.of("intake.assessment-valid-days", 14L);
    private static final Reason WHY = new Reason("a payer asks for it");

    private final Scenario<PolicyCommand, ProgrammePolicies, PolicyEvent, PolicyRefusal> policy =
            Scenario.of(new PolicyDeciding());

    private static ChangePolicy change(String version, Instant from, Instant asked) {
        return new ChangePolicy(
                PROGRAMME, version, from, ProgrammeNature.MIXED, NUMBERS, new Change("director", WHY), asked);
    }

    private static ProgrammePolicyChanged changed(String version, Instant from) {
        return new ProgrammePolicyChanged(PROGRAMME, version, from, ProgrammeNature.MIXED, NUMBERS, NOW);
    }

    @Test
    void numbers_are_set_from_a_time_on_by_someone_who_says_why() {
        policy.when(change("v2", APRIL, NOW))
                .thenAccepted(changed("v2", APRIL), new PolicyChangeExplained(PROGRAMME, "v2", "director", WHY, NOW));
    }

    @Test
    void numbers_may_hold_from_this_very_moment() {
        policy.when(change("v2", NOW, NOW))
                .thenAccepted(changed("v2", NOW), new PolicyChangeExplained(PROGRAMME, "v2", "director", WHY, NOW));
    }

    @Test
    void numbers_never_reach_back() {
        Instant before = NOW.minusMillis(1);
        policy.when(change("v2", before, NOW)).thenRefused(new PolicyIsRetroactive(PROGRAMME, before));
    }

    @Test
    void a_version_names_one_set_of_numbers() {
        policy.given(List.of(changed("v2", APRIL)))
                .when(change("v2", APRIL.plusSeconds(1), NOW))
                .thenRefused(new PolicyVersionTaken(PROGRAMME, "v2"));
    }

    @Test
    void no_two_sets_begin_at_once() {
        policy.given(List.of(changed("v2", APRIL)))
                .when(change("v3", APRIL, NOW))
                .thenRefused(new PolicyStartTaken(PROGRAMME, APRIL));
    }

    @Test
    void a_programme_has_no_more_versions_than_a_stream_is_meant_to_hold() {
        List<PolicyEvent> many = LongStream.range(0, ProgrammePolicies.VERSIONS_MAX)
                .<PolicyEvent>mapToObj(i -> changed("v" + i, APRIL.plusSeconds(i)))
                .toList();
        policy.given(many)
                .when(change("one-more", APRIL.minusSeconds(1), NOW))
                .thenRefused(new TooManyPolicies(PROGRAMME, ProgrammePolicies.VERSIONS_MAX));
    }

    @Test
    void in_force_is_what_began_last_whenever_it_was_set() {
        ProgrammePolicies policies = new ProgrammePolicies(
                List.of(changed("spring", APRIL), changed("now", NOW), changed("may", APRIL.plusSeconds(60))));
        assertThat(policies.inForce(NOW.minusMillis(1))).isEmpty();
        assertThat(policies.inForce(NOW).map(ProgrammePolicyChanged::version)).contains("now");
        assertThat(policies.inForce(APRIL).map(ProgrammePolicyChanged::version)).contains("spring");
        assertThat(policies.inForce(Instant.MAX).map(ProgrammePolicyChanged::version))
                .contains("may");
    }

    static LongStream seeds() {
        return new Random(20260301).longs(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_set_later_what_was_in_force_at_a_past_moment_stays(long seed) {
        Random random = new Random(seed);
        ProgrammePolicies policies = ProgrammePolicies.NONE;
        List<Optional<String>> seen = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            Instant now = NOW.plusSeconds(60L * minute);
            ChangePolicy command = change("v" + random.nextInt(40), now.plusSeconds(random.nextInt(900) - 200), now);
            if (ProgrammePolicies.decide(policies, command)
                    instanceof Decision.Accepted<PolicyEvent, PolicyRefusal>(List<PolicyEvent> events)) {
                for (PolicyEvent event : events) policies = ProgrammePolicies.evolve(policies, event);
            }
            seen.add(policies.inForce(now).map(ProgrammePolicyChanged::version));
        }
        for (int minute = 0; minute < 60; minute++) {
            Instant then = NOW.plusSeconds(60L * minute);
            assertThat(policies.inForce(then).map(ProgrammePolicyChanged::version))
                    .as("minute %d", minute)
                    .isEqualTo(seen.get(minute));
        }
    }

    @Test
    void what_is_shipped_is_what_scheduling_goes_by_where_nothing_is_set() {
        assertThat(ProgrammePolicy.of("iop-2026-1", PolicyNumbers.shipped().completed(Map.of())))
                .isEqualTo(ProgrammePolicy.INTENSIVE_OUTPATIENT);
    }

    @Test
    void how_many_absences_call_for_a_review_is_no_number_a_programme_sets() {
        Map<String, Long> absences = Map.of("scheduling.unexcused-absences-review", 5L);
        assertThat(PolicyNumbers.shipped().wrong(absences)).containsExactly("scheduling.unexcused-absences-review");
        assertThat(ProgrammePolicy.of("spring", absences).absence())
                .isEqualTo(ProgrammePolicy.INTENSIVE_OUTPATIENT.absence());
    }

    @Test
    void a_number_there_is_not_or_out_of_its_bounds_is_named() {
        PolicyNumbers numbers = PolicyNumbers.shipped();
        assertThat(numbers.wrong(Map.of("intake.adult-age", 11L, "scheduling.grace-minutes", 0L)))
                .containsExactly("intake.adult-age");
        assertThat(numbers.wrong(Map.of("intake.shoe-size", 42L))).containsExactly("intake.shoe-size");
        assertThat(numbers.completed(Map.of("scheduling.grace-minutes", 0L)))
                .hasSize(numbers.all().size())
                .containsEntry("scheduling.grace-minutes", 0L)
                .containsEntry("intake.adult-age", 18L);
    }

    @Test
    void every_number_of_scheduling_that_is_shipped_is_one_that_a_rule_goes_by() {
        ProgrammePolicy standard = ProgrammePolicy.INTENSIVE_OUTPATIENT;
        PolicyNumbers.shipped().all().stream()
                .filter(number -> number.name().startsWith("scheduling."))
                .forEach(number -> {
                    long other = number.name().endsWith("-least") ? number.least() : number.most();
                    Map<String, Long> numbers = Map.of(number.name(), other);
                    assertThat(other).as(number.name()).isNotEqualTo(number.standard());
                    assertThat(ProgrammePolicy.of(standard.dose().version(), numbers))
                            .as(number.name())
                            .isNotEqualTo(standard);
                });
    }

    @Test
    void a_least_above_its_most_is_named_and_one_that_was_set_before_does_not_hold() {
        Map<String, Long> numbers = Map.of("scheduling.days-a-week-least", 6L, "scheduling.days-a-week-most", 4L);
        assertThat(PolicyNumbers.shipped().wrong(numbers))
                .containsExactly("scheduling.days-a-week-least", "scheduling.days-a-week-most");
        assertThat(PolicyNumbers.shipped().wrong(Map.of("scheduling.days-a-week-least", 6L)))
                .containsExactly("scheduling.days-a-week-least", "scheduling.days-a-week-most");
        assertThat(ProgrammePolicy.of("spring", numbers).track().days())
                .isEqualTo(ProgrammePolicy.INTENSIVE_OUTPATIENT.track().days());
    }

    @Test
    void quiet_hours_that_never_end_are_named_and_such_that_were_set_before_do_not_hold() {
        Map<String, Long> numbers = Map.of("scheduling.quiet-from-hour", 12L, "scheduling.quiet-until-hour", 12L);
        assertThat(PolicyNumbers.shipped().wrong(numbers))
                .containsExactly("scheduling.quiet-from-hour", "scheduling.quiet-until-hour");
        assertThat(PolicyNumbers.shipped().wrong(Map.of("scheduling.quiet-from-hour", 12L)))
                .isEmpty();
        assertThat(ProgrammePolicy.of("spring", numbers).message()).isEqualTo(new MessagePolicy("spring", 24, 21, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> new MessagePolicy("spring", 24, 12, 12));
    }

    @Test
    void what_a_programme_set_is_what_its_rules_go_by_from_its_moment_on() {
        ProgrammePolicies policies = ProgrammePolicies.evolve(ProgrammePolicies.NONE, changed("v2", APRIL));
        assertThat(policies.numbersAt(APRIL.minusMillis(1))).isEqualTo(ProgrammePolicy.INTENSIVE_OUTPATIENT);
        assertThat(policies.numbersAt(APRIL)).isEqualTo(ProgrammePolicy.of("v2", NUMBERS));
    }
}
