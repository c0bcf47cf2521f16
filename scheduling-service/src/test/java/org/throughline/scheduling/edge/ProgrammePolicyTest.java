package org.throughline.scheduling.edge;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;

/** A programme sets the numbers it works by. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ProgrammePolicyTest {
    @Inject
    Clock clock;

    private final String programme = "programme-" + UUID.randomUUID();

    @Test
    void a_programme_sets_its_numbers_and_the_rest_stays_as_the_standard() {
        change(body("2026-spring", clock.instant().plus(Duration.ofDays(1)), Map.of("scheduling.grace-minutes", 5)))
                .statusCode(201)
                .body("version", equalTo("2026-spring"));
        policies()
                .body("policies", hasSize(1))
                .body("inForce", equalTo(null))
                .body("policies[0].numbers.'scheduling.grace-minutes'", equalTo(5))
                .body("policies[0].numbers.'intake.adult-age'", equalTo(18))
                .body("policies[0].nature", equalTo("MIXED"))
                .body("policies[0].reason", equalTo("A payer asks for it."));
    }

    @Test
    void what_is_wrong_is_named_and_nothing_is_kept() {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        change(body("v1", tomorrow, Map.of("scheduling.grace-minutes", 61, "intake.shoe-size", 42)))
                .statusCode(400)
                .body("type", problem("policy-numbers-invalid"))
                .body("fields", hasItems("numbers.scheduling.grace-minutes", "numbers.intake.shoe-size"));
        change(body("v1", clock.instant().minusSeconds(3600), Map.of()))
                .statusCode(422)
                .body("type", problem("policy-is-retroactive"));
        policies().body("policies", hasSize(0));
        change(body("v1", tomorrow, Map.of())).statusCode(201);
        change(body("v1", tomorrow.plusSeconds(1), Map.of()))
                .statusCode(409)
                .body("type", problem("policy-version-taken"));
        change(body("v2", tomorrow, Map.of())).statusCode(409).body("type", problem("policy-start-taken"));
        policies().body("policies.version", contains("v1"));
    }

    @Test
    void a_coordinator_reads_the_numbers_but_does_not_set_them() {
        Programme.coordinator()
                .body(body("v1", clock.instant().plusSeconds(60), Map.of()))
                .post("/scheduling/v1/programmes/{programme}/policies", programme)
                .then()
                .statusCode(403);
        policies().body("policies", hasSize(0));
        Programme.coordinator()
                .get("/scheduling/v1/policy-numbers")
                .then()
                .statusCode(200)
                .body("numbers.name", hasItem("outcomes.high-alert-minutes"))
                .body("numbers[0]", aMapWithSize(6));
    }

    private ValidatableResponse change(Map<String, Object> body) {
        return Programme.as("medical-director")
                .body(body)
                .post("/scheduling/v1/programmes/{programme}/policies", programme)
                .then();
    }

    private ValidatableResponse policies() {
        return Programme.coordinator()
                .get("/scheduling/v1/programmes/{programme}/policies", programme)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> body(String version, Instant from, Map<String, Object> numbers) {
        return Map.of(
                "version",
                version,
                "effectiveFrom",
                from.toString(),
                "nature",
                "MIXED",
                "numbers",
                numbers,
                "reason",
                "A payer asks for it.");
    }
}
