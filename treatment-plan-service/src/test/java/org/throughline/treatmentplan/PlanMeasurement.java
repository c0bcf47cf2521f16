package org.throughline.treatmentplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.RequestTimes;
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

    private final RequestTimes times = new RequestTimes();

    @Test
    void measure() throws Exception {
        Admitted person = Admitted.toldBy(records, clock);
        String plan = person.plan();
        String problem = person.write("problems", Map.of("problem", "Low mood")).path("problemId");
        String goal = "";
        for (int i = 0; i < GOALS; i++) {
            goal = person.write("goals", person.goal(problem))
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
            print("plan of " + GOALS + " goals", Admitted.PLANS + plan);
            print("50 of " + NOTES + " notes", notes + "?limit=50");
            print("all " + NOTES + " notes", notes + "?limit=200");
        }
    }

    private void print(String what, String path) throws IOException, InterruptedException {
        String token = TestTokens.of("north", "clinician-1", "clinician");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        times.print(what, 0, Collections.nCopies(ASKED, request), 200);
    }
}
