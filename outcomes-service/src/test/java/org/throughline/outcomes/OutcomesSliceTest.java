package org.throughline.outcomes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** Questionnaires, alerts and handoffs over HTTP, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class OutcomesSliceTest {
    private static final String ASSESSMENTS = "/outcomes/v1/participants/{id}/assessments";
    private static final List<Integer> SEVENTEEN = List.of(2, 2, 2, 2, 2, 2, 2, 2, 1);
    private static final List<Integer> EIGHT = List.of(1, 1, 1, 1, 1, 1, 1, 1, 0);

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();
    private final UUID episode = UUID.randomUUID();

    private static RequestSpecification as(String subject, String role) {
        return given().auth().oauth2(TestTokens.of("north", subject, role)).contentType(ContentType.JSON);
    }

    private static RequestSpecification clinician() {
        return as("clinician-1", "clinician");
    }

    private static RequestSpecification coordinator() {
        return as("coordinator-1", "care-coordinator");
    }

    private static Map<String, Object> phq9(List<Integer> answers) {
        Map<String, Object> body = new HashMap<>();
        body.put("instrument", "PHQ-9");
        body.put("definitionVersion", 1);
        body.put("answers", answers);
        body.put("mode", "INTERVIEW");
        body.put("point", "BASELINE");
        body.put("administeredAt", Instant.now().minusSeconds(3_600).toString());
        return body;
    }

    private Response submit(Map<String, Object> body) {
        return clinician().body(body).post(ASSESSMENTS, participant);
    }

    private List<RecordedEvent> stream(String stream) {
        return records.log().stream(StreamName.in("north", stream), 1);
    }

    @Test
    void a_questionnaire_is_scored_here_and_listed() {
        Response created = submit(phq9(EIGHT));
        created.then()
                .statusCode(201)
                .body("scorable", equalTo(true))
                .body("total", equalTo(8))
                .body("band", equalTo("MILD"))
                .body("alertId", nullValue());
        clinician()
                .header("Throughline-Position", created.header("Throughline-Position"))
                .get(ASSESSMENTS, participant)
                .then()
                .statusCode(200)
                .body("assessments", hasSize(1))
                .body("assessments[0].standing", equalTo("STANDS"))
                .body("assessments[0].assessment.total", equalTo(8));
    }

    @Test
    void a_positive_item_nine_is_on_the_worklist_until_a_person_closes_it() {
        Response created = submit(phq9(SEVENTEEN));
        String alert = created.then().statusCode(201).extract().path("alertId");
        coordinator()
                .header("Throughline-Position", created.header("Throughline-Position"))
                .queryParam("limit", 200)
                .get("/outcomes/v1/alerts")
                .then()
                .statusCode(200)
                .body("alerts.alertId", hasItem(alert))
                .body("alerts.find { it.alertId == '%s' }.trigger".formatted(alert), equalTo("PHQ9_ITEM9"))
                .body("alerts.find { it.alertId == '%s' }.owner".formatted(alert), equalTo("intake-clinician-on-duty"));
        Map<String, String> action = Map.of("action", "Interviewed at once.");
        clinician()
                .post("/outcomes/v1/alerts/{id}/acknowledgement", alert)
                .then()
                .statusCode(204);
        clinician()
                .body(action)
                .post("/outcomes/v1/alerts/{id}/resolution", alert)
                .then()
                .statusCode(403)
                .body("type", containsString("resolver-is-recorder"));
        Response closed =
                as("clinician-2", "clinician").body(action).post("/outcomes/v1/alerts/{id}/resolution", alert);
        closed.then().statusCode(204);
        coordinator()
                .header("Throughline-Position", closed.header("Throughline-Position"))
                .queryParam("limit", 200)
                .get("/outcomes/v1/alerts")
                .then()
                .body("alerts.alertId", not(hasItem(alert)));
    }

    @Test
    void during_an_episode_the_primary_clinician_answers_for_an_alert() {
        admitted();
        await().untilAsserted(() -> assertThat(ownerOfAnAlert()).isEqualTo("clinician-9"));
    }

    @Test
    void the_primary_clinician_answers_again_once_an_episode_goes_on() {
        admitted();
        await().untilAsserted(() -> assertThat(ownerOfAnAlert()).isEqualTo("clinician-9"));
        tells("intake.episode-closed.v1", Map.of("type", "COMPLETED", "closedAt", Instant.now()));
        await().untilAsserted(() -> assertThat(ownerOfAnAlert()).isEqualTo("intake-clinician-on-duty"));
        tells("intake.episode-reopened.v1", Map.of("reopenedAt", Instant.now(), "policyVersion", "iop-2026-1"));
        await().untilAsserted(() -> assertThat(ownerOfAnAlert()).isEqualTo("clinician-9"));
    }

    private String ownerOfAnAlert() {
        Response created = submit(phq9(SEVENTEEN));
        String alert = created.then().statusCode(201).extract().path("alertId");
        return coordinator()
                .header("Throughline-Position", created.header("Throughline-Position"))
                .queryParam("limit", 200)
                .get("/outcomes/v1/alerts")
                .then()
                .extract()
                .path("alerts.find { it.alertId == '%s' }.owner".formatted(alert));
    }

    private void tells(String type, Map<String, Object> more) {
        Map<String, Object> fact = new HashMap<>(more);
        fact.put("participantId", participant);
        fact.put("episodeId", episode);
        new ToldFacts(records)
                .happens(new Told("intake", "episode/" + episode, type, "north", participant, Instant.now()), fact);
    }

    @Test
    void better_by_more_than_the_instruments_error_is_a_reliable_change_on_the_timeline() {
        Map<String, Object> first = phq9(SEVENTEEN);
        first.put("administeredAt", Instant.now().minusSeconds(86_400).toString());
        submit(first).then().statusCode(201);
        submit(phq9(EIGHT)).then().statusCode(201);
        await().untilAsserted(() -> coordinator()
                .queryParam("kind", "ASSESSMENT")
                .get("/outcomes/v1/participants/{id}/timeline", participant)
                .then()
                .statusCode(200)
                .body(
                        "entries.type",
                        hasItems("outcomes.assessment-recorded.v1", "outcomes.reliable-change-detected.v1"))
                .body(
                        "entries.find { it.type == 'outcomes.reliable-change-detected.v1' }.fact.status",
                        equalTo("RECOVERED")));
    }

    @Test
    void a_screener_is_answered_with_its_level_and_a_cut_with_whose_it_is() {
        Map<String, Object> screener = phq9(Arrays.asList(1, 1, 1, 0, 0, 0, null));
        screener.put("instrument", "C-SSRS");
        submit(screener)
                .then()
                .statusCode(201)
                .body("scorable", equalTo(false))
                .body("total", nullValue())
                .body("band", equalTo("MODERATE"))
                .body("findings.complete", equalTo(true))
                .body("alertId", notNullValue());
        Map<String, Object> drinking = phq9(List.of(1, 1, 1));
        drinking.put("instrument", "AUDIT-C");
        submit(drinking)
                .then()
                .statusCode(201)
                .body("total", equalTo(3))
                .body("findings.screening[0].positive", equalTo(true))
                .body("findings.screening[0].basis", equalTo("SEX_UNKNOWN"));
        drinking.put("sex", "MALE");
        submit(drinking)
                .then()
                .statusCode(201)
                .body("findings.screening[0].positive", equalTo(false))
                .body("findings.screening[0].cut", equalTo(4));
    }

    @Test
    void a_correction_is_shown_as_one_and_what_was_entered_in_error_is_hidden() {
        String first = submit(phq9(EIGHT)).then().statusCode(201).extract().path("assessmentId");
        Map<String, Object> right = phq9(List.of(1, 1, 1, 1, 0, 0, 0, 0, 0));
        right.put("reason", "Read the wrong line.");
        String second = clinician()
                .body(right)
                .post(ASSESSMENTS + "/{assessment}/corrections", participant, first)
                .then()
                .statusCode(201)
                .extract()
                .path("assessmentId");
        String misfiled = submit(phq9(EIGHT)).then().statusCode(201).extract().path("assessmentId");
        Instant before = stream("assessment/" + misfiled).getFirst().recordedAt();
        Response marked = clinician()
                .body(Map.of("reason", "Another person's sheet."))
                .post(ASSESSMENTS + "/{assessment}/entered-in-error", participant, misfiled);
        marked.then().statusCode(204);
        String entry = "entries.find { it.source.stream == 'assessment/%s' && it.type.contains('%s') }";
        timeline(marked)
                .body(entry.formatted(first, "recorded") + ".standing", equalTo("CORRECTED"))
                .body(entry.formatted(first, "recorded") + ".fact.total", equalTo(8))
                .body(entry.formatted(first, "corrected") + ".fact.supersededBy", equalTo(second))
                .body(entry.formatted(second, "recorded") + ".standing", nullValue())
                .body(entry.formatted(misfiled, "recorded") + ".standing", equalTo("IN_ERROR"))
                .body(entry.formatted(misfiled, "recorded") + ".fact", nullValue())
                .body(entry.formatted(misfiled, "in-error") + ".fact.assessmentId", equalTo(misfiled));
        coordinator()
                .header("Throughline-Position", marked.header("Throughline-Position"))
                .queryParam("knownAt", before.toString())
                .get("/outcomes/v1/participants/{id}/timeline", participant)
                .then()
                .statusCode(200)
                .body(entry.formatted(misfiled, "recorded") + ".fact.total", equalTo(8));
    }

    private ValidatableResponse timeline(Response after) {
        return coordinator()
                .header("Throughline-Position", after.header("Throughline-Position"))
                .get("/outcomes/v1/participants/{id}/timeline", participant)
                .then()
                .statusCode(200);
    }

    @Test
    void a_handoff_follows_a_discharge_and_is_accepted() {
        Map<String, Object> body =
                Map.of("participantId", participant, "episodeId", episode, "recipient", "The referring clinic");
        coordinator()
                .body(body)
                .post("/outcomes/v1/handoffs")
                .then()
                .statusCode(409)
                .body("type", containsString("episode-not-discharged"));
        discharged();
        String handoff = coordinator()
                .body(body)
                .post("/outcomes/v1/handoffs")
                .then()
                .statusCode(201)
                .extract()
                .path("handoffId");
        coordinator()
                .body(Map.of("firstAppointment", "2026-12-01T10:00:00Z"))
                .post("/outcomes/v1/handoffs/{id}/acceptance", handoff)
                .then()
                .statusCode(204);
        coordinator()
                .get("/outcomes/v1/handoffs/{id}", handoff)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("responsible", equalTo("coordinator-1"))
                .body("carriedByParticipant", equalTo(true));
    }

    @Test
    void a_handoff_is_shown_as_it_was_known() {
        discharged();
        String handoff = coordinator()
                .body(Map.of("participantId", participant, "episodeId", episode, "recipient", "The referring clinic"))
                .post("/outcomes/v1/handoffs")
                .path("handoffId");
        coordinator()
                .body(Map.of("responsible", "coordinator-2"))
                .post("/outcomes/v1/handoffs/{id}/reassignment", handoff)
                .then()
                .statusCode(204);
        Instant begun = stream("handoff/" + handoff).getFirst().recordedAt();
        handoffAt(begun, handoff).then().statusCode(200).body("responsible", equalTo("coordinator-1"));
        handoffAt(begun.plus(Duration.ofDays(1)), handoff).then().body("responsible", equalTo("coordinator-2"));
        handoffAt(begun.minusMillis(1), handoff).then().statusCode(404);
        coordinator()
                .queryParam("knownAt", "yesterday")
                .get("/outcomes/v1/handoffs/{id}", handoff)
                .then()
                .statusCode(400)
                .body("type", containsString("time-invalid"));
    }

    private static Response handoffAt(Instant knownAt, String handoff) {
        return coordinator().queryParam("knownAt", knownAt.toString()).get("/outcomes/v1/handoffs/{id}", handoff);
    }

    @Test
    void a_repeat_under_one_key_is_answered_alike_and_stored_once() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = phq9(SEVENTEEN);
        Response first = clinician().header("Idempotency-Key", key).body(body).post(ASSESSMENTS, participant);
        Response second = clinician().header("Idempotency-Key", key).body(body).post(ASSESSMENTS, participant);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(stream("assessment/" + first.path("assessmentId"))).hasSize(1);
        body.put("answers", EIGHT);
        clinician()
                .header("Idempotency-Key", key)
                .body(body)
                .post(ASSESSMENTS, participant)
                .then()
                .statusCode(422)
                .body("type", containsString("idempotency-key-reused"));
    }

    @Test
    void two_at_once_under_one_key_are_one_fact_and_one_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = phq9(SEVENTEEN);
        Callable<Response> send =
                () -> clinician().header("Idempotency-Key", key).body(body).post(ASSESSMENTS, participant);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(send, send));
            Response one = answers.getFirst().get();
            Response other = answers.getLast().get();
            assertThat(one.statusCode()).isEqualTo(201);
            assertThat(other.asString()).isEqualTo(one.asString());
            assertThat(stream("assessment/" + one.path("assessmentId"))).hasSize(1);
            assertThat(stream("alert/" + one.path("alertId")))
                    .filteredOn(event -> event.type().equals("outcomes.safety-alert-raised.v1"))
                    .hasSize(1);
        }
    }

    @Test
    void an_alert_that_changed_since_it_was_read_is_not_changed_blindly() {
        String alert = submit(phq9(SEVENTEEN)).then().extract().path("alertId");
        clinician()
                .header("If-Match", "\"99\"")
                .post("/outcomes/v1/alerts/{id}/acknowledgement", alert)
                .then()
                .statusCode(412);
    }

    @Test
    void malformed_json_is_a_problem_and_quotes_nothing() {
        clinician()
                .body("{\"instrument\": \"PHQ-9\", MARKED")
                .post(ASSESSMENTS, participant)
                .then()
                .statusCode(400)
                .body(not(containsString("MARKED")));
    }

    @Test
    void a_field_of_another_kind_is_named_and_not_quoted() {
        clinician()
                .body("{\"heldAt\": \"MARKED\"}")
                .post("/outcomes/v1/participants/{id}/risk-interviews", participant)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:json-malformed"))
                .body("fields", hasItem("heldAt"))
                .body(not(containsString("MARKED")));
    }

    @Test
    void a_parameter_of_another_kind_is_named_with_what_it_may_be_and_not_quoted() {
        String timeline = "/outcomes/v1/participants/{id}/timeline";
        wrong(clinician().queryParam("kind", "MARKED").get(timeline, participant), "kind")
                .body("allowed", hasItem("ASSESSMENT"));
        wrong(clinician().queryParam("episode", "MARKED").get(timeline, participant), "episode");
        wrong(clinician().queryParam("limit", "MARKED").get(timeline, participant), "limit");
        wrong(clinician().queryParam("status", "MARKED").get("/outcomes/v1/alerts"), "status")
                .body("allowed", hasItem("OPEN"));
    }

    @Test
    void a_wrong_parameter_tells_nothing_about_whether_there_is_such_a_person() {
        String known = clinician()
                .queryParam("kind", "MARKED")
                .get("/outcomes/v1/participants/{id}/timeline", participant)
                .asString();
        String unknown = clinician()
                .queryParam("kind", "MARKED")
                .get("/outcomes/v1/participants/{id}/timeline", UUID.randomUUID())
                .asString();
        assertThat(unknown).isEqualTo(known);
    }

    private static ValidatableResponse wrong(Response answer, String parameter) {
        return answer.then()
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:request-invalid"))
                .body("fields", contains(parameter))
                .body(not(containsString("MARKED")));
    }

    @Test
    void an_alert_of_another_organisation_does_not_exist() {
        String alert = submit(phq9(SEVENTEEN)).then().extract().path("alertId");
        given().auth()
                .oauth2(TestTokens.of("south", "clinician-1", "clinician"))
                .post("/outcomes/v1/alerts/{id}/acknowledgement", alert)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestTokens.of("south", "clinician-1", "clinician"))
                .get(ASSESSMENTS, participant)
                .then()
                .statusCode(404);
    }

    @Test
    void answers_recorded_elsewhere_under_the_same_id_are_in_nobodys_way() {
        given().auth()
                .oauth2(TestTokens.of("south", "clinician-1", "clinician"))
                .contentType(ContentType.JSON)
                .body(phq9(SEVENTEEN))
                .post(ASSESSMENTS, participant)
                .then()
                .statusCode(201);
        submit(phq9(SEVENTEEN)).then().statusCode(201).body("alertId", notNullValue());
    }

    @Test
    void who_lacks_the_role_is_refused() {
        as("ehr-1", "ehr-system").get("/outcomes/v1/alerts").then().statusCode(403);
        as("auditor-1", "auditor")
                .body(phq9(EIGHT))
                .post(ASSESSMENTS, participant)
                .then()
                .statusCode(403);
    }

    @Test
    void a_read_leaves_an_entry_in_the_access_log() {
        submit(phq9(EIGHT)).then().statusCode(201);
        long before = records.accessLog().log().head().position();
        clinician().get(ASSESSMENTS, participant).then().statusCode(200);
        List<RecordedEvent> noted = records.accessLog().log().read(before + 1, 10);
        assertThat(noted)
                .anySatisfy(event -> assertThat(event.header().subject()).isEqualTo(participant.toString()));
    }

    private void admitted() {
        new ToldFacts(records)
                .happens(
                        new Told(
                                "intake",
                                "episode/" + episode,
                                "intake.participant-admitted.v1",
                                "north",
                                participant,
                                Instant.now()),
                        Map.of(
                                "participantId", participant,
                                "episodeId", episode,
                                "programme", "adult-evening",
                                "level", "2.1",
                                "track", "evening",
                                "facility", "main-street",
                                "zone", "America/New_York",
                                "admittedAt", Instant.now(),
                                "primaryClinician", "clinician-9",
                                "adult", true));
    }

    private void discharged() {
        new ToldFacts(records)
                .happens(
                        new Told(
                                "treatment-plan",
                                "episode/" + episode + "/care",
                                "treatment-plan.discharge-completed.v1",
                                "north",
                                participant,
                                Instant.now()),
                        Map.of(
                                "participantId",
                                participant,
                                "episodeId",
                                episode,
                                "type",
                                "STEP_DOWN",
                                "finalLevel",
                                "1",
                                "completedAt",
                                Instant.now(),
                                "completedBy",
                                "clinician-9"));
    }
}
