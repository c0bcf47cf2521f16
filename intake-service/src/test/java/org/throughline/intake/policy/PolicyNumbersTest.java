package org.throughline.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.admission.domain.AdmissionPolicy;
import org.throughline.intake.admission.domain.EpisodePolicy;
import org.throughline.intake.admission.domain.WaitlistPolicy;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.coverage.domain.CoveragePolicy;
import org.throughline.intake.disclosure.EmergencyPolicy;
import org.throughline.intake.eligibility.ShippedEditions;
import org.throughline.intake.likeness.domain.LikenessPolicy;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.policy.domain.ProgrammePolicyTold;
import org.throughline.intake.privacyrequest.domain.PrivacyPolicy;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;
import org.throughline.intake.rate.domain.CareWeek;
import org.throughline.intake.referral.domain.ReferralPolicy;
import org.throughline.intake.retention.domain.RetentionPolicy;
import org.throughline.platform.testkit.Seeds;

class PolicyNumbersTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static JsonNode shipped() throws IOException {
        Path numbers = Path.of("../scheduling-service/src/main/resources/policy/numbers.json");
        return new ObjectMapper().readTree(numbers.toFile());
    }

    private static ProgrammePolicyTold from(String version, Instant effectiveFrom) {
        return new ProgrammePolicyTold("adult-evening", version, effectiveFrom, Map.of("intake.adult-age", 19L));
    }

    @Test
    void where_nothing_is_set_the_standard_holds_under_its_own_version() {
        assertThat(PolicyNumbers.inForce(List.of(), NOON)).isEqualTo(PolicyNumbers.STANDARD);
        assertThat(PolicyNumbers.inForce(List.of(from("later", NOON.plusMillis(1))), NOON))
                .isEqualTo(PolicyNumbers.STANDARD);
    }

    @Test
    void a_version_holds_from_its_moment_on() {
        PolicyNumbers numbers = PolicyNumbers.inForce(List.of(from("spring", NOON)), NOON);
        assertThat(numbers.version()).isEqualTo("spring");
        assertThat(numbers.number("adult-age", 18)).isEqualTo(19);
    }

    @Test
    void a_number_an_old_version_lacks_is_as_the_standard_says() {
        assertThat(PolicyNumbers.inForce(List.of(from("spring", NOON)), NOON).number("added-later", 7))
                .isEqualTo(7);
    }

    @Test
    void a_number_no_rule_can_take_is_a_defect() {
        PolicyNumbers numbers = new PolicyNumbers("wild", Map.of("intake.adult-age", Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> numbers.number("adult-age", 18));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void in_whatever_order_they_are_told_what_began_last_is_in_force(long seed) {
        Random random = new Random(seed);
        List<ProgrammePolicyTold> versions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            versions.add(from("v" + i, NOON.plusSeconds(i)));
        }
        List<ProgrammePolicyTold> shuffled = new ArrayList<>(versions);
        Collections.shuffle(shuffled, random);
        int at = random.nextInt(20);
        assertThat(PolicyNumbers.inForce(shuffled, NOON.plusSeconds(at)).version())
                .isEqualTo("v" + at);
    }

    @Test
    void what_is_shipped_by_scheduling_is_what_intake_goes_by_where_nothing_is_set() throws IOException {
        Map<String, Long> standards = new HashMap<>();
        for (JsonNode number : shipped()) {
            standards.put(number.path("name").asText(), number.path("standard").asLong());
        }
        PolicyNumbers all = new PolicyNumbers(PolicyNumbers.STANDARD.version(), standards);
        assertThat(AdmissionPolicy.of(all)).isEqualTo(AdmissionPolicy.STANDARD);
        assertThat(EpisodePolicy.of(all)).isEqualTo(EpisodePolicy.STANDARD);
        assertThat(WaitlistPolicy.of(all)).isEqualTo(WaitlistPolicy.STANDARD);
        assertThat(everyPolicyOf(all)).isEqualTo(everyPolicyOf(PolicyNumbers.STANDARD));
    }

    private static List<Record> everyPolicyOf(PolicyNumbers numbers) {
        return List.of(
                AdmissionPolicy.of(numbers),
                EpisodePolicy.of(numbers),
                WaitlistPolicy.of(numbers),
                ReferralPolicy.of(numbers),
                CoveragePolicy.of(numbers, ZONE),
                ShippedEditions.policy(numbers, ZONE),
                ConsentPolicy.of(numbers, ZONE),
                LikenessPolicy.of(numbers),
                PrivacyPolicy.of(numbers),
                RetentionPolicy.of(numbers, ZONE),
                EmergencyPolicy.of(numbers),
                CareWeek.of(numbers));
    }

    @Test
    void every_number_of_intake_that_is_shipped_is_one_that_a_rule_goes_by() throws IOException {
        for (JsonNode number : shipped()) {
            String name = number.path("name").asText();
            if (name.startsWith("intake.")) {
                long other =
                        number.path("standard").asLong() == number.path("least").asLong()
                                ? number.path("most").asLong()
                                : number.path("least").asLong();
                PolicyNumbers changed = new PolicyNumbers(PolicyNumbers.STANDARD.version(), Map.of(name, other));
                assertThat(everyPolicyOf(changed)).as(name).isNotEqualTo(everyPolicyOf(PolicyNumbers.STANDARD));
            }
        }
    }

    @Test
    void no_number_puts_an_answer_off_beyond_the_law() {
        Map<String, Long> wild = new HashMap<>();
        for (String kind : List.of("access", "amendment", "accounting", "intermediary-list", "restriction")) {
            wild.put("intake." + kind + "-due-days", 365L);
            wild.put("intake." + kind + "-extension-days", 365L);
        }
        assertThat(PrivacyPolicy.of(new PolicyNumbers(PolicyNumbers.STANDARD.version(), wild)))
                .isEqualTo(PrivacyPolicy.STANDARD);
    }

    @Test
    void a_shorter_time_than_the_law_allows_holds() {
        PrivacyPolicy policy = PrivacyPolicy.of(
                new PolicyNumbers("spring", Map.of("intake.access-due-days", 10L, "intake.access-extension-days", 0L)));
        assertThat(policy.due(PrivacyRequestKind.ACCESS, NOON)).isEqualTo(NOON.plus(Duration.ofDays(10)));
        assertThat(policy.extension(PrivacyRequestKind.ACCESS)).isZero();
        assertThat(policy.extension(PrivacyRequestKind.AMENDMENT)).isEqualTo(Duration.ofDays(30));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
