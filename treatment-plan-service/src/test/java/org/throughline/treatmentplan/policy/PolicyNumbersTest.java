package org.throughline.treatmentplan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.policy.domain.PolicyNumbers;
import org.throughline.treatmentplan.policy.domain.ProgrammePolicyTold;

class PolicyNumbersTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final Path SHIPPED = Path.of("../scheduling-service/src/main/resources/policy/numbers.json");

    private static ProgrammePolicyTold from(String version, Instant effectiveFrom) {
        return new ProgrammePolicyTold(
                "adult-evening", version, effectiveFrom, Map.of("treatment-plan.review-days", 14L));
    }

    @Test
    void a_version_holds_from_its_moment_on_and_the_standard_before() {
        List<ProgrammePolicyTold> versions = List.of(from("spring", NOON));
        assertThat(PolicyNumbers.inForce(versions, NOON.minusMillis(1))).isEqualTo(PolicyNumbers.STANDARD);
        ProgrammePolicy spring = ProgrammePolicy.of(PolicyNumbers.inForce(versions, NOON));
        assertThat(spring.review().version()).isEqualTo("spring");
        assertThat(spring.review().every()).isEqualTo(Duration.ofDays(14));
        assertThat(spring.review().lead())
                .as("what a version does not name is as the standard says")
                .isEqualTo(ProgrammePolicy.STANDARD.review().lead());
    }

    @Test
    void what_is_shipped_is_what_this_service_goes_by_where_nothing_is_set() throws IOException {
        Map<String, Long> numbers = new HashMap<>();
        for (JsonNode number : new ObjectMapper().readTree(SHIPPED.toFile())) {
            numbers.put(number.get("name").asText(), number.get("standard").asLong());
        }
        assertThat(ProgrammePolicy.of(new PolicyNumbers(PolicyNumbers.STANDARD.version(), numbers)))
                .isEqualTo(ProgrammePolicy.STANDARD);
    }

    @Test
    void every_number_that_is_shipped_for_this_service_is_gone_by() throws IOException {
        for (JsonNode number : new ObjectMapper().readTree(SHIPPED.toFile())) {
            String name = number.get("name").asText();
            if (name.startsWith("treatment-plan.")) {
                long another = number.get("standard").asLong() + 1;
                assertThat(ProgrammePolicy.of(
                                new PolicyNumbers(PolicyNumbers.STANDARD.version(), Map.of(name, another))))
                        .as(name)
                        .isNotEqualTo(ProgrammePolicy.STANDARD);
            }
        }
    }

    @Test
    void a_programme_may_ask_for_its_medical_director_to_sign_plans_and_to_decide_on_levels() {
        ProgrammePolicy strict = ProgrammePolicy.of(new PolicyNumbers(
                "strict",
                Map.of("treatment-plan.plan-signed-by-director", 1L, "treatment-plan.level-decided-by-director", 1L)));
        assertThat(strict.plan().requiredSignatures())
                .containsExactlyInAnyOrder(Role.CLINICIAN, Role.MEDICAL_DIRECTOR, Role.PARTICIPANT);
        assertThat(strict.care().qualifiedRoles()).containsExactly(Role.MEDICAL_DIRECTOR);
        assertThat(strict.care().summaryRoles())
                .isEqualTo(ProgrammePolicy.STANDARD.care().summaryRoles());
    }

    @Test
    void a_number_no_rule_can_take_is_a_defect() {
        PolicyNumbers wild = new PolicyNumbers("wild", Map.of("treatment-plan.review-days", Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> ProgrammePolicy.of(wild));
    }
}
