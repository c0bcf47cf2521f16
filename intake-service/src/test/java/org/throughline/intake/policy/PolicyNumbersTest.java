package org.throughline.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
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
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.policy.domain.ProgrammePolicyTold;
import org.throughline.platform.testkit.Seeds;

class PolicyNumbersTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

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
        Path shipped = Path.of("../scheduling-service/src/main/resources/policy/numbers.json");
        Map<String, Long> standards = new HashMap<>();
        for (JsonNode number : new ObjectMapper().readTree(shipped.toFile())) {
            standards.put(number.path("name").asText(), number.path("standard").asLong());
        }
        PolicyNumbers all = new PolicyNumbers(PolicyNumbers.STANDARD.version(), standards);
        assertThat(AdmissionPolicy.of(all)).isEqualTo(AdmissionPolicy.STANDARD);
        assertThat(EpisodePolicy.of(all)).isEqualTo(EpisodePolicy.STANDARD);
        assertThat(WaitlistPolicy.of(all)).isEqualTo(WaitlistPolicy.STANDARD);
        assertThat(AdmissionPolicy.of(PolicyNumbers.STANDARD)).isEqualTo(AdmissionPolicy.STANDARD);
        assertThat(EpisodePolicy.of(PolicyNumbers.STANDARD)).isEqualTo(EpisodePolicy.STANDARD);
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
