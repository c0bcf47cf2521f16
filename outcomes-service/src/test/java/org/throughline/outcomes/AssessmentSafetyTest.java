package org.throughline.outcomes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** An answer that means danger is kept and raised, whatever else is wrong with what it came in. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class AssessmentSafetyTest {
    private static final String ASSESSMENTS = "/outcomes/v1/participants/{id}/assessments";

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an answer out of range    | {'instrument':'PHQ-9','answers':[9,1,1,1,1,1,1,1,2],'mode':'SELF'}",
                "an answer that is no number | {'instrument':'PHQ-9','answers':['x',1,1,1,1,1,1,1,2],'mode':'SELF'}",
                "too many answers          | {'instrument':'PHQ-9','answers':[1,1,1,1,1,1,1,1,2,0],'mode':'SELF'}",
                "no such version           | "
                        + "{'instrument':'PHQ-9','definitionVersion':7,'answers':[1,1,1,1,1,1,1,1,2],'mode':'SELF'}",
                "a version that is no number | "
                        + "{'instrument':'PHQ-9','definitionVersion':'a','answers':[1,1,1,1,1,1,1,1,2],'mode':'SELF'}",
                "another spelling          | {'instrument':'phq9','answers':[1,1,1,1,1,1,1,1,2],'mode':'SELF'}",
                "a number as text          | {'instrument':'PHQ-9','answers':[1,1,1,1,1,1,1,1,'2'],'mode':'SELF'}",
                "a yes as true             | "
                        + "{'instrument':'C-SSRS','answers':[true,true,false,true,false,false,null],'mode':'SELF'}",
                "a danger behind a gate    | {'instrument':'C-SSRS','answers':[0,0,0,1,0,0,null],'mode':'SELF'}",
                "a sex nobody knows        | "
                        + "{'instrument':'PHQ-9','answers':[1,1,1,1,1,1,1,1,2],'mode':'SELF','sex':'X'}",
                "no mode                   | {'instrument':'PHQ-9','answers':[1,1,1,1,1,1,1,1,2]}",
                "a point nobody knows      | "
                        + "{'instrument':'PHQ-9','answers':[1,1,1,1,1,1,1,1,2],'mode':'SELF','point':'SOME'}",
                "a time in the future      | "
                        + "{'instrument':'PHQ-9','answers':[1,1,1,1,1,1,1,1,2],'mode':'SELF',"
                        + "'administeredAt':'2999-01-01T00:00:00Z'}",
                "a time that is none       | "
                        + "{'instrument':'PHQ-9','answers':[1,1,1,1,1,1,1,1,2],'mode':'SELF','administeredAt':'soon'}",
            })
    void is_kept_unscored_and_raises_an_alert(String wrong, String body) {
        String alert = post(body)
                .then()
                .statusCode(201)
                .body("scorable", equalTo(false))
                .body("reason", notNullValue())
                .extract()
                .path("alertId");
        assertThat(records.log().stream(StreamName.in("north", "alert/" + alert), 1))
                .as(wrong)
                .anyMatch(event -> event.type().equals("outcomes.safety-alert-raised.v1"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "answer-out-of-range    | {'instrument':'PHQ-9','answers':[9,1,1,1,1,1,1,1,0],'mode':'SELF'}      | 422",
                "gate-not-obeyed        | {'instrument':'AUDIT','answers':[0,1,0,0,0,0,0,0,0,0],'mode':'SELF'}    | 422",
                "assessment-unreadable  | {'instrument':'PHQ-9','answers':[1,1,1,1,1,1,1,1,'0'],'mode':'SELF'}   | 400",
                "answers-wrong-number   | {'instrument':'PHQ-9','answers':[1,1,1,1,1,1,1,1,0,0],'mode':'SELF'}    | 422",
                "instrument-unknown     | {'instrument':'ZZZ-1','answers':[1,1],'mode':'SELF'}                    | 422",
                "assessment-unreadable  | {'instrument':'PHQ-9','answers':[1,1,1,1,1,1,1,1,0]}                    | 400",
            })
    void the_same_without_danger_is_refused_and_nothing_is_kept(String problem, String body, int status) {
        long before = records.log().head().position();
        String type = post(body).then().statusCode(status).extract().path("type");
        assertThat(type).endsWith(problem);
        assertThat(records.log().head().position()).isEqualTo(before);
    }

    @Test
    void a_critical_item_left_unanswered_is_asked_about_again() {
        String body = "{'instrument':'PHQ-9','answers':[1,1,1,1,1,1,1,1,null],'mode':'SELF'}";
        String alert = post(body).then().statusCode(201).extract().path("alertId");
        assertThat(records.log().stream(StreamName.in("north", "alert/" + alert), 1))
                .isNotEmpty();
    }

    private io.restassured.response.Response post(String body) {
        return given().auth()
                .oauth2(TestTokens.of("north", "clinician-1", "clinician"))
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(ASSESSMENTS, participant);
    }
}
