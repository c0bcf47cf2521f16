package org.throughline.treatmentplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.KeyDestroyed;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.treatmentplan.incident.view.IncidentsProjection;

/** Incidents over HTTP: reported by whoever sees them, looked into by the director, told where the law has them told. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class IncidentsOverHttpTest {
    private static final String INCIDENTS = "/treatment-plans/v1/incidents";

    @Inject
    Records records;

    @Inject
    Clock clock;

    private static RequestSpecification director() {
        return Admitted.as("director-1", "medical-director");
    }

    private Response report(Admitted person, String kind, Instant happenedAt) {
        return Admitted.as("facilitator-1", "group-facilitator")
                .body(Map.of(
                        "kind",
                        kind,
                        "severity",
                        "HIGH",
                        "description",
                        "Flour everywhere",
                        "happenedAt",
                        happenedAt.toString()))
                .post(Admitted.EPISODES + person.episode() + "/incidents");
    }

    private String reported(Admitted person, String kind) {
        return report(person, kind, clock.instant())
                .then()
                .statusCode(201)
                .extract()
                .path("incidentId");
    }

    private static Response review(RequestSpecification who, String incident, String findings) {
        return who.body(Map.of("findings", findings, "actions", List.of("Sweep the floor")))
                .post(INCIDENTS + "/" + incident + "/review");
    }

    private static Response file(String incident, String basis, Instant at) {
        return Admitted.clinician()
                .body(Map.of(
                        "basis",
                        basis,
                        "authority",
                        "The authority",
                        "said",
                        "What was seen",
                        "filedAt",
                        at.toString()))
                .post(INCIDENTS + "/" + incident + "/external-reports");
    }

    private long stored(String incident) {
        return records.log().version(StreamName.in("north", "incident/" + incident));
    }

    private static List<String> listed(String which, Admitted person) {
        Response page =
                director().queryParam("which", which).queryParam("limit", 200).get(INCIDENTS);
        page.then().statusCode(200).body("freshness", notNullValue());
        return page.jsonPath()
                .getList("incidents.findAll { it.participantId == '" + person.participant() + "' }.incidentId");
    }

    @Test
    void suspected_abuse_of_a_child_is_on_both_lists_until_it_was_looked_into_and_told() {
        Admitted person = Admitted.toldBy(records, clock);
        String incident = reported(person, "CHILD_ABUSE_SUSPECTED");
        await().untilAsserted(() -> assertThat(listed("REPORT", person)).containsExactly(incident));
        assertThat(listed("REVIEW", person)).containsExactly(incident);
        Admitted.auditor()
                .get(INCIDENTS + "/" + incident)
                .then()
                .statusCode(200)
                .body("reportBy", notNullValue())
                .body("policyVersion", equalTo("iop-2026-1"))
                .body("review", nullValue());
        file(incident, "CHILD_ABUSE_REPORT", clock.instant()).then().statusCode(204);
        review(director(), incident, "Seen by nobody else").then().statusCode(204);
        await().untilAsserted(() -> assertThat(listed("REPORT", person)).isEmpty());
        await().untilAsserted(() -> assertThat(listed("REVIEW", person)).isEmpty());
        Admitted.clinician()
                .get(INCIDENTS + "/" + incident)
                .then()
                .statusCode(200)
                .body("reportBy", nullValue())
                .body("review.reviewer", equalTo("director-1"))
                .body("externalReports[0].basis", equalTo("CHILD_ABUSE_REPORT"));
        Admitted.auditor()
                .get(Admitted.EPISODES + person.episode() + "/incidents")
                .then()
                .statusCode(200)
                .body("incidents.incidentId", equalTo(List.of(incident)))
                .body("freshness", notNullValue());
    }

    @Test
    void what_is_refused_has_a_type_of_its_own_and_is_not_stored() {
        Admitted person = Admitted.toldBy(records, clock);
        Instant now = clock.instant();
        Instant ahead = now.plus(Duration.ofHours(1));
        report(person, "INJURY", ahead).then().statusCode(422).body("type", containsString("yet-to-come"));
        String threat = reported(person, "THREAT");
        refused(file(threat, "CRIME_ON_PREMISES", ahead), 422, "yet-to-come");
        refused(
                review(Admitted.as("facilitator-1", "medical-director"), threat, "My own"),
                403,
                "reviewer-is-reporter");
        assertThat(stored(threat)).isEqualTo(1);
        review(director(), threat, "Looked into").then().statusCode(204);
        review(director(), threat, "Looked into").then().statusCode(204);
        refused(review(director(), threat, "Otherwise"), 409, "already-reviewed");
        assertThat(stored(threat)).isEqualTo(2);
        review(director(), UUID.randomUUID().toString(), "Nothing").then().statusCode(404);
    }

    @Test
    void what_was_told_without_a_basis_is_kept_and_the_ways_that_remain_are_shown() {
        Admitted person = Admitted.toldBy(records, clock);
        String threat = reported(person, "THREAT");
        file(threat, "IMMINENT_THREAT", clock.instant()).then().statusCode(204);
        file(threat, "CHILD_ABUSE_REPORT", clock.instant()).then().statusCode(204);
        Admitted.auditor()
                .get(INCIDENTS + "/" + threat)
                .then()
                .statusCode(200)
                .body("externalReports[0].objections", equalTo(List.of("NO_LAWFUL_BASIS")))
                .body("externalReports[0].instead", hasItems("CONSENT", "COURT_ORDER"))
                .body("externalReports[1].objections", equalTo(List.of("BASIS_DOES_NOT_COVER")));
        assertThat(listed("REPORT", person)).isEmpty();
    }

    @Test
    void no_column_tells_of_which_incident_somebody_is_to_be_told() {
        Admitted person = Admitted.toldBy(records, clock);
        String suspected = reported(person, "CHILD_ABUSE_SUSPECTED");
        String hurt = reported(person, "INJURY");
        await().untilAsserted(() -> assertThat(listed("REVIEW", person)).contains(suspected, hurt));
        assertThat(columns(suspected)).isNotEmpty().isEqualTo(columns(hurt));
    }

    /** What stands clear in the row of an incident, but for ids and times. */
    private Map<String, Object> columns(String incident) {
        Document row = records.database()
                .getCollection(ViewName.of(new IncidentsProjection()).toString())
                .find(Filters.eq("_id", incident))
                .projection(Guarded.visible())
                .first();
        Map<String, Object> clear = new TreeMap<>(row);
        clear.remove("_id");
        clear.replaceAll((name, value) -> value instanceof Date ? "a time" : value);
        return clear;
    }

    /** What the ledger has of a person, as it is written there. */
    private List<String> entries(Admitted person) {
        SealedEvents sealed = new SealedEvents("treatment-plan", records.vault());
        return records.log().about("north", person.participant().toString(), 0, 1_000).stream()
                .filter(event -> event.type().equals("treatment-plan.records-disclosed.v1"))
                .map(event -> (Opened.Plain) sealed.open(event))
                .map(plain -> new String(plain.payload(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void whatever_an_authority_was_told_is_in_the_ledger_once_and_not_in_its_words() {
        Admitted person = Admitted.toldBy(records, clock);
        String incident = reported(person, "CHILD_ABUSE_SUSPECTED");
        Instant at = clock.instant();
        file(incident, "CHILD_ABUSE_REPORT", at).then().statusCode(204);
        file(incident, "CHILD_ABUSE_REPORT", at).then().statusCode(204);
        await().untilAsserted(() -> assertThat(entries(person)).hasSize(1));
        assertThat(entries(person).getFirst())
                .contains(
                        "\"CHILD_ABUSE_REPORT\"",
                        "\"external-report\"",
                        person.episode().toString())
                .doesNotContain("The authority", "What was seen");
        file(incident, "ADULT_ABUSE", at).then().statusCode(204);
        await().untilAsserted(() -> assertThat(entries(person)).hasSize(2));
        assertThat(entries(person).getFirst()).contains("[\"CHILD_PROTECTION\"]", "\"objections\":[]");
        assertThat(entries(person).getLast())
                .contains("\"ABUSE_OR_NEGLECT\"", "[\"ADULT_PROTECTION\"]", "[\"ADULT_ABUSE_UNDER_PART_TWO\"]");
    }

    @Test
    void whoever_files_a_report_says_what_kind_of_authority_it_was_made_to() {
        Admitted person = Admitted.toldBy(records, clock);
        String incident = reported(person, "THREAT");
        Map<String, String> body = Map.of(
                "basis",
                "IMMINENT_THREAT",
                "authority",
                "The authority",
                "authorityKind",
                "LAW_ENFORCEMENT",
                "said",
                "What was seen",
                "filedAt",
                clock.instant().toString());
        Admitted.clinician()
                .body(body)
                .post(INCIDENTS + "/" + incident + "/external-reports")
                .then()
                .statusCode(204);
        await().untilAsserted(() -> assertThat(entries(person)).hasSize(1));
        assertThat(entries(person).getFirst()).contains("[\"LAW_ENFORCEMENT\"]", "[\"THREAT_UNDER_PART_TWO\"]");
    }

    @Test
    void a_registered_authority_is_named_in_the_ledger_by_its_id() {
        Admitted person = Admitted.toldBy(records, clock);
        String incident = reported(person, "CRIME_ON_PREMISES");
        String recipient = UUID.randomUUID().toString();
        Admitted.clinician()
                .body(Map.of(
                        "basis",
                        "CRIME_ON_PREMISES",
                        "authority",
                        "The authority",
                        "recipientId",
                        recipient,
                        "said",
                        "What was seen",
                        "filedAt",
                        clock.instant().toString()))
                .post(INCIDENTS + "/" + incident + "/external-reports")
                .then()
                .statusCode(204);
        await().untilAsserted(() -> assertThat(entries(person)).hasSize(1));
        assertThat(entries(person).getFirst()).contains(recipient).doesNotContain("NOTES");
    }

    @Test
    void an_incident_that_was_entered_in_error_was_told_all_the_same_and_stays_in_the_ledger() {
        Admitted person = Admitted.toldBy(records, clock);
        String incident = reported(person, "CHILD_ABUSE_SUSPECTED");
        file(incident, "CHILD_ABUSE_REPORT", clock.instant()).then().statusCode(204);
        await().untilAsserted(() -> assertThat(entries(person)).hasSize(1));
        List<String> before = entries(person);
        director()
                .body(Map.of("reason", "Happened to somebody else"))
                .post(INCIDENTS + "/" + incident + "/error")
                .then()
                .statusCode(204);
        assertThat(entries(person)).isEqualTo(before);
    }

    @Test
    void whoever_is_being_erased_keeps_what_the_ledger_has_and_nothing_more_is_told_of_them() {
        Admitted person = Admitted.toldBy(records, clock);
        String incident = reported(person, "CHILD_ABUSE_SUSPECTED");
        file(incident, "CHILD_ABUSE_REPORT", clock.instant()).then().statusCode(204);
        await().untilAsserted(() -> assertThat(entries(person)).hasSize(1));
        long stored = stored(incident);
        OrderedErasure erasure = OrderedErasure.of(person);
        refused(file(incident, "CHILD_ABUSE_REPORT", clock.instant()), 410, "record-erased");
        assertThat(stored(incident)).isEqualTo(stored);
        erasure.isCarriedOut();
        await().until(() -> records.vault().key(erasure.key()) instanceof KeyDestroyed);
        assertThat(entries(person)).hasSize(1);
        Admitted.auditor().get(INCIDENTS + "/" + incident).then().statusCode(404);
    }

    private static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", containsString(type));
    }

    @Test
    void everybody_of_the_house_reports_and_the_director_looks_into_it() {
        Admitted person = Admitted.toldBy(records, clock);
        String incident = reported(person, "INJURY");
        review(Admitted.clinician(), incident, "Not mine").then().statusCode(403);
        Admitted.clinician().get(INCIDENTS).then().statusCode(403);
        person.self().get(INCIDENTS + "/" + incident).then().statusCode(403);
        Admitted.as("facilitator-1", "group-facilitator")
                .get(INCIDENTS + "/" + incident)
                .then()
                .statusCode(403);
        Admitted.as("ehr-1", "ehr-system")
                .get(INCIDENTS + "/" + incident)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("south", "director-1", "medical-director"))
                .get(INCIDENTS + "/" + incident)
                .then()
                .statusCode(404);
        long before = records.accessLog().log().head().position();
        director().get(INCIDENTS + "/" + incident).then().statusCode(200);
        assertThat(records.accessLog().log().read(before + 1, 10))
                .anySatisfy(event -> assertThat(event.header().subject())
                        .isEqualTo(person.participant().toString()));
    }

    @Test
    void a_repeat_under_one_key_is_one_incident() {
        Admitted person = Admitted.toldBy(records, clock);
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of(
                "kind", "INJURY",
                "severity", "LOW",
                "description", "A burnt finger",
                "happenedAt", "2026-01-05T10:00:00Z");
        List<String> ids = List.of(sent(person, key, body), sent(person, key, body));
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        assertThat(stored(ids.getFirst())).isEqualTo(1);
    }

    private static String sent(Admitted person, String key, Map<String, String> body) {
        return Admitted.clinician()
                .header("Idempotency-Key", key)
                .body(body)
                .post(Admitted.EPISODES + person.episode() + "/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("incidentId");
    }

    @Test
    void what_was_entered_in_error_is_on_no_list_and_kept_for_who_answers_for_the_record() {
        Admitted person = Admitted.toldBy(records, clock);
        String incident = reported(person, "CHILD_ABUSE_SUSPECTED");
        await().untilAsserted(() -> assertThat(listed("REPORT", person)).containsExactly(incident));
        String before = clock.instant().toString();
        long stored = stored(incident);
        Map<String, String> reason = Map.of("reason", "Happened to somebody else");
        String error = INCIDENTS + "/" + incident + "/error";
        Admitted.clinician()
                .body(reason)
                .post(error)
                .then()
                .statusCode(403)
                .body("type", containsString("not-who-reported"));
        Admitted.as("facilitator-1", "group-facilitator")
                .body(reason)
                .post(error)
                .then()
                .statusCode(403)
                .body("type", containsString("report-outstanding"));
        assertThat(stored(incident)).isEqualTo(stored);
        for (int i = 0; i < 2; i++) {
            director().body(reason).post(error).then().statusCode(204);
        }
        assertThat(stored(incident)).isEqualTo(stored + 1);
        await().untilAsserted(() -> assertThat(listed("REPORT", person)).isEmpty());
        await().untilAsserted(() -> assertThat(listed("REVIEW", person)).isEmpty());
        review(director(), incident, "Nothing")
                .then()
                .statusCode(409)
                .body("type", containsString("incident-in-error"));
        Admitted.clinician().get(INCIDENTS + "/" + incident).then().statusCode(404);
        Admitted.clinician()
                .queryParam("knownAt", before)
                .get(INCIDENTS + "/" + incident)
                .then()
                .statusCode(404);
        Admitted.auditor()
                .queryParam("knownAt", before)
                .get(INCIDENTS + "/" + incident)
                .then()
                .statusCode(200)
                .body("enteredInError", nullValue())
                .body("reportBy", notNullValue());
        director()
                .get(INCIDENTS + "/" + incident)
                .then()
                .statusCode(200)
                .body("enteredInError.reason", equalTo("Happened to somebody else"))
                .body("reportBy", nullValue());
        String list = Admitted.EPISODES + person.episode() + "/incidents";
        Admitted.clinician().get(list).then().body("incidents", equalTo(List.of()));
        Admitted.clinician()
                .queryParam("enteredInError", true)
                .get(list)
                .then()
                .statusCode(403)
                .body("type", containsString("errors-hidden"));
        Admitted.auditor()
                .queryParam("enteredInError", true)
                .get(list)
                .then()
                .body("incidents.incidentId", equalTo(List.of(incident)));
    }
}
