package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** Somebody who was admitted, as the other services tell of them and as staff ask about them. */
record Admitted(Records records, Clock clock, UUID participant, UUID episode, String programme) {
    static final String PLANS = "/treatment-plans/v1/plans/";
    static final String EPISODES = "/treatment-plans/v1/episodes/";
    static final String ZONE = "America/New_York";

    static Admitted toldBy(Records records, Clock clock) {
        return toldBy(records, clock, "adult-evening");
    }

    static Admitted toldBy(Records records, Clock clock, String programme) {
        return toldBy(records, clock, programme, clock.instant());
    }

    /** The same person in another episode. */
    static Admitted again(Admitted before) {
        return again(before, before.programme);
    }

    /** The same person in an episode of another programme. */
    static Admitted again(Admitted before, String programme) {
        return told(
                new Admitted(before.records, before.clock, before.participant, UUID.randomUUID(), programme),
                before.clock.instant());
    }

    static Admitted toldBy(Records records, Clock clock, String programme, Instant admittedAt) {
        return told(new Admitted(records, clock, UUID.randomUUID(), UUID.randomUUID(), programme), admittedAt);
    }

    private static Admitted told(Admitted one, Instant admittedAt) {
        one.tells(
                "intake",
                "episode/" + one.episode,
                "participant-admitted",
                Map.of(
                        "programme",
                        one.programme,
                        "level",
                        "2.1",
                        "track",
                        "evening",
                        "facility",
                        "main-street",
                        "zone",
                        ZONE,
                        "admittedAt",
                        admittedAt,
                        "primaryClinician",
                        "clinician-1",
                        "adult",
                        true));
        return one;
    }

    /** One more fact about the person, with their id and that of the episode. */
    void tells(String service, String stream, String type, Map<String, ?> payload) {
        Map<String, Object> all = new HashMap<>(payload);
        all.put("participantId", participant);
        all.put("episodeId", episode);
        new ToldFacts(records)
                .happens(
                        new Told(service, stream, service + "." + type + ".v1", "north", participant, clock.instant()),
                        all);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE));
    }

    static RequestSpecification as(String subject, String role) {
        return given().auth().oauth2(TestTokens.of("north", subject, role)).contentType(ContentType.JSON);
    }

    static RequestSpecification clinician() {
        return as("clinician-1", "clinician");
    }

    static RequestSpecification colleague() {
        return as("clinician-2", "clinician");
    }

    RequestSpecification self() {
        return as(participant.toString(), "participant");
    }

    /** Whom no programme keeps apart. */
    static RequestSpecification auditor() {
        return as("auditor-1", "auditor");
    }

    /** The plan that opened by itself. */
    String plan() {
        return await().until(
                        () -> auditor()
                                .get("/treatment-plans/v1/participants/{id}/plans", participant)
                                .path("plans[0].planId"),
                        plan -> plan != null);
    }

    Response write(String what, Map<String, ?> body) {
        return clinician().body(body).post(PLANS + plan() + "/" + what);
    }

    /** One that a questionnaire measures. */
    Map<String, Object> goal(String problem) {
        return Map.of(
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
                today().plusWeeks(8).toString(),
                "zone",
                ZONE);
    }

    /** Writes a plan and hands it over to a colleague who may sign; what it says is named by the hash. */
    String submits() {
        Licence.told(records, clock, "clinician-2", Licence.FOR_GOOD);
        String problem = write("problems", Map.of("problem", "Low mood")).path("problemId");
        String goal = write("goals", goal(problem)).path("goalId");
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
        return auditor().get(PLANS + plan()).path("contentHash");
    }

    void signs(RequestSpecification signer, String hash) {
        signer.body(Map.of("version", 1, "contentHash", hash))
                .post(PLANS + plan() + "/signatures")
                .then()
                .statusCode(204);
    }

    /** Has a plan that is in effect. */
    void isPlanned() {
        String hash = submits();
        signs(colleague(), hash);
        signs(self(), hash);
    }
}
