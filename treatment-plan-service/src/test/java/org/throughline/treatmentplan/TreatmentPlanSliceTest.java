package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** Plans, level-of-care decisions and discharge over HTTP, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class TreatmentPlanSliceTest {
    private static final String PLANS = "/treatment-plans/v1/plans/";
    private static final String EPISODES = "/treatment-plans/v1/episodes/";
    private static final List<String> DIMENSIONS =
            List.of("1-withdrawal", "2-biomedical", "3-emotional", "4-readiness", "5-relapse", "6-environment");

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();
    private final UUID episode = UUID.randomUUID();
    private String plan = "";

    private static RequestSpecification as(String subject, String role) {
        return given().auth().oauth2(TestTokens.of("north", subject, role)).contentType(ContentType.JSON);
    }

    private static RequestSpecification author() {
        return as("clinician-1", "clinician");
    }

    private static RequestSpecification colleague() {
        return as("clinician-2", "clinician");
    }

    private RequestSpecification participant() {
        return as(participant.toString(), "participant");
    }

    @BeforeEach
    void someone_is_admitted_and_has_a_plan_by_itself() {
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
                                "primaryClinician", "clinician-1",
                                "adult", true));
        await().untilAsserted(() -> plan = author().get("/treatment-plans/v1/participants/{id}/plans", participant)
                .then()
                .statusCode(200)
                .body("plans", hasSize(1))
                .body("plans[0].status", equalTo("DRAFT"))
                .extract()
                .path("plans[0].planId"));
    }

    private Response write(String what, Map<String, ?> body) {
        return author().body(body).post(PLANS + plan + "/" + what);
    }

    private String submitted() {
        Licence.told(records, Clock.systemUTC(), "clinician-2", Licence.FOR_GOOD);
        String problem = write("problems", Map.of("problem", "Low mood"))
                .then()
                .statusCode(201)
                .extract()
                .path("problemId");
        String goal = write(
                        "goals",
                        Map.of(
                                "problemId", problem,
                                "statement", "Get up in the morning",
                                "measure", "Depression by questionnaire",
                                "instrument", "PHQ-9",
                                "targetScore", 9,
                                "targetDate",
                                        LocalDate.now(ZoneOffset.UTC)
                                                .plusWeeks(8)
                                                .toString(),
                                "zone", "America/New_York"))
                .then()
                .statusCode(201)
                .extract()
                .path("goalId");
        write(
                        "interventions",
                        Map.of(
                                "goalId",
                                goal,
                                "modality",
                                "CBT",
                                "kind",
                                "GROUP",
                                "timesPerWeek",
                                3,
                                "minutes",
                                180,
                                "responsible",
                                "facilitator-1"))
                .then()
                .statusCode(201);
        write("submission", Map.of("version", 1)).then().statusCode(204);
        return author().get(PLANS + plan).then().statusCode(200).extract().path("contentHash");
    }

    private static Map<String, Object> signature(String hash) {
        return Map.of("version", 1, "contentHash", hash);
    }

    @Test
    void a_plan_is_written_by_one_and_signed_by_others() {
        String hash = submitted();
        write("signatures", signature(hash)).then().statusCode(403).body("type", containsString("signer-is-author"));
        colleague()
                .body(signature("0".repeat(64)))
                .post(PLANS + plan + "/signatures")
                .then()
                .statusCode(409)
                .body("type", containsString("content-hash-other"));
        colleague()
                .body(signature(hash))
                .post(PLANS + plan + "/signatures")
                .then()
                .statusCode(204);
        participant()
                .body(signature(hash))
                .post(PLANS + plan + "/signatures")
                .then()
                .statusCode(204);
        author().get(PLANS + plan)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("versionInEffect", equalTo(1))
                .body("signatures.CLINICIAN", equalTo("clinician-2"))
                .body("goals[0].objectives[0].targetScore", equalTo(9));
        participant().get(PLANS + plan).then().statusCode(200);
    }

    @Test
    void nobody_signs_as_the_participant_but_the_participant() {
        String hash = submitted();
        as("another-person", "participant")
                .body(signature(hash))
                .post(PLANS + plan + "/signatures")
                .then()
                .statusCode(404);
        as("another-person", "participant").get(PLANS + plan).then().statusCode(404);
    }

    @Test
    void a_plan_is_shown_as_it_was_known() {
        String before = Instant.now().toString();
        submitted();
        author().queryParam("knownAt", before)
                .get(PLANS + plan)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("problems", hasSize(0));
    }

    @Test
    void what_is_missing_in_a_plan_is_named() {
        write("submission", Map.of("version", 1)).then().statusCode(422).body("type", containsString("plan-empty"));
        write("goals", Map.of("problemId", UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("fields", hasItems("statement", "measure"));
    }

    private Map<String, Object> stepDown(List<Map<String, Object>> evidence) {
        return Map.ofEntries(
                Map.entry("decision", "STEP_DOWN"),
                Map.entry("from", "2.1"),
                Map.entry("to", "1"),
                Map.entry("clinical", "1"),
                Map.entry("authorised", "1"),
                Map.entry("edition", "THIRD"),
                Map.entry(
                        "ratings",
                        DIMENSIONS.stream()
                                .map(name -> Map.of("dimension", name, "rating", 1))
                                .toList()),
                Map.entry("evidence", evidence),
                Map.entry("rationale", "Better on the measure"),
                Map.entry("participantView", "Feels ready"));
    }

    private Map<String, Object> told(UUID about) {
        String stream = "trajectory/" + about + "/PHQ-9";
        new ToldFacts(records)
                .happens(
                        new Told(
                                "outcomes",
                                stream,
                                "outcomes.reliable-change-detected.v1",
                                "north",
                                about,
                                Instant.now()),
                        Map.of("participantId", about, "instrument", "PHQ-9", "status", "RECOVERED"));
        return Map.of("service", "outcomes", "stream", stream, "version", 1);
    }

    @Test
    void a_decision_rests_on_facts_that_were_told_and_leads_to_a_discharge() {
        Map<String, Object> fact = told(participant);
        author().body(stepDown(List.of(fact)))
                .post(EPISODES + episode + "/level-of-care-decisions")
                .then()
                .statusCode(201);
        Map<String, Object> leaving = Map.of("type", "STEP_DOWN", "reason", "Goals reached");
        author().body(leaving).post(EPISODES + episode + "/discharge").then().statusCode(204);
        Map<String, Object> summary = Map.of("summary", "Stepped down");
        author().body(summary)
                .post(EPISODES + episode + "/discharge/completion")
                .then()
                .statusCode(422)
                .body("type", containsString("aftercare-outstanding"));
        author().body(Map.of("substanceUse", false, "alumniGroups", List.of("Thursday")))
                .post(EPISODES + episode + "/aftercare-plan")
                .then()
                .statusCode(201);
        participant()
                .post(EPISODES + episode + "/aftercare-plan/signature")
                .then()
                .statusCode(204);
        author().body(summary)
                .post(EPISODES + episode + "/discharge/completion")
                .then()
                .statusCode(204);
        author().get(EPISODES + episode + "/care")
                .then()
                .statusCode(200)
                .body("level", equalTo("1"))
                .body("discharge", equalTo("DISCHARGED"))
                .body("facts.kind", hasItems("LevelOfCareDecided", "DischargeCompleted"))
                .body(
                        "facts.find { it.kind == 'LevelOfCareDecided' }.fact.evidence[0].fingerprint.length()",
                        equalTo(64));
    }

    @Test
    void relapse_prevention_names_a_crisis_line_although_nobody_thought_of_one() {
        Map<String, List<String>> prevention = Map.of(
                "triggers", List.of("Paydays"),
                "warningSigns", List.of("Skipping meals"),
                "coping", List.of("Walk"),
                "contacts", List.of("Sister"));
        author().body(Map.of(
                        "substanceUse",
                        true,
                        "alumniGroups",
                        List.of("Thursday"),
                        "relapsePrevention",
                        List.of(prevention)))
                .post(EPISODES + episode + "/aftercare-plan")
                .then()
                .statusCode(201);
        participant()
                .post(EPISODES + episode + "/aftercare-plan/signature")
                .then()
                .statusCode(204);
        author().get(EPISODES + episode + "/care")
                .then()
                .body(
                        "facts.find { it.kind == 'AftercarePlanSigned' }.fact.relapsePrevention.value",
                        containsString("In a crisis: 988"));
    }

    @Test
    void a_fact_nobody_told_or_about_somebody_else_is_no_basis() {
        Map<String, Object> unknown =
                Map.of("service", "outcomes", "stream", "trajectory/" + participant + "/PHQ-9", "version", 1);
        for (Map<String, Object> evidence : List.of(unknown, told(UUID.randomUUID()))) {
            author().body(stepDown(List.of(evidence)))
                    .post(EPISODES + episode + "/level-of-care-decisions")
                    .then()
                    .statusCode(422)
                    .body("type", containsString("evidence-unknown"));
        }
    }

    @Test
    void two_at_once_under_one_key_are_one_fact_and_one_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<Response> send = () -> author().header("Idempotency-Key", key)
                .body(Map.of("problem", "Low mood"))
                .post(PLANS + plan + "/problems");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(send, send));
            Response one = answers.getFirst().get();
            assertThat(one.statusCode()).isEqualTo(201);
            assertThat(answers.getLast().get().asString()).isEqualTo(one.asString());
        }
        assertThat(records.log().stream(StreamName.in("north", "plan/" + plan), 1))
                .filteredOn(event -> event.type().equals("treatment-plan.problem-identified.v1"))
                .hasSize(1);
    }

    @Test
    void a_plan_that_changed_since_it_was_read_is_not_changed_blindly() {
        Response read = author().get(PLANS + plan);
        write("problems", Map.of("problem", "Low mood")).then().statusCode(201);
        author().header("If-Match", read.header("ETag"))
                .body(Map.of("problem", "Sleep"))
                .post(PLANS + plan + "/problems")
                .then()
                .statusCode(412);
    }

    @Test
    void malformed_json_is_a_problem_and_quotes_nothing() {
        author().body("{\"problem\": MARKED")
                .post(PLANS + plan + "/problems")
                .then()
                .statusCode(400)
                .body(not(containsString("MARKED")));
    }

    @Test
    void another_organisations_plan_and_episode_do_not_exist() {
        RequestSpecification south = given().auth()
                .oauth2(TestTokens.of("south", "clinician-1", "clinician"))
                .contentType(ContentType.JSON);
        south.get(PLANS + plan).then().statusCode(404);
        south.get(EPISODES + episode + "/care").then().statusCode(404);
        south.body(Map.of("problem", "Low mood"))
                .post(PLANS + plan + "/problems")
                .then()
                .statusCode(404);
        south.body(Map.of("type", "COMPLETED", "reason", "Over"))
                .post(EPISODES + episode + "/discharge")
                .then()
                .statusCode(404);
    }

    @Test
    void who_lacks_the_role_is_refused() {
        as("facilitator-1", "group-facilitator").get(PLANS + plan).then().statusCode(403);
        as("coordinator-1", "care-coordinator")
                .body(Map.of("problem", "Low mood"))
                .post(PLANS + plan + "/problems")
                .then()
                .statusCode(403);
    }

    @Test
    void a_read_leaves_an_entry_in_the_access_log() {
        long before = records.accessLog().log().head().position();
        author().get(PLANS + plan).then().statusCode(200);
        List<RecordedEvent> noted = records.accessLog().log().read(before + 1, 10);
        assertThat(noted)
                .anySatisfy(event -> assertThat(event.header().subject()).isEqualTo(participant.toString()));
    }
}
