package org.throughline.treatmentplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/**
 * Measures how quickly a plan of fifty goals and the two hundred notes of its episode are read over HTTP, on the embedded
 * store in the same process as the client; in rounds, the first of which finds code that has hardly run. Not part of the
 * build; run it by name.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class PlanMeasurement {
    private static final int GOALS = 50;
    private static final int NOTES = 200;
    private static final int ASKED = 1_000;
    private static final int ROUNDS = 3;

    @Inject
    Records records;

    @Inject
    Clock clock;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void measure() throws Exception {
        Admitted person = Admitted.toldBy(records, clock);
        String plan = person.plan();
        String problem = person.write("problems", Map.of("problem", "Low mood")).path("problemId");
        String goal = "";
        for (int i = 0; i < GOALS; i++) {
            goal = person.write(
                            "goals",
                            Map.of(
                                    "problemId",
                                    problem,
                                    "statement",
                                    "Get up in the morning",
                                    "measure",
                                    "Depression by questionnaire",
                                    "instrument",
                                    "PHQ-9",
                                    "targetScore",
                                    9,
                                    "targetDate",
                                    person.today().plusWeeks(8).toString(),
                                    "zone",
                                    Admitted.ZONE))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("goalId");
        }
        assertThat(Admitted.auditor().get(Admitted.PLANS + plan).<List<?>>path("goals"))
                .hasSize(GOALS);
        String notes = Admitted.EPISODES + person.episode() + "/notes";
        for (int i = 0; i < NOTES; i++) {
            Admitted.as("facilitator-1", "group-facilitator")
                    .body(Map.of(
                            "kind",
                            "PHONE",
                            "happenedAt",
                            clock.instant().minusSeconds(7_200).toString(),
                            "words",
                            Map.of("text", "Spoke of the week to come", "goals", List.of(goal))))
                    .post(notes)
                    .then()
                    .statusCode(201);
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Admitted.clinician()
                                .get(notes + "?limit=200")
                                .<List<?>>path("notes")
                                .size()
                        == NOTES);
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("round %d%n", round);
            report("plan of " + GOALS + " goals", times(Admitted.PLANS + plan));
            report("50 of " + NOTES + " notes", times(notes + "?limit=50"));
            report("all " + NOTES + " notes", times(notes + "?limit=200"));
        }
    }

    private double[] times(String path) throws IOException, InterruptedException {
        double[] millis = new double[ASKED];
        String token = TestTokens.of("north", "clinician-1", "clinician");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        for (int i = 0; i < ASKED; i++) {
            long start = System.nanoTime();
            assertThat(http.send(request, BodyHandlers.ofByteArray()).statusCode())
                    .isEqualTo(200);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private static void report(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms of %d%n", what, millis[ASKED / 2], millis[ASKED * 99 / 100], ASKED);
    }
}
