package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** Drug screens over HTTP: from the order to a dispute, a review that is called for, and a discharge that is refused. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class SpecimensOverHttpTest {
    private static final String SPECIMENS = "/treatment-plans/v1/specimens";

    @Inject
    Records records;

    @Inject
    Clock clock;

    private static String ordered(Admitted person) {
        return order(person).then().statusCode(201).extract().path("specimenId");
    }

    private static Response order(Admitted person) {
        return Admitted.clinician()
                .body(Map.of(
                        "panel",
                        "two",
                        "analytes",
                        List.of(Map.of("code", "AMP", "cutOff", 500), Map.of("code", "COC", "cutOff", 150)),
                        "random",
                        true))
                .post(Admitted.EPISODES + person.episode() + "/specimens");
    }

    private Response collect(String specimen, boolean observed) {
        return Admitted.as("coordinator-1", "care-coordinator")
                .body(Map.of("observed", observed, "collectedAt", "2026-01-05T10:00:00Z"))
                .post(SPECIMENS + "/" + specimen + "/collection");
    }

    private Response report(String specimen, String stage, String analyte, String outcome) {
        return Admitted.clinician()
                .body(Map.of(
                        "stage",
                        stage,
                        "findings",
                        List.of(Map.of("analyte", analyte, "outcome", outcome)),
                        "laboratory",
                        "A laboratory",
                        "reportedAt",
                        clock.instant().toString()))
                .post(SPECIMENS + "/" + specimen + "/reports");
    }

    private Response dispute(String specimen) {
        return Admitted.clinician()
                .body(Map.of(
                        "statement",
                        "Ate poppy seed rolls",
                        "disputedAt",
                        clock.instant().toString()))
                .post(SPECIMENS + "/" + specimen + "/disputes");
    }

    private static Response discharge(Admitted person, String specimen) {
        return Admitted.clinician()
                .body(Map.of(
                        "type",
                        "ADMINISTRATIVE",
                        "reason",
                        "Programme rules",
                        "warningSteps",
                        List.of("Talked about it"),
                        "specimens",
                        List.of(specimen)))
                .post(Admitted.EPISODES + person.episode() + "/discharge");
    }

    private long stored(String stream) {
        return records.log().version(StreamName.in("north", stream));
    }

    private static List<String> listed(String specimen, String state) {
        Response page = Admitted.auditor()
                .queryParam("state", state)
                .queryParam("limit", 200)
                .get(SPECIMENS);
        page.then().statusCode(200).body("freshness", notNullValue());
        return page.jsonPath().getList("specimens.findAll { it.specimenId == '" + specimen + "' }.state");
    }

    @Test
    void it_goes_from_the_order_to_a_dispute_and_nobody_is_discharged_on_it_unconfirmed() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = ordered(person);
        await().untilAsserted(() -> assertThat(listed(specimen, "ORDERED")).containsExactly("ORDERED"));
        collect(specimen, true).then().statusCode(204);
        await().untilAsserted(() -> assertThat(listed(specimen, "COLLECTED")).hasSize(1));
        report(specimen, "PRESUMPTIVE", "COC", "DETECTED").then().statusCode(204);
        await().untilAsserted(() -> Admitted.auditor()
                .get(Admitted.EPISODES + person.episode() + "/reviews")
                .then()
                .body("triggers.kind", hasItem("RESULT")));
        dispute(specimen).then().statusCode(204);
        await().untilAsserted(() -> assertThat(listed(specimen, "DISPUTED")).hasSize(1));
        discharge(person, specimen).then().statusCode(422).body("type", containsString("result-unconfirmed"));
        assertThat(stored("episode/" + person.episode() + "/care")).isZero();
        report(specimen, "CONFIRMATORY", "COC", "DETECTED").then().statusCode(204);
        await().untilAsserted(() -> assertThat(listed(specimen, "RESULTED")).hasSize(1));
        Admitted.auditor()
                .get(SPECIMENS + "/" + specimen)
                .then()
                .statusCode(200)
                .body("standing", equalTo("CONFIRMED"))
                .body("random", equalTo(true))
                .body("collected.observed", equalTo(true))
                .body("reports[0].collectionKnown", equalTo(true))
                .body("disputes[0].statement", equalTo("Ate poppy seed rolls"));
        discharge(person, specimen).then().statusCode(204);
        Admitted.auditor()
                .get(Admitted.EPISODES + person.episode() + "/specimens")
                .then()
                .statusCode(200)
                .body("specimens.specimenId", equalTo(List.of(specimen)))
                .body("freshness", notNullValue());
    }

    @Test
    void what_nobody_ordered_to_be_looked_for_is_shown_and_nobody_is_discharged_on_a_specimen_nobody_took() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = ordered(person);
        report(specimen, "CONFIRMATORY", "THC", "DETECTED").then().statusCode(204);
        Admitted.auditor()
                .get(SPECIMENS + "/" + specimen)
                .then()
                .body("standing", equalTo("CONFIRMED"))
                .body("reports[0].outsidePanel", equalTo(List.of("THC")));
        discharge(person, specimen).then().statusCode(422).body("type", containsString("result-untraceable"));
        assertThat(stored("episode/" + person.episode() + "/care")).isZero();
    }

    @Test
    void nothing_that_was_detected_calls_for_no_review() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = ordered(person);
        report(specimen, "PRESUMPTIVE", "COC", "NOT_DETECTED").then().statusCode(204);
        String positive = ordered(person);
        report(positive, "PRESUMPTIVE", "AMP", "DETECTED").then().statusCode(204);
        await().untilAsserted(() -> Admitted.auditor()
                .get(Admitted.EPISODES + person.episode() + "/reviews")
                .then()
                .body("triggers.size()", equalTo(1)));
        Admitted.auditor()
                .get(SPECIMENS + "/" + positive)
                .then()
                .body("collected", nullValue())
                .body("reports[0].collectionKnown", equalTo(false));
    }

    @Test
    void what_is_refused_has_a_type_of_its_own_and_is_not_stored() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = ordered(person);
        long before = stored("specimen/" + specimen);
        dispute(specimen).then().statusCode(409).body("type", containsString("nothing-to-dispute"));
        Admitted.clinician()
                .body(Map.of(
                        "observed",
                        false,
                        "collectedAt",
                        clock.instant().plus(Duration.ofHours(1)).toString()))
                .post(SPECIMENS + "/" + specimen + "/collection")
                .then()
                .statusCode(422)
                .body("type", containsString("yet-to-come"));
        assertThat(stored("specimen/" + specimen)).isEqualTo(before);
        collect(specimen, true).then().statusCode(204);
        collect(specimen, true).then().statusCode(204);
        collect(specimen, false).then().statusCode(409).body("type", containsString("already-collected"));
        assertThat(stored("specimen/" + specimen)).isEqualTo(before + 1);
        collect(UUID.randomUUID().toString(), true).then().statusCode(404);
        discharge(person, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("type", containsString("result-unknown"));
        assertThat(stored("episode/" + person.episode() + "/care")).isZero();
    }

    @Test
    void what_this_service_decided_itself_is_not_cited_as_told() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = ordered(person);
        report(specimen, "PRESUMPTIVE", "COC", "DETECTED").then().statusCode(204);
        String review = await().until(
                        () -> Admitted.auditor()
                                .get(Admitted.EPISODES + person.episode() + "/reviews")
                                .path("reviewId"),
                        id -> id != null);
        Admitted.clinician()
                .body(Map.of(
                        "findings",
                        "Looked at it",
                        "considered",
                        List.of(Map.of("service", "specimen", "stream", specimen, "version", 3)),
                        "attendees",
                        List.of("clinician-1"),
                        "decision",
                        "CONTINUE"))
                .post(Admitted.EPISODES + person.episode() + "/reviews/" + review + "/conclusion")
                .then()
                .statusCode(422)
                .body("type", containsString("evidence-unknown"));
    }

    @Test
    void only_clinicians_order_and_only_the_house_reads() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = ordered(person);
        long before = records.accessLog().log().head().position();
        Admitted.auditor().get(SPECIMENS + "/" + specimen).then().statusCode(200);
        assertThat(records.accessLog().log().read(before + 1, 10))
                .anySatisfy(event -> assertThat(event.header().subject())
                        .isEqualTo(person.participant().toString()));
        person.self().get(SPECIMENS + "/" + specimen).then().statusCode(403);
        Admitted.as("ehr-1", "ehr-system")
                .get(SPECIMENS + "/" + specimen)
                .then()
                .statusCode(403);
        Admitted.as("facilitator-1", "group-facilitator").get(SPECIMENS).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("south", "clinician-1", "clinician"))
                .get(SPECIMENS + "/" + specimen)
                .then()
                .statusCode(404);
        Admitted unknown = new Admitted(records, clock, UUID.randomUUID(), UUID.randomUUID(), "adult-evening");
        order(unknown).then().statusCode(404);
    }

    private static Response mark(String specimen, String by, String role) {
        return Admitted.as(by, role)
                .body(Map.of("reason", "Of somebody else"))
                .post(SPECIMENS + "/" + specimen + "/error");
    }

    @Test
    void what_was_entered_in_error_is_kept_for_who_answers_for_the_record_and_whatever_rests_on_it_says_so() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = ordered(person);
        collect(specimen, true).then().statusCode(204);
        report(specimen, "CONFIRMATORY", "COC", "DETECTED").then().statusCode(204);
        discharge(person, specimen).then().statusCode(204);
        String reviews = Admitted.EPISODES + person.episode() + "/reviews";
        await().untilAsserted(() -> Admitted.auditor().get(reviews).then().body("triggers.kind", hasItem("RESULT")));
        String before = clock.instant().toString();
        long stored = stored("specimen/" + specimen);
        mark(specimen, "clinician-2", "clinician")
                .then()
                .statusCode(403)
                .body("type", containsString("not-who-ordered"));
        assertThat(stored("specimen/" + specimen)).isEqualTo(stored);
        mark(specimen, "clinician-1", "clinician").then().statusCode(204);
        mark(specimen, "clinician-1", "clinician").then().statusCode(204);
        assertThat(stored("specimen/" + specimen)).isEqualTo(stored + 1);
        report(specimen, "CONFIRMATORY", "COC", "NOT_DETECTED")
                .then()
                .statusCode(409)
                .body("type", containsString("specimen-in-error"));
        Admitted.clinician().get(SPECIMENS + "/" + specimen).then().statusCode(404);
        Admitted.clinician()
                .queryParam("knownAt", before)
                .get(SPECIMENS + "/" + specimen)
                .then()
                .statusCode(404);
        Admitted.auditor()
                .queryParam("knownAt", before)
                .get(SPECIMENS + "/" + specimen)
                .then()
                .statusCode(200)
                .body("enteredInError", nullValue());
        Admitted.auditor()
                .get(SPECIMENS + "/" + specimen)
                .then()
                .statusCode(200)
                .body("enteredInError.reason", equalTo("Of somebody else"))
                .body("enteredInError.markedBy", equalTo("clinician-1"));
        await().untilAsserted(() -> Admitted.clinician()
                .get(Admitted.EPISODES + person.episode() + "/specimens")
                .then()
                .body("specimens", equalTo(List.of())));
        for (String list : List.of(SPECIMENS, Admitted.EPISODES + person.episode() + "/specimens")) {
            Admitted.clinician()
                    .queryParam("state", "ENTERED_IN_ERROR")
                    .get(list)
                    .then()
                    .statusCode(403)
                    .body("type", containsString("errors-hidden"));
        }
        Admitted.auditor()
                .queryParam("state", "ENTERED_IN_ERROR")
                .get(Admitted.EPISODES + person.episode() + "/specimens")
                .then()
                .body("specimens.specimenId", equalTo(List.of(specimen)));
        Admitted.clinician()
                .get(Admitted.EPISODES + person.episode() + "/care")
                .then()
                .statusCode(200)
                .body("enteredInErrorSince.stream", equalTo(List.of("specimen/" + specimen)));
        await().untilAsserted(() -> Admitted.auditor().get(reviews).then().body("status", equalTo("NONE")));
        discharge(person, specimen).then().statusCode(409).body("type", containsString("result-in-error"));
        Admitted other = Admitted.toldBy(records, clock);
        discharge(other, specimen).then().statusCode(422).body("type", containsString("result-unknown"));
    }

    private String confirmed(Admitted person) {
        String specimen = ordered(person);
        collect(specimen, true).then().statusCode(204);
        report(specimen, "CONFIRMATORY", "COC", "DETECTED").then().statusCode(204);
        return specimen;
    }

    private static Response complete(Admitted person) {
        return Admitted.clinician()
                .body(Map.of("summary", "Left by the rules of the programme"))
                .post(Admitted.EPISODES + person.episode() + "/discharge/completion");
    }

    @Test
    void nobody_is_discharged_on_a_specimen_that_was_entered_in_error_since_the_discharge_was_begun() {
        Admitted person = Admitted.toldBy(records, clock);
        String specimen = confirmed(person);
        discharge(person, specimen).then().statusCode(204);
        mark(specimen, "clinician-1", "clinician").then().statusCode(204);
        long before = stored("episode/" + person.episode() + "/care");
        complete(person).then().statusCode(409).body("type", containsString("result-in-error"));
        assertThat(stored("episode/" + person.episode() + "/care")).isEqualTo(before);
        discharge(person, confirmed(person)).then().statusCode(204);
        complete(person).then().statusCode(204);
    }
}
