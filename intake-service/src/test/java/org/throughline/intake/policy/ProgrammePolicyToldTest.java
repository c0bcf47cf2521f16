package org.throughline.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** A programme's numbers, as they stand in the log once scheduling has told them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ProgrammePolicyToldTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    @Inject
    Records records;

    @Inject
    ServiceRuntime runtime;

    @Test
    void a_programme_goes_by_its_own_numbers_from_their_moment_on_and_no_other_organisation_does() {
        String programme = "programme-" + UUID.randomUUID();
        new ToldFacts(records)
                .happens(
                        new Told(
                                "scheduling",
                                "programme/" + programme + "/policies",
                                "scheduling.programme-policy-changed.v1",
                                "north",
                                UUID.randomUUID(),
                                NOON),
                        Map.of(
                                "programme",
                                programme,
                                "version",
                                "2026-spring",
                                "effectiveFrom",
                                NOON.toString(),
                                "nature",
                                "MIXED",
                                "numbers",
                                Map.of("intake.adult-age", 19),
                                "changedAt",
                                NOON.toString()));
        ProgrammePolicies policies = new ProgrammePolicies(runtime);
        assertThat(policies.inForce(programme, "north", NOON))
                .isEqualTo(new PolicyNumbers("2026-spring", Map.of("intake.adult-age", 19L)));
        assertThat(policies.inForce(programme, "north", NOON.minusMillis(1))).isEqualTo(PolicyNumbers.STANDARD);
        assertThat(policies.inForce(programme, "south", NOON)).isEqualTo(PolicyNumbers.STANDARD);
    }
}
