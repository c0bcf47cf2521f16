package org.throughline.outcomes.history;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** The history of four services over HTTP, where only this one runs. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class MergedHistoryOverHttpTest {
    private static final String SUBJECT = "\"subject\":\"" + UUID.randomUUID() + "\"";

    private static ValidatableResponse asked(String role, String what, String body) {
        return given().auth()
                .oauth2(TestTokens.of("north", "auditor-1", role))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/outcomes/v1/merged-audit/" + what)
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "replay"})
    void where_one_service_does_not_answer_nothing_is_shown_of_the_others(String what) {
        asked("auditor", what, "{" + SUBJECT + "}")
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("type", equalTo("urn:throughline:problem:history-incomplete"))
                .body("service", equalTo("intake"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "replay"})
    void it_is_for_auditors(String what) {
        asked("clinician", what, "{" + SUBJECT + "}").statusCode(403);
    }

    @Test
    void a_question_names_a_person_or_a_stream() {
        for (String body : new String[] {"{}", "{" + SUBJECT + ",\"stream\":\"participant/1\"}"}) {
            asked("auditor", "history", body)
                    .statusCode(400)
                    .body("type", equalTo("urn:throughline:problem:history-unclear"))
                    .body("fields", contains("subject", "stream"));
        }
    }

    @Test
    void it_begins_after_a_time_or_after_positions() {
        asked("auditor", "replay", "{" + SUBJECT + ",\"since\":\"2026-03-02T13:00:00Z\",\"sincePositions\":{}}")
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:since-unclear"));
    }

    @Test
    void positions_are_those_of_services_that_keep_the_record() {
        asked("auditor", "history", "{" + SUBJECT + ",\"sincePositions\":{\"billing\":3}}")
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:request-invalid"))
                .body("allowed", containsInAnyOrder("intake", "scheduling", "treatment-plan", "outcomes"));
        asked("auditor", "history", "{" + SUBJECT + ",\"sincePositions\":{\"intake\":-1}}")
                .statusCode(400);
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        asked("auditor", "history", "{" + SUBJECT + ",\"cursor\":\"MQ\"}")
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:cursor-invalid"));
        asked("auditor", "history", "{" + SUBJECT + ",\"limit\":201}").statusCode(400);
    }
}
