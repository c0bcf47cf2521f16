package org.throughline.intake;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.throughline.intake.referral.view.InboxProjection;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class OperationsTest {
    private static final String STATUS = "/intake/v1/operations/status";

    @Inject
    ServiceRuntime runtime;

    @Test
    void an_administrator_sees_how_far_the_service_is() {
        given().auth()
                .oauth2(TestTokens.of("operator", "operator-1", "administrator"))
                .get(STATUS)
                .then()
                .statusCode(200)
                .body("log.position", greaterThanOrEqualTo(0));
    }

    @Test
    void readiness_says_how_far_the_log_and_the_relay_are() {
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'service' }.data.position", greaterThanOrEqualTo(0))
                .body("checks.find { it.name == 'service' }.data.'relay lag'", greaterThanOrEqualTo(0));
    }

    @Test
    void both_logs_are_anchored_and_it_shows_how_far() {
        given().auth()
                .oauth2(TestTokens.of("operator", "operator-1", "administrator"))
                .get(STATUS)
                .then()
                .statusCode(200)
                .body("anchors.log", contains("intake", "intake-access"))
                .body("anchors.asAnchored", everyItem(equalTo(true)))
                .body("anchors[0].deliveries.to", contains("file", "topic"));
        given().get("/q/health/ready")
                .then()
                .body(
                        "checks.find { it.name == 'service' }.data.'anchors of intake-access behind by milliseconds'",
                        greaterThanOrEqualTo(0));
    }

    @Test
    void an_administrator_has_a_view_built_anew_and_sees_how_far_it_is() {
        String inbox = ViewName.of(new InboxProjection()).toString();
        long before = generation(inbox);
        operator()
                .post("/intake/v1/operations/views/{name}/rebuild", inbox)
                .then()
                .statusCode(200)
                .body("view", equalTo(inbox));
        await().atMost(Duration.ofSeconds(20)).until(() -> generation(inbox) > before);
        operator()
                .get("/intake/v1/operations/views")
                .then()
                .statusCode(200)
                .body("find { it.view == '%s' }.building".formatted(inbox), equalTo(false));
    }

    @Test
    void what_is_not_built_anew_may_be_called_off_and_goes_on() {
        String inbox = ViewName.of(new InboxProjection()).toString();
        operator()
                .post("/intake/v1/operations/views/{name}/calling-off", inbox)
                .then()
                .statusCode(200)
                .body("view", equalTo(inbox))
                .body("building", equalTo(false))
                .body("brokenBy", equalTo(""));
        operator()
                .post("/intake/v1/operations/views/{name}/calling-off", "nothing_v1")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_being_built_anew_is_called_off_and_the_rows_there_serve_on() {
        String inbox = ViewName.of(new InboxProjection()).toString();
        long before = generation(inbox);
        standsStill(inbox);
        assertThat(building(inbox)).isTrue();
        operator()
                .post("/intake/v1/operations/views/{name}/calling-off", inbox)
                .then()
                .statusCode(200)
                .body("view", equalTo(inbox))
                .body("building", equalTo(false))
                .body("generation", equalTo(Math.toIntExact(before)));
        assertThat(building(inbox)).isFalse();
        assertThat(generation(inbox)).isEqualTo(before);
    }

    /** Has a view built anew by nobody: whoever runs it looks for that only when it takes the view over. */
    private void standsStill(String view) {
        await().until(() -> runtime.processors().named(view).orElseThrow().owned());
        long next = generation(view) + 1;
        Document rebuild =
                new Document("generation", next).append("position", 0L).append("askedAt", 0L);
        runtime.records()
                .database()
                .getCollection("tokens")
                .updateOne(eq("_id", view), combine(set("rebuild", rebuild), max("begun", next)));
    }

    private static boolean building(String view) {
        return views().getBoolean("find { it.view == '%s' }.building".formatted(view));
    }

    private static long generation(String view) {
        return views().getLong("find { it.view == '%s' }.generation".formatted(view));
    }

    private static JsonPath views() {
        return operator().get("/intake/v1/operations/views").jsonPath();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.of("operator", "operator-1", "administrator"));
    }

    @Test
    void what_a_reaction_did_is_not_done_twice_and_nobody_but_the_operator_asks() {
        String reaction = "reaction_when_discharge_completed_then_close_episode_v1";
        for (String name : List.of(reaction, "nothing_v1")) {
            operator()
                    .post("/intake/v1/operations/views/{name}/rebuild", name)
                    .then()
                    .statusCode(404);
        }
        given().auth()
                .oauth2(TestTokens.of("north", "administrator-1", "administrator"))
                .post("/intake/v1/operations/views/{name}/rebuild", "referral_inbox_v3")
                .then()
                .statusCode(403);
    }

    @Test
    void without_a_token_nothing_is_said() {
        given().get(STATUS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:throughline:problem:token-required"));
    }

    @Test
    void an_administrator_of_an_organisation_that_only_uses_the_system_is_refused() {
        given().auth()
                .oauth2(TestTokens.of("north", "administrator-1", "administrator"))
                .get(STATUS)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:throughline:problem:role-not-allowed"));
    }

    @Test
    void another_role_is_refused() {
        given().auth()
                .oauth2(TestTokens.of("north", "nurse", "clinician"))
                .get(STATUS)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:throughline:problem:role-not-allowed"));
    }

    @Test
    void a_path_that_is_not_there_is_a_problem_too() {
        given().auth()
                .oauth2(TestTokens.of("operator", "operator-1", "administrator"))
                .get("/intake/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
