package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;

/** Conditions, confidentiality, screening and level of care over HTTP, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ClinicalFitOverHttpTest {
    private static final String CONFIDENTIALITY = "/intake/v1/participants/{id}/confidentiality";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant = new Applicant(Instant.EPOCH);

    @BeforeEach
    void somebodyComes() {
        ToldProgramme.EVENING.isTold(records, ToldProgramme.PLENTY);
        applicant = new Applicant(clock.instant());
    }

    private static RequestSpecification officer() {
        return as("officer-1", "privacy-officer");
    }

    private List<String> types(String stream) {
        return records.log().stream(StreamName.in("north", stream), 1).stream()
                .map(RecordedEvent::type)
                .toList();
    }

    @Test
    void conditions_are_listed_with_their_codes() {
        intake().get("/intake/v1/conditions")
                .then()
                .statusCode(200)
                .body("conditions.family", hasItem("EATING"))
                .body("conditions.icd10cm.flatten()", hasItem("F50.010"));
        intake().queryParam("family", "TRAUMA")
                .get("/intake/v1/conditions")
                .then()
                .body("conditions.family", everyItem(equalTo("TRAUMA")))
                .body("conditions", hasSize(2));
        as("participant-1", "participant").get("/intake/v1/conditions").then().statusCode(403);
    }

    @Test
    void a_label_follows_from_what_is_recorded_and_only_the_privacy_officer_lowers_it() {
        applicant.prepared();
        String episode = applicant.admit(intake(), applicant.admission()).path("episodeId");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> officer()
                        .get(CONFIDENTIALITY, applicant.participantId())
                        .then()
                        .statusCode(200)
                        .body("labelledEpisodes", hasItem(episode))
                        .body("standing.ground", hasItem("INSTRUMENT"))
                        .body("standing.ground", hasItem("SCREEN")));
        Map<String, Object> lowering = Map.of("episodeId", episode, "reason", "Recorded for another person.");
        String path = CONFIDENTIALITY + "/lowering";
        String stream = "participant/" + applicant.participantId() + "/confidentiality";
        List<String> before = types(stream);
        as("clinician-1", "clinician")
                .body(lowering)
                .post(path, applicant.participantId())
                .then()
                .statusCode(403);
        officer()
                .body(Map.of("reason", " "))
                .post(path, applicant.participantId())
                .then()
                .statusCode(400);
        assertThat(types(stream)).isEqualTo(before);
        officer().body(lowering).post(path, applicant.participantId()).then().statusCode(204);
        officer().get(CONFIDENTIALITY, applicant.participantId()).then().body("labelledEpisodes", hasSize(0));
        List<String> lowered = types(stream);
        officer()
                .body(lowering)
                .post(path, applicant.participantId())
                .then()
                .statusCode(409)
                .body("type", containsString("nothing-to-lower"));
        assertThat(types(stream)).isEqualTo(lowered);
    }

    @Test
    void to_another_organisation_nothing_is_known() {
        applicant.prepared();
        Applicant.elsewhere("officer-1", "privacy-officer")
                .get(CONFIDENTIALITY, applicant.participantId())
                .then()
                .statusCode(404);
    }

    private Response assess(RequestSpecification by, Map<String, Object> changes) {
        List<Map<String, Object>> ratings = IntStream.rangeClosed(1, 5)
                .mapToObj(dimension ->
                        Map.<String, Object>of("dimension", dimension, "value", 1, "rationale", "As found."))
                .toList();
        Map<String, Object> body = new HashMap<>(Map.of(
                "edition", "FOURTH",
                "ratings", ratings,
                "recommended", "2.1",
                "placed", "2.1",
                "assessedAt", clock.instant().toString()));
        body.putAll(changes);
        return by.body(body).post(REFERRALS + "/{id}/level-of-care-assessment", applicant.referralId());
    }

    private static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", containsString(type));
    }

    @Test
    void who_is_not_qualified_is_countersigned_in_time_or_it_shows() {
        applicant.refer();
        applicant.accept();
        String id = assess(intake(), Map.of()).path("assessmentId");
        String path = REFERRALS + "/{id}/level-of-care-assessment/" + id + "/countersignature";
        intake().post(path, applicant.referralId()).then().statusCode(403);
        clock.forward(Duration.ofDays(6));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> intake().get(REFERRALS + "/{id}/eligibility", applicant.referralId())
                        .then()
                        .body("countersignatures[0].overdue", equalTo(true)));
        as("clinician-2", "clinician").post(path, applicant.referralId()).then().statusCode(204);
        intake().get(REFERRALS + "/{id}/eligibility", applicant.referralId())
                .then()
                .body("countersignatures[0].overdue", equalTo(false))
                .body("countersignatures[0].countersignedBy", equalTo("clinician-2"));
        List<String> before = types("eligibility/" + applicant.referralId());
        refused(as("clinician-3", "clinician").post(path, applicant.referralId()), 409, "no-countersignature-due");
        String other = REFERRALS + "/{id}/level-of-care-assessment/" + UUID.randomUUID() + "/countersignature";
        refused(as("clinician-3", "clinician").post(other, applicant.referralId()), 404, "not-found");
        assertThat(types("eligibility/" + applicant.referralId())).isEqualTo(before);
    }

    @Test
    void what_the_instrument_does_not_give_is_refused_and_leaves_nothing() {
        applicant.refer();
        applicant.accept();
        refused(assess(intake(), Map.of("composite", 17)), 422, "rating-out-of-range");
        refused(assess(intake(), Map.of("placed", "1")), 422, "discrepancy-unexplained");
        refused(assess(intake(), Map.of("edition", "LOCUS_20")), 422, "ratings-incomplete");
        assertThat(types("eligibility/" + applicant.referralId())).isEmpty();
        Map<String, Object> coded = Map.of("placed", "1", "reason", "PAYER_DENIAL");
        assess(as("clinician-1", "clinician"), coded).then().statusCode(201);
    }

    @Test
    void every_criterion_of_who_benefits_is_answered() {
        applicant.refer();
        applicant.accept();
        applicant.screen(intake(), applicant.screening("LOW", "PROCEED"));
        applicant.assess();
        Map<String, Object> met = Map.of("result", "MET");
        Map<String, Object> body = new HashMap<>(Map.of(
                "clinical", met, "coverage", met, "logistic", met, "criteria", List.of(), "outcome", "ELIGIBLE"));
        String path = REFERRALS + "/{id}/eligibility";
        List<String> before = types("eligibility/" + applicant.referralId());
        refused(intake().body(body).post(path, applicant.referralId()), 422, "criteria-unanswered");
        body.put("criteria", Applicant.criteria(false));
        refused(intake().body(body).post(path, applicant.referralId()), 422, "finding-contradicts-criteria");
        assertThat(types("eligibility/" + applicant.referralId())).isEqualTo(before);
        intake().get("/intake/v1/level-of-care-forms")
                .then()
                .statusCode(200)
                .body("criteria", hasSize(4))
                .body("editions.editions.edition", hasItem("LOCUS_20"));
    }

    @Test
    void a_screening_that_escalates_stands_in_the_worklist_until_somebody_saw_to_it() {
        applicant.refer();
        applicant.accept();
        applicant
                .screen(intake(), applicant.screening("HIGH", "ESCALATE"))
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(openOf(applicant)).isNotEmpty());
        String id = openOf(applicant);
        String path = REFERRALS + "/{id}/escalations/" + id;
        Map<String, Object> action = Map.of(
                "action",
                "Handed over to the emergency department.",
                "at",
                clock.instant().toString());
        intake().body(action)
                .post(path + "/actions", applicant.referralId())
                .then()
                .statusCode(204);
        intake().body(action)
                .post(path + "/resolution", applicant.referralId())
                .then()
                .statusCode(403);
        RequestSpecification clinician = as("clinician-1", "clinician");
        clinician
                .body(action)
                .post(path + "/resolution", applicant.referralId())
                .then()
                .statusCode(204);
        List<String> before = types("escalation/" + id);
        refused(intake().body(action).post(path + "/actions", applicant.referralId()), 409, "escalation-resolved");
        refused(intake().body(action).post(path + "/actions", UUID.randomUUID()), 404, "not-found");
        assertThat(types("escalation/" + id)).isEqualTo(before);
        intake().get(path, applicant.referralId())
                .then()
                .statusCode(200)
                .body("actions", hasSize(3))
                .body("resolvedAt", notNullValue());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(openOf(applicant)).isEmpty());
    }

    private static String openOf(Applicant applicant) {
        List<String> referrals =
                intake().queryParam("limit", 200).get("/intake/v1/escalations").path("escalations.referralId");
        List<String> ids =
                intake().queryParam("limit", 200).get("/intake/v1/escalations").path("escalations.escalationId");
        int at = referrals.indexOf(applicant.referralId());
        return at < 0 ? "" : ids.get(at);
    }

    @Test
    void somebody_raises_a_crisis_with_what_was_done() {
        applicant.refer();
        Map<String, Object> crisis = new HashMap<>(Map.of(
                "kind", "UNSAFE_HOME",
                "action", "Found a shelter.",
                "at", clock.instant().toString()));
        String path = REFERRALS + "/{id}/escalations";
        refused(intake().body(crisis).post(path, UUID.randomUUID()), 404, "not-found");
        Response raised = intake().body(crisis).post(path, applicant.referralId());
        raised.then().statusCode(201);
        intake().get(path + "/" + raised.path("escalationId"), applicant.referralId())
                .then()
                .body("kind", equalTo("UNSAFE_HOME"))
                .body("actions[0].action", equalTo("Found a shelter."));
        crisis.put("at", clock.instant().plusSeconds(60).toString());
        refused(intake().body(crisis).post(path, applicant.referralId()), 422, "acted-in-future");
    }
}
