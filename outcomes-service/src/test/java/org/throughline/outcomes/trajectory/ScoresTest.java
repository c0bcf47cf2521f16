package org.throughline.outcomes.trajectory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** Scores on one instrument, as a screen draws them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ScoresTest {
    private static final String ASSESSMENTS = "/outcomes/v1/participants/{id}/assessments";
    private static final String SCORES = "/outcomes/v1/participants/{id}/scores";

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();

    private static RequestSpecification as(String organisation, String role) {
        return given().auth().oauth2(TestTokens.of(organisation, "somebody-1", role));
    }

    private Response takes(String instrument, List<Integer> answers, int daysAgo) {
        Response taken = as("north", "clinician")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "instrument",
                        instrument,
                        "definitionVersion",
                        1,
                        "answers",
                        answers,
                        "mode",
                        "SELF",
                        "point",
                        "ONGOING",
                        "administeredAt",
                        Instant.now().minusSeconds(daysAgo * 86_400L).toString()))
                .post(ASSESSMENTS, participant);
        taken.then().statusCode(201);
        return taken;
    }

    private ValidatableResponse scoresAfter(Response last, String instrument) {
        return as("north", "care-coordinator")
                .header("Throughline-Position", last.header("Throughline-Position"))
                .queryParam("instrument", instrument)
                .get(SCORES, participant)
                .then()
                .statusCode(200);
    }

    @Test
    void scores_come_oldest_first_with_the_axis_they_stand_on() {
        takes("GAD-7", Collections.nCopies(7, 1), 1);
        takes("PHQ-9", List.of(1, 1, 1, 1, 1, 1, 1, 1, 0), 4);
        Response last = takes("GAD-7", Collections.nCopies(7, 2), 8);
        scoresAfter(last, "GAD-7")
                .body("series", hasSize(1))
                .body("series[0].totalMin", equalTo(0))
                .body("series[0].totalMax", equalTo(21))
                .body("series[0].direction", equalTo("HIGHER_IS_WORSE"))
                .body("series[0].change.caseness", equalTo(8))
                .body("series[0].bands[0].name", equalTo("MINIMAL"))
                .body("series[0].points.total", contains(14, 7))
                .body("series[0].points[0].band", equalTo("MODERATE"));
    }

    @Test
    void what_was_entered_in_error_is_no_point() {
        String wrong = takes("GAD-7", Collections.nCopies(7, 1), 2).path("assessmentId");
        takes("GAD-7", Collections.nCopies(7, 2), 1);
        Response marked = as("north", "clinician")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Another person's sheet."))
                .post(ASSESSMENTS + "/{assessment}/entered-in-error", participant, wrong);
        marked.then().statusCode(204);
        scoresAfter(marked, "GAD-7").body("series[0].points.total", contains(14));
    }

    @Test
    void where_there_is_no_total_there_is_a_level_and_no_range() {
        Response last = takes("C-SSRS", List.of(1, 1, 0, 0, 0, 0, 0), 1);
        scoresAfter(last, "C-SSRS")
                .body("series[0].method", equalTo("LEVEL"))
                .body("series[0].totalMax", nullValue())
                .body("series[0].points[0].total", nullValue())
                .body("series[0].points[0].band", equalTo("LOW"));
    }

    @Test
    void of_an_instrument_never_given_there_is_no_series() {
        Response last = takes("GAD-7", Collections.nCopies(7, 1), 1);
        scoresAfter(last, "WHO-5").body("series", hasSize(0));
    }

    @Test
    void an_instrument_has_to_be_named() {
        as("north", "care-coordinator").get(SCORES, participant).then().statusCode(400);
    }

    @Test
    void who_may_not_read_scores_is_refused_and_another_organisation_finds_nobody() {
        takes("GAD-7", Collections.nCopies(7, 1), 1);
        as("north", "utilisation-review")
                .queryParam("instrument", "GAD-7")
                .get(SCORES, participant)
                .then()
                .statusCode(403);
        as("south", "care-coordinator")
                .queryParam("instrument", "GAD-7")
                .get(SCORES, participant)
                .then()
                .statusCode(404);
    }

    @Test
    void who_was_shown_them_is_in_the_access_log() {
        Response last = takes("GAD-7", Collections.nCopies(7, 1), 1);
        scoresAfter(last, "GAD-7");
        assertThat(records.accessLog().log().about("north", participant.toString(), 0, 10))
                .singleElement()
                .satisfies(noted -> assertThat(noted.header().actor()).isEqualTo("somebody-1"));
    }
}
