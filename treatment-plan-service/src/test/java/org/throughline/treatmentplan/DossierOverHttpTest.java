package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.testkit.IntakeSpeaks;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** What a decision on the level of care rested on, as an auditor reads it before and after something was corrected. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class DossierOverHttpTest {
    private static final List<String> FIXED =
            List.of("decisionId", "decision", "inputs", "policyVersion", "numbers", "signers", "hash");
    private static final List<String> DIMENSIONS =
            List.of("1-withdrawal", "2-biomedical", "3-emotional", "4-readiness", "5-relapse", "6-environment");

    private static final String COUNTERSIGNER = "clinician-" + UUID.randomUUID();

    @Inject
    Records records;

    @Inject
    Clock clock;

    private void licensed(String clinician, String until) {
        Licence.told(records, clock, clinician, until);
    }

    private static String week(Admitted person) {
        return "dose/" + person.participant() + "/2026-03-02";
    }

    private String decided(Admitted person, String clinician) {
        person.tells(
                "scheduling", week(person), "weekly-dose-met", Map.of("week", "2026-03-02", "deliveredMinutes", 540));
        return decide(person, clinician, List.of(Map.of("service", "scheduling", "stream", week(person), "version", 1)))
                .then()
                .statusCode(201)
                .extract()
                .path("decisionId");
    }

    private static Response decide(Admitted person, String clinician, List<Map<String, Object>> evidence) {
        return Admitted.as(clinician, "clinician")
                .body(decision(evidence))
                .post(Admitted.EPISODES + person.episode() + "/level-of-care-decisions");
    }

    private static Map<String, Object> decision(List<Map<String, Object>> evidence) {
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
                Map.entry("rationale", "Comes to every session"),
                Map.entry("participantView", "Feels <ready>"),
                Map.entry("dissent", List.of("One of us would wait")));
    }

    private static String dossier(Admitted person, String decision) {
        return Admitted.EPISODES + person.episode() + "/level-of-care-decisions/" + decision + "/dossier";
    }

    @Test
    void a_dossier_holds_what_was_known_then_and_stays_so_when_it_is_corrected() {
        String clinician = "clinician-" + UUID.randomUUID();
        licensed(clinician, Licence.FOR_GOOD);
        Admitted person = Admitted.toldBy(records, clock);
        String path = dossier(person, decided(person, clinician));
        JsonPath before = Admitted.auditor()
                .get(path)
                .then()
                .statusCode(200)
                .body("decision", hasSize(2))
                .body("decision[0].content.rationale", equalTo("[masked]"))
                .body("decision[0].content.dissent[0]", equalTo("[masked]"))
                .body("inputs", hasSize(1))
                .body("inputs[0].unchanged", equalTo(true))
                .body("inputs[0].fact.content.deliveredMinutes", equalTo(540))
                .body("policyVersion", equalTo("iop-2026-1"))
                .body("signers[0].signer", equalTo(clinician))
                .body("signers[0].credentials[0].valid", equalTo(true))
                .body("hash.length()", equalTo(64))
                .body("since", hasSize(0))
                .extract()
                .jsonPath();

        person.tells(
                "scheduling", week(person), "dose-restated", Map.of("week", "2026-03-02", "deliveredMinutes", 360));
        licensed(clinician, "2020-12-31");

        JsonPath after = Admitted.auditor()
                .get(path)
                .then()
                .body("since", hasSize(1))
                .body("since[0].content.deliveredMinutes", equalTo(360))
                .extract()
                .jsonPath();
        for (String part : FIXED) {
            assertThat(after.<Object>get(part)).as(part).isEqualTo(before.get(part));
        }
        Admitted.auditor()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .body(not(containsString("Comes to every session")))
                .body(containsString(before.getString("hash")));
        Admitted.as(clinician, "clinician")
                .get(path)
                .then()
                .statusCode(200)
                .body("decision[0].content.rationale.value", equalTo("Comes to every session"))
                .body("decision[0].content.dissent[0].value", equalTo("One of us would wait"))
                .body("hash", equalTo(before.getString("hash")));
        Admitted.as(clinician, "clinician")
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Comes to every session"))
                .body(containsString("Feels &lt;ready&gt;"))
                .body(containsString("scheduling.dose-restated.v1"))
                .body(containsString(before.getString("hash")));
    }

    @Test
    void whose_credentials_nobody_told_of_is_shown_without_any() {
        String clinician = "clinician-" + UUID.randomUUID();
        Admitted person = Admitted.toldBy(records, clock);
        Admitted.auditor()
                .get(dossier(person, decided(person, clinician)))
                .then()
                .statusCode(200)
                .body("signers[0].credentials", hasSize(0));
    }

    @Test
    void a_dossier_is_for_staff_of_the_house_and_its_reading_is_noted() {
        Admitted person = Admitted.toldBy(records, clock);
        String path = dossier(person, decided(person, "clinician-1"));
        person.self().get(path).then().statusCode(403);
        Admitted.as("hospital-1", "ehr-system").get(path).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("south", "auditor-1", "auditor"))
                .get(path)
                .then()
                .statusCode(404)
                .body(not(containsString(person.participant().toString())));
        Admitted.auditor()
                .get(dossier(person, UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        long before = records.accessLog().log().head().position();
        Admitted.auditor().get(path).then().statusCode(200);
        List<RecordedEvent> noted = records.accessLog().log().read(before + 1, 10);
        assertThat(noted)
                .anySatisfy(event -> assertThat(event.header().subject())
                        .isEqualTo(person.participant().toString()));
    }

    private static Map<String, Object> own(String stream, int version) {
        return Map.of("service", "treatment-plan", "stream", stream, "version", version);
    }

    private String resulted(Admitted person) {
        String specimen = Admitted.clinician()
                .body(Map.of("panel", "one", "analytes", List.of(Map.of("code", "COC", "cutOff", 150)), "random", true))
                .post(Admitted.EPISODES + person.episode() + "/specimens")
                .path("specimenId");
        Admitted.clinician()
                .body(Map.of(
                        "stage",
                        "CONFIRMATORY",
                        "findings",
                        List.of(Map.of("analyte", "COC", "outcome", "DETECTED")),
                        "laboratory",
                        "A laboratory",
                        "reportedAt",
                        clock.instant().toString()))
                .post("/treatment-plans/v1/specimens/" + specimen + "/reports")
                .then()
                .statusCode(204);
        return specimen;
    }

    private String reported(Admitted person) {
        return Admitted.clinician()
                .body(Map.of(
                        "kind",
                        "AGGRESSION",
                        "severity",
                        "HIGH",
                        "description",
                        "Flour everywhere",
                        "happenedAt",
                        clock.instant().toString()))
                .post(Admitted.EPISODES + person.episode() + "/incidents")
                .path("incidentId");
    }

    @Test
    void a_decision_may_rest_on_specimens_and_incidents_and_a_mistake_among_them_stands_beside_it() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = resulted(person);
        String incident = reported(person);
        List<Map<String, Object>> evidence = List.of(own("specimen/" + specimen, 3), own("incident/" + incident, 1));
        String decision = decide(person, "clinician-1", evidence)
                .then()
                .statusCode(201)
                .extract()
                .path("decisionId");
        String path = dossier(person, decision);
        JsonPath before = Admitted.as("director-1", "medical-director")
                .get(path)
                .then()
                .statusCode(200)
                .body("inputs.unchanged", equalTo(List.of(true, true)))
                .body("inputs[0].cited.service", equalTo("treatment-plan"))
                .body("inputs[0].fact.content.standing", equalTo("CONFIRMED"))
                .body("inputs[1].fact.content.description.value", equalTo("Flour everywhere"))
                .body("since", hasSize(0))
                .extract()
                .jsonPath();
        for (String error : List.of("specimens/" + specimen, "incidents/" + incident)) {
            Admitted.clinician()
                    .body(Map.of("reason", "Of somebody else"))
                    .post("/treatment-plans/v1/" + error + "/error")
                    .then()
                    .statusCode(204);
        }
        JsonPath after = Admitted.as("director-1", "medical-director")
                .get(path)
                .then()
                .body(
                        "since.type",
                        equalTo(List.of(
                                "treatment-plan.specimen-entered-in-error.v1",
                                "treatment-plan.incident-entered-in-error.v1")))
                .extract()
                .jsonPath();
        for (String part : FIXED) {
            assertThat(after.<Object>get(part)).as(part).isEqualTo(before.get(part));
        }
        Admitted.clinician()
                .get(path)
                .then()
                .statusCode(200)
                .body("decision[0].content.rationale.value", equalTo("Comes to every session"))
                .body("inputs.unchanged", equalTo(List.of(true, true)))
                .body("inputs.fact.content", equalTo(List.of(Map.of(), Map.of())))
                .body("inputs.fact.fingerprint", equalTo(before.getList("inputs.fact.fingerprint")))
                .body("since.type", equalTo(after.getList("since.type")))
                .body("since.content", equalTo(List.of(Map.of(), Map.of())))
                .body("hash", equalTo(before.getString("hash")));
        Admitted.clinician()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .body(not(containsString("Flour everywhere")))
                .body(not(containsString("Of somebody else")))
                .body(containsString("treatment-plan.incident-entered-in-error.v1"));
        Admitted.as("director-1", "medical-director")
                .get(path)
                .then()
                .body("inputs[1].fact.content.description.value", equalTo("Flour everywhere"))
                .body("since[1].content.reason.value", equalTo("Of somebody else"));
        Admitted.clinician()
                .get(Admitted.EPISODES + person.episode() + "/care")
                .then()
                .body("facts[0].fact.evidence.stream", equalTo(List.of("specimen/" + specimen, "incident/" + incident)))
                .body("enteredInErrorSince.stream", equalTo(List.of("specimen/" + specimen, "incident/" + incident)));
        for (RequestSpecification reader : List.of(person.self(), Admitted.as("coordinator-1", "care-coordinator"))) {
            reader.get(Admitted.EPISODES + person.episode() + "/care")
                    .then()
                    .statusCode(200)
                    .body("facts.kind", equalTo(List.of("LevelOfCareProposed", "LevelOfCareDecided")))
                    .body("facts[0].fact.evidence", hasSize(0))
                    .body("facts[1].fact.evidence", hasSize(0))
                    .body("enteredInErrorSince", hasSize(0));
        }
    }

    @Test
    void nothing_is_decided_on_what_was_entered_in_error() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = resulted(person);
        String incident = reported(person);
        for (String error : List.of("specimens/" + specimen, "incidents/" + incident)) {
            Admitted.clinician()
                    .body(Map.of("reason", "Of somebody else"))
                    .post("/treatment-plans/v1/" + error + "/error")
                    .then()
                    .statusCode(204);
        }
        for (Map<String, Object> cited : List.of(own("specimen/" + specimen, 3), own("incident/" + incident, 1))) {
            decide(person, "clinician-1", List.of(cited))
                    .then()
                    .statusCode(409)
                    .body("type", containsString("evidence-in-error"));
        }
        Admitted.clinician()
                .get(Admitted.EPISODES + person.episode() + "/care")
                .then()
                .body("facts", hasSize(0));
    }

    /** Puts a decision forward in a role whose decisions wait for a countersignature. */
    private static String proposed(Admitted person, Map<String, Object> cited) {
        Map<String, Object> proposal = new HashMap<>(decision(List.of(cited)));
        proposal.put("role", "GROUP_FACILITATOR");
        return given().auth()
                .oauth2(TestTokens.of("north", "facilitator-1", "clinician", "group-facilitator"))
                .contentType(ContentType.JSON)
                .body(proposal)
                .post(Admitted.EPISODES + person.episode() + "/level-of-care-decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("decisionId");
    }

    private static Response countersign(Admitted person, String decision) {
        return Admitted.as(COUNTERSIGNER, "clinician")
                .body(Map.of())
                .post(Admitted.EPISODES + person.episode() + "/level-of-care-decisions/" + decision
                        + "/countersignature");
    }

    @Test
    void a_decision_is_not_countersigned_on_what_was_entered_in_error_since_it_was_put_forward() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = resulted(person);
        String incident = reported(person);
        String onSpecimen = proposed(person, own("specimen/" + specimen, 3));
        String onIncident = proposed(person, own("incident/" + incident, 1));
        String onAnother = proposed(person, own("specimen/" + resulted(person), 3));
        licensed(COUNTERSIGNER, Licence.FOR_GOOD);
        for (String error : List.of("specimens/" + specimen, "incidents/" + incident)) {
            Admitted.clinician()
                    .body(Map.of("reason", "Of somebody else"))
                    .post("/treatment-plans/v1/" + error + "/error")
                    .then()
                    .statusCode(204);
        }
        String care = StreamName.in("north", "episode/" + person.episode() + "/care");
        long before = records.log().version(care);
        for (String decision : List.of(onSpecimen, onIncident)) {
            countersign(person, decision).then().statusCode(409).body("type", containsString("evidence-in-error"));
        }
        assertThat(records.log().version(care)).isEqualTo(before);
        countersign(person, onAnother).then().statusCode(204);
        assertThat(records.log().version(care)).isEqualTo(before + 2);
    }

    @Test
    void only_what_was_found_and_what_happened_to_the_person_is_cited_of_what_is_recorded_here() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = resulted(person);
        refused(person, own("specimen/" + specimen, 2));
        refused(person, own("specimen/" + specimen, 4));
        refused(person, own("specimen/" + UUID.randomUUID(), 1));
        refused(person, own("episode/" + person.episode() + "/care", 1));
        refused(Admitted.toldBy(records, clock), own("specimen/" + specimen, 3));
    }

    private static void refused(Admitted person, Map<String, Object> cited) {
        decide(person, "clinician-1", List.of(cited))
                .then()
                .statusCode(422)
                .body("type", containsString("evidence-unknown"));
    }

    @Test
    void a_review_considers_specimens_and_says_so_if_one_was_a_mistake() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = resulted(person);
        String reviews = Admitted.EPISODES + person.episode() + "/reviews";
        String review = await().until(() -> Admitted.auditor().get(reviews).path("reviewId"), id -> id != null);
        Admitted.clinician()
                .body(Map.of(
                        "findings",
                        "Looked at it",
                        "considered",
                        List.of(own("specimen/" + specimen, 3)),
                        "attendees",
                        List.of("clinician-1"),
                        "decision",
                        "CONTINUE"))
                .post(reviews + "/" + review + "/conclusion")
                .then()
                .statusCode(204);
        Admitted.clinician()
                .get(reviews)
                .then()
                .body("conducted[0].considered[0].stream", equalTo("specimen/" + specimen))
                .body("enteredInErrorSince", hasSize(0));
        Admitted.clinician()
                .body(Map.of("reason", "Of somebody else"))
                .post("/treatment-plans/v1/specimens/" + specimen + "/error")
                .then()
                .statusCode(204);
        Admitted.clinician()
                .get(reviews)
                .then()
                .body("enteredInErrorSince.stream", equalTo(List.of("specimen/" + specimen)));
    }

    @Test
    void a_review_does_not_consider_what_was_entered_in_error() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = resulted(person);
        String reviews = Admitted.EPISODES + person.episode() + "/reviews";
        Admitted.clinician()
                .body(Map.of("reason", "Of somebody else"))
                .post("/treatment-plans/v1/specimens/" + specimen + "/error")
                .then()
                .statusCode(204);
        Admitted.clinician()
                .body(Map.of(
                        "findings",
                        "Looked at it",
                        "considered",
                        List.of(own("specimen/" + specimen, 3)),
                        "attendees",
                        List.of("clinician-1"),
                        "decision",
                        "CONTINUE"))
                .post(reviews + "/" + UUID.randomUUID() + "/conclusion")
                .then()
                .statusCode(409)
                .body("type", containsString("evidence-in-error"));
        Admitted.auditor().get(reviews).then().body("conducted", hasSize(0));
    }

    @Test
    void an_auditor_from_outside_is_shown_it_masked_under_an_agreement() {
        String clinician = "clinician-" + UUID.randomUUID();
        licensed(clinician, Licence.FOR_GOOD);
        Admitted person = Admitted.toldBy(records, clock);
        String path = dossier(person, decided(person, clinician));
        String auditors = "auditors-" + UUID.randomUUID();
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            await().until(() ->
                    Admitted.as(auditors, "external-auditor").get(path).statusCode() == 404);
            intake.audits("client-of-" + auditors, Question.UNBOUNDED, "ALL");
            Response shown = await().until(
                            () -> Admitted.as(auditors, "external-auditor").get(path),
                            answer -> answer.statusCode() == 200);
            shown.then()
                    .body("decision[0].content.rationale", equalTo("[masked]"))
                    .body("hash", equalTo(Admitted.auditor().get(path).path("hash")));
        }
    }
}
