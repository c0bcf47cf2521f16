package org.throughline.outcomes.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.NOON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy.Standard;
import org.throughline.outcomes.policy.domain.PolicyNumbers;
import org.throughline.outcomes.policy.domain.ProgrammePolicyTold;

class PolicyNumbersTest {
    private static ProgrammePolicyTold version(String name, Instant from, Map<String, Long> numbers) {
        return new ProgrammePolicyTold("adult-evening", name, from, numbers);
    }

    @Test
    void what_began_last_is_in_force() {
        List<ProgrammePolicyTold> versions = List.of(
                version("spring", NOON, Map.of()),
                version("winter", NOON.minusSeconds(60), Map.of()),
                version("summer", NOON.plusSeconds(1), Map.of()));
        assertThat(PolicyNumbers.inForce(versions, NOON).map(PolicyNumbers::version))
                .contains("spring");
        assertThat(PolicyNumbers.inForce(versions, NOON.minusSeconds(61))).isEmpty();
    }

    @Test
    void a_number_that_is_not_named_is_as_the_standard_says() {
        SchedulePolicy policy = new PolicyNumbers(
                        "spring", Map.of("outcomes.phq-9-every-days", 14L, "outcomes.baseline-days", 3L))
                .schedule();
        assertThat(policy.version()).isEqualTo("spring");
        assertThat(policy.baselineWithin()).isEqualTo(Duration.ofDays(3));
        assertThat(policy.followUpTolerance()).isEqualTo(SchedulePolicy.STANDARD.followUpTolerance());
        assertThat(policy.standard())
                .contains(new Standard("PHQ-9", 14, List.of(0, 30, 90, 180, 365)))
                .contains(new Standard("GAD-7", 7, List.of(0, 30, 90, 180, 365)));
    }

    @Test
    void the_standards_a_site_is_shown_are_those_that_hold() throws IOException {
        Map<String, Long> shown = new HashMap<>();
        Path numbers = Path.of("../scheduling-service/src/main/resources/policy/numbers.json");
        for (JsonNode number : new ObjectMapper().readTree(numbers.toFile())) {
            shown.put(number.path("name").asText(), number.path("standard").asLong());
        }
        SchedulePolicy standard = SchedulePolicy.STANDARD;
        assertThat(shown)
                .containsEntry(
                        "outcomes.baseline-days", standard.baselineWithin().toDays())
                .containsEntry(
                        "outcomes.baseline-counts-days",
                        standard.baselineCountsFor().toDays())
                .containsEntry(
                        "outcomes.discharge-tolerance-days",
                        standard.dischargeTolerance().toDays())
                .containsEntry(
                        "outcomes.follow-up-tolerance-days",
                        standard.followUpTolerance().toDays());
        assertThat(standard.standard())
                .allSatisfy(one -> assertThat(shown)
                        .containsEntry("outcomes." + one.instrument().toLowerCase(Locale.ROOT) + "-every-days", (long)
                                one.everyDays()));
    }
}
