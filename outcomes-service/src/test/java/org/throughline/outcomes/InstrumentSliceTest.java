package org.throughline.outcomes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.outcomes.instrument.Sound;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** Instruments over HTTP: published once, readable for ever, and answers scored by them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class InstrumentSliceTest {
    private static final String INSTRUMENTS = "/outcomes/v1/instruments";
    private static final String ASSESSMENTS = "/outcomes/v1/participants/{id}/assessments";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();

    /** Each test has an organisation of its own, so that none finds the instruments of another. */
    private final String organisation = "org-" + UUID.randomUUID();

    private RequestSpecification as(String role) {
        return given().auth()
                .oauth2(TestTokens.of(organisation, role + "-1", role))
                .contentType(ContentType.JSON);
    }

    private static ObjectNode hope(int version) {
        return JSON.valueToTree(Sound.version(version));
    }

    private Response publish(ObjectNode definition) {
        return as("medical-director").body(definition.toString()).post(INSTRUMENTS);
    }

    private Response record(int version, List<Integer> answers, Instant administeredAt) {
        return as("clinician")
                .body(Map.of(
                        "instrument",
                        "HOPE-2",
                        "definitionVersion",
                        version,
                        "answers",
                        answers,
                        "mode",
                        "SELF",
                        "administeredAt",
                        administeredAt.toString()))
                .post(ASSESSMENTS, participant);
    }

    @Test
    void a_definition_is_published_read_and_scores_answers() {
        Response published = publish(hope(1));
        published.then().statusCode(201).body("code", equalTo("HOPE-2")).body("version", equalTo(1));
        as("clinician")
                .get(published.header("Location"))
                .then()
                .statusCode(200)
                .body("shipped", equalTo(false))
                .body("endsAt", nullValue())
                .body("definition.items", hasSize(2))
                .body("definition.safety.items[0].trigger", equalTo("HOPE2_ITEM2"));
        record(1, List.of(3, 1), Instant.now().minusSeconds(60))
                .then()
                .statusCode(201)
                .body("total", equalTo(4))
                .body("band", equalTo("HIGH"))
                .body("definitionVersion", equalTo(1))
                .body("findings.screening[0].positive", equalTo(true))
                .body("alertId", notNullValue());
    }

    @Test
    void the_same_again_is_no_second_version_and_another_is_refused() {
        publish(hope(1)).then().statusCode(201);
        long before = records.log().head().position();
        publish(hope(1)).then().statusCode(201);
        refused(publish(hope(1).put("licence", "Another.")), 409, "instrument-version-published");
        refused(publish(hope(3)), 409, "instrument-version-not-next").body("next", equalTo(2));
        assertThat(records.log().head().position()).isEqualTo(before);
        publish(hope(2)).then().statusCode(201);
    }

    private static ValidatableResponse refused(Response response, int status, String type) {
        return response.then().statusCode(status).body("type", equalTo("urn:throughline:problem:" + type));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "/items/1, number, 3, definition-items-not-numbered, items[1]",
        "/items/1, max, 0, definition-item-range-impossible, items[1]",
        "/scoring/bands/1, from, 5, definition-bands-leave-gap-or-overlap, scoring.bands[1]",
        "/scoring/cuts/0, total, 7, definition-cuts-impossible, scoring.cuts",
        "/change/0, reliableChange, 0, definition-change-rule-impossible, change",
        "/safety/items/0, item, 5, definition-critical-item-impossible, safety.items[0]",
        "/scoring, missingMax, 2, definition-missing-rule-impossible, scoring.missingMax"
    })
    void what_does_not_add_up_is_refused_with_the_checks_own_problem(
            String where, String field, int value, String type, String part) {
        ObjectNode definition = hope(1);
        ((ObjectNode) definition.at(where)).put(field, value);
        long before = records.log().head().position();
        refused(publish(definition), 422, type).body("parts", hasItem(part));
        assertThat(records.log().head().position()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_read_is_named_and_not_quoted() {
        ObjectNode lacking = hope(1);
        lacking.remove("licence");
        refused(publish(lacking), 400, "json-malformed").body("fields", hasItem("licence"));
        refused(publish(hope(1).putNull("licence")), 400, "json-malformed").body("fields", hasItem("licence"));
        ObjectNode odd = hope(1);
        ((ObjectNode) odd.at("/items/0")).put("min", "MARKED");
        refused(publish(odd), 400, "json-malformed")
                .body("fields", hasItem("items.[0].min"))
                .body(not(containsString("MARKED")));
        ObjectNode half = hope(1);
        ((ObjectNode) half.at("/items/0")).put("max", 2.5);
        refused(publish(half), 400, "json-malformed");
        as("medical-director").body("[]").post(INSTRUMENTS).then().statusCode(400);
        as("medical-director").body("{\"code\":").post(INSTRUMENTS).then().statusCode(400);
    }

    @Test
    void a_version_of_a_shipped_instrument_keeps_what_raises_alerts() {
        ObjectNode own = definition("PHQ-9", 1);
        own.put("version", 1_001).put("licence", "Ours.");
        ObjectNode laxer = own.deepCopy();
        ((ObjectNode) laxer.at("/safety")).putArray("items");
        refused(publish(laxer), 422, "critical-item-dropped");
        refused(publish(own.deepCopy().put("family", "PHQ-9 ours")), 422, "instrument-family-differs");
        ObjectNode otherwise = own.deepCopy().put("code", "PHQ_9");
        refused(publish(otherwise), 409, "instrument-spelled-otherwise").body("known", equalTo("PHQ-9"));
        publish(own).then().statusCode(201);
    }

    private ObjectNode definition(String code, int version) {
        Map<String, Object> definition = as("clinician")
                .get(INSTRUMENTS + "/{code}/versions/{version}", code, version)
                .then()
                .statusCode(200)
                .extract()
                .path("definition");
        return JSON.valueToTree(definition);
    }

    @Test
    void a_retired_version_is_readable_and_takes_what_was_answered_before_its_end() {
        publish(hope(1)).then().statusCode(201);
        Instant end = Instant.now().plusSeconds(1);
        String path = INSTRUMENTS + "/HOPE-2/versions/1/retirement";
        refused(
                as("administrator")
                        .body(Map.of("reason", "A better one.", "endsAt", "2020-01-01T00:00:00Z"))
                        .post(path),
                422,
                "instrument-end-in-past");
        as("administrator")
                .body(Map.of("reason", "A better one.", "endsAt", end.toString()))
                .post(path)
                .then()
                .statusCode(204);
        refused(as("administrator").body(Map.of("reason", "Again.")).post(path), 409, "instrument-version-retired");
        as("clinician")
                .get(INSTRUMENTS + "/HOPE-2/versions/1")
                .then()
                .statusCode(200)
                .body("endsAt", notNullValue());
        record(1, List.of(1, 0), end.minusSeconds(60)).then().statusCode(201).body("total", equalTo(1));
        await().untilAsserted(() -> refused(record(1, List.of(1, 0), Instant.now()), 422, "instrument-retired"));
        record(1, List.of(1, 3), Instant.now())
                .then()
                .statusCode(201)
                .body("scorable", equalTo(false))
                .body("reason", equalTo("RETIRED_DEFINITION"))
                .body("alertId", notNullValue());
    }

    @Test
    void what_is_not_there_is_unknown() {
        as("clinician").get(INSTRUMENTS + "/HOPE-2/versions/1").then().statusCode(404);
        as("administrator")
                .body(Map.of("reason", "None."))
                .post(INSTRUMENTS + "/HOPE-2/versions/1/retirement")
                .then()
                .statusCode(404);
    }

    @Test
    void an_instrument_of_another_organisation_does_not_exist() {
        publish(hope(1)).then().statusCode(201);
        given().auth()
                .oauth2(TestTokens.of("south", "clinician-1", "clinician"))
                .get(INSTRUMENTS + "/HOPE-2/versions/1")
                .then()
                .statusCode(404);
    }

    @Test
    void the_list_pages_through_shipped_and_own_ones_without_gap_or_repeat() {
        publish(hope(1)).then().statusCode(201);
        Response last = publish(hope(2));
        last.then().statusCode(201);
        Response retired = as("administrator")
                .body(Map.of("reason", "Not used here."))
                .post(INSTRUMENTS + "/DAST-10/versions/1/retirement");
        retired.then().statusCode(204);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as("clinician")
                    .header("Throughline-Position", retired.header("Throughline-Position"))
                    .queryParam("limit", 7);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(INSTRUMENTS);
            page.then().statusCode(200);
            List<Map<String, Object>> rows = page.path("instruments");
            rows.forEach(row -> seen.add(name(row)));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(seen).hasSize(22).doesNotHaveDuplicates().isSorted();
        assertThat(seen).contains("HOPE-2 1 false", "HOPE-2 2 false", "DAST-10 1 ended", "PHQ-9 2 true");
        as("clinician").queryParam("cursor", "none").get(INSTRUMENTS).then().statusCode(400);
    }

    private static String name(Map<String, Object> row) {
        Map<?, ?> definition = (Map<?, ?>) Objects.requireNonNull(row.get("definition"));
        Object what = row.containsKey("endsAt") ? "ended" : row.get("shipped");
        return definition.get("code") + " " + definition.get("version") + " " + what;
    }

    @Test
    void what_an_instrument_asks_is_about_nobody_and_shown_outside_too() {
        for (String role : List.of("participant", "ehr-system")) {
            as(role).get(INSTRUMENTS + "/PHQ-9/versions/1")
                    .then()
                    .statusCode(200)
                    .body("definition.code", equalTo("PHQ-9"));
            as(role).queryParam("limit", 1)
                    .get(INSTRUMENTS)
                    .then()
                    .statusCode(200)
                    .body("instruments.size()", equalTo(1));
        }
    }

    @Test
    void only_who_leads_care_or_administers_publishes_and_retires() {
        for (String role : List.of("clinician", "care-coordinator", "auditor", "participant", "ehr-system")) {
            as(role).body(hope(1).toString()).post(INSTRUMENTS).then().statusCode(403);
            as(role).body(Map.of("reason", "No."))
                    .post(INSTRUMENTS + "/PHQ-9/versions/1/retirement")
                    .then()
                    .statusCode(403);
        }
        given().get(INSTRUMENTS).then().statusCode(401);
    }

    @Test
    void a_measure_shows_baseline_latest_and_change_and_follows_a_correction() {
        publish(hope(1)).then().statusCode(201);
        Instant now = Instant.now();
        record(1, List.of(3, 0), now.minusSeconds(7_200)).then().statusCode(201);
        Response second = record(1, List.of(0, 0), now.minusSeconds(3_600));
        measures(second)
                .body("measures.family", contains("HOPE-2 week"))
                .body("measures[0].baseline.total", equalTo(3))
                .body("measures[0].latest.total", equalTo(0))
                .body("measures[0].status", equalTo("RELIABLY_IMPROVED"));
        Response correction = as("clinician")
                .body(Map.of(
                        "instrument", "HOPE-2",
                        "answers", List.of(2, 0),
                        "mode", "SELF",
                        "administeredAt", now.minusSeconds(3_600).toString(),
                        "reason", "Read the wrong line."))
                .post(ASSESSMENTS + "/{assessment}/corrections", participant, second.path("assessmentId"));
        correction.then().statusCode(201);
        measures(correction)
                .body("measures[0].latest.total", equalTo(2))
                .body("measures[0].status", equalTo("NO_RELIABLE_CHANGE"));
    }

    private ValidatableResponse measures(Response after) {
        return as("clinician")
                .header("Throughline-Position", after.header("Throughline-Position"))
                .get("/outcomes/v1/participants/{id}/trajectories", participant)
                .then()
                .statusCode(200);
    }
}
