package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.gate.EmergencyBanner;
import org.throughline.disclosure.testkit.IntakeSpeaks;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** Staff of another programme read a record in an emergency, over HTTP, and what the privacy officer sees of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class EmergencyOverHttpTest {
    private static final String PERSON = "/intake/v1/participants/{id}";
    private static final String EPISODES = PERSON + "/episodes";
    private static final String SPEAKERS = PERSON + "/representatives";
    private static final String EMERGENCIES = PERSON + "/emergency-accesses";
    private static final String LEDGER = "/intake/v1/disclosures";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private final String colleague = "clinician-" + UUID.randomUUID();
    private String programme = "";
    private String person = "";

    @BeforeEach
    void somebody_is_in_another_programme() {
        Applicant applicant = new Applicant(clock.instant()).prepared();
        programme = "programme-" + UUID.randomUUID();
        applicant
                .admit(intake(), applicant.admission(ToldProgramme.of(programme).isTold(records, 1)))
                .then()
                .statusCode(201);
        person = applicant.participantId();
        await().until(() -> reads(EPISODES).statusCode() == 404);
    }

    private Response reads(String path) {
        return as(colleague, "clinician").get(path, person);
    }

    private static RequestSpecification bySecondFactor(String subject, String role) {
        return given().auth()
                .oauth2(TestTokens.bySecondFactor("north", subject, role))
                .contentType(ContentType.JSON);
    }

    private RequestSpecification colleague() {
        return bySecondFactor(colleague, "clinician");
    }

    private static RequestSpecification officer() {
        return as("officer-1", "privacy-officer");
    }

    private static Map<String, Object> emergency() {
        return new HashMap<>(Map.of(
                "nature", "Found unconscious",
                "recipientName", "Dr Sachertorte",
                "recipientFacility", "The day programme",
                "discloser", "The nurse on duty",
                "attested", true));
    }

    private String opened() {
        Response answer = colleague().body(emergency()).post(EMERGENCIES, person);
        answer.then().statusCode(201);
        await().until(() -> reads(EPISODES).statusCode() == 200);
        return answer.path("disclosureId");
    }

    private void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", endsWith(":" + problem));
    }

    private List<String> stored() {
        return records.log().about("north", person, 0, 1_000).stream()
                .map(RecordedEvent::type)
                .filter(type -> !type.equals("intake.disclosure-refused.v1"))
                .toList();
    }

    @Test
    void the_record_opens_with_a_banner_closes_by_itself_and_all_of_it_is_in_the_log() {
        Response answer = colleague().body(emergency()).post(EMERGENCIES, person);
        answer.then().statusCode(201).body("participantId", equalTo(person));
        String id = answer.path("disclosureId");
        Instant until = Instant.parse(answer.path("until"));
        assertThat(Duration.between(clock.instant(), until)).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(60));
        await().until(() -> reads(EPISODES).statusCode() == 200);
        for (String path : List.of(EPISODES, SPEAKERS)) {
            assertThat(reads(path).header(EmergencyBanner.HEADER)).isEqualTo("until=" + until + "; disclosure=" + id);
        }
        as("clinician-other", "clinician").get(EPISODES, person).then().statusCode(404);
        reads(PERSON + "/consents").then().statusCode(403);
        as(colleague, "care-coordinator")
                .get("/intake/v1/admissions?programme=" + programme)
                .then()
                .body("episodes", equalTo(List.of()));
        intake().get(EPISODES, person).then().statusCode(200).header(EmergencyBanner.HEADER, (String) null);

        clock.forward(Duration.ofMinutes(61));
        reads(EPISODES).then().statusCode(404).header(EmergencyBanner.HEADER, (String) null);
        reads(SPEAKERS).then().statusCode(404);
        refused(colleague().post(EMERGENCIES + "/{access}/end", person, id), 409, "emergency-over");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> officer()
                        .body(Map.of("participantId", person, "exception", "BTG"))
                        .post("/intake/v1/access-log/search")
                        .then()
                        .statusCode(200)
                        .body("entries.what", hasItem("episodes"))
                        .body("entries.what", hasItem("representatives"))
                        .body("entries.findAll { it.ground != '" + id + "' }", equalTo(List.of()))
                        .body("entries.findAll { it.lookedBy != '" + colleague + "' }", equalTo(List.of())));
        officer()
                .get(PERSON + "/disclosures/{disclosure}", person, id)
                .then()
                .statusCode(200)
                .body("basis", equalTo("MEDICAL_EMERGENCY"))
                .body("channel", equalTo("RECORD"))
                .body("notice", nullValue())
                .body("grounds.NATURE", equalTo("Found unconscious"))
                .body("grounds.RECIPIENT_FACILITY", equalTo("The day programme"))
                .body("emergency.until", equalTo(until.toString()));
    }

    @Test
    void nothing_is_opened_without_a_second_factor_an_emergency_and_all_that_is_written_down() {
        List<String> before = stored();
        refused(as(colleague, "clinician").body(emergency()).post(EMERGENCIES, person), 403, "second-factor-needed");
        as(colleague, "clinician")
                .body(emergency())
                .post(EMERGENCIES, person)
                .then()
                .body("accepted", contains("mfa"));
        Map<String, Object> body = emergency();
        body.put("attested", false);
        refused(colleague().body(body).post(EMERGENCIES, person), 422, "emergency-not-attested");
        refused(colleague().body(body).post(EMERGENCIES, UUID.randomUUID()), 422, "emergency-not-attested");
        body.remove("nature");
        refused(colleague().body(body).post(EMERGENCIES, person), 400, "request-invalid");
        UUID nobody = UUID.randomUUID();
        refused(colleague().body(emergency()).post(EMERGENCIES, nobody), 404, "not-found");
        assertThat(records.log().about("north", nobody.toString(), 0, 10))
                .extracting(RecordedEvent::type)
                .containsExactly("intake.disclosure-refused.v1");
        bySecondFactor(colleague, "utilisation-review")
                .body(emergency())
                .post(EMERGENCIES, person)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.bySecondFactor("south", colleague, "clinician"))
                .contentType(ContentType.JSON)
                .body(emergency())
                .post(EMERGENCIES, person)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestTokens.bySecondFactor("north", colleague, "clinician", "ehr-system"))
                .contentType(ContentType.JSON)
                .body(emergency())
                .post(EMERGENCIES, person)
                .then()
                .statusCode(404);
        assertThat(stored()).as("nothing is stored").isEqualTo(before);
        reads(EPISODES).then().statusCode(404);
    }

    @Test
    void who_works_in_one_programme_of_two_may_have_to_read_what_is_in_the_other() {
        IntakeSpeaks.inItsOwnLog(records, "north").admits(UUID.fromString(person), ToldProgramme.PROGRAMME);
        await().until(() -> reads(EPISODES).statusCode() == 200);
        colleague().body(emergency()).post(EMERGENCIES, person).then().statusCode(201);
    }

    @Test
    void who_works_in_the_programme_needs_none() {
        Applicant own = new Applicant(clock.instant()).prepared();
        ToldProgramme.EVENING.isTold(records, ToldProgramme.PLENTY);
        own.admit(intake(), own.admission()).then().statusCode(201);
        refused(colleague().body(emergency()).post(EMERGENCIES, own.participantId()), 409, "emergency-not-needed");
    }

    @Test
    void a_repeated_request_opens_it_once() {
        RequestSpecification first = colleague().header("Idempotency-Key", "emergency-" + person);
        RequestSpecification again = colleague().header("Idempotency-Key", "emergency-" + person);
        String answer = first.body(emergency()).post(EMERGENCIES, person).asString();
        assertThat(again.body(emergency()).post(EMERGENCIES, person).asString()).isEqualTo(answer);
        assertThat(stored()).filteredOn("intake.staff-access-opened.v1"::equals).hasSize(1);
    }

    @Test
    void a_repeat_by_somebody_else_at_the_same_console_is_another_request() {
        String key = "emergency-" + person;
        atConsole(colleague, key).post(EMERGENCIES, person).then().statusCode(201);
        refused(atConsole("clinician-other", key).post(EMERGENCIES, person), 422, "idempotency-key-reused");
        assertThat(stored()).filteredOn("intake.staff-access-opened.v1"::equals).hasSize(1);
    }

    private static RequestSpecification atConsole(String subject, String key) {
        return given().auth()
                .oauth2(TestTokens.bySecondFactorAt("console", "north", subject, "clinician"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(emergency());
    }

    @Test
    void a_repeat_after_the_end_opens_nothing_and_says_so() {
        String key = "emergency-" + person;
        Response first =
                colleague().header("Idempotency-Key", key).body(emergency()).post(EMERGENCIES, person);
        first.then().statusCode(201);
        colleague()
                .post(EMERGENCIES + "/{access}/end", person, first.path("disclosureId"))
                .then()
                .statusCode(204);
        refused(
                colleague().header("Idempotency-Key", key).body(emergency()).post(EMERGENCIES, person),
                409,
                "emergency-over");
        assertThat(stored()).filteredOn("intake.staff-access-opened.v1"::equals).hasSize(1);
    }

    @Test
    void it_is_closed_early_and_then_reviewed_by_somebody_else() {
        String id = opened();
        await().untilAsserted(() -> worklist("OPEN").body("disclosures.disclosureId", hasItem(id)));
        worklist("OPEN")
                .body(
                        "disclosures.find { it.disclosureId == '%s' }.byPerson.emergency.until".formatted(id),
                        notNullValue());
        refused(review(officer(), id), 409, "emergency-goes-on");
        refused(
                bySecondFactor("clinician-other", "clinician").post(EMERGENCIES + "/{access}/end", person, id),
                403,
                "emergency-of-another");
        colleague().post(EMERGENCIES + "/{access}/end", person, id).then().statusCode(204);
        await().until(() -> reads(EPISODES).statusCode() == 404);
        refused(review(officer(), id), 409, "emergency-goes-on");
        clock.forward(Duration.ofMinutes(61));
        refused(review(as(colleague, "privacy-officer"), id), 403, "reviewer-told");
        review(as(colleague, "clinician"), id).then().statusCode(403);
        worklist("OPEN").body("disclosures.disclosureId", hasItem(id));
        review(officer(), id).then().statusCode(204);
        await().untilAsserted(() -> worklist("OPEN").body("disclosures.disclosureId", not(hasItem(id))));
        worklist("CLOSED")
                .body(
                        "disclosures.find { it.disclosureId == '%s' }.byPerson.review.finding".formatted(id),
                        equalTo("LAWFUL"));
        refused(
                officer()
                        .body(Map.of("finding", "BREACH", "reason", "No."))
                        .post(PERSON + "/disclosures/{disclosure}/review", person, id),
                409,
                "disclosure-reviewed");
    }

    @Test
    void those_who_run_the_service_see_how_many_nobody_has_looked_at() {
        String id = opened();
        await().untilAsserted(() -> worklist("OPEN").body("disclosures.disclosureId", hasItem(id)));
        int open = worklist("OPEN").extract().path("disclosures.size()");
        await().untilAsserted(() -> assertThat(unreviewed()).isEqualTo(open));
        clock.forward(Duration.ofMinutes(61));
        review(officer(), id).then().statusCode(204);
        await().untilAsserted(() -> assertThat(unreviewed()).isEqualTo(open - 1));
    }

    private static double unreviewed() {
        return Scrape.now().value("throughline_worklist_open{worklist=\"emergency-reviews\"}");
    }

    @Test
    void a_privacy_officer_ends_what_somebody_else_opened() {
        String id = opened();
        officer().post(EMERGENCIES + "/{access}/end", person, id).then().statusCode(204);
        await().until(() -> reads(EPISODES).statusCode() == 404);
    }

    private Response review(RequestSpecification by, String id) {
        return by.body(Map.of("finding", "LAWFUL", "reason", "The ambulance report says so."))
                .post(PERSON + "/disclosures/{disclosure}/review", person, id);
    }

    private static ValidatableResponse worklist(String review) {
        return officer()
                .queryParam("emergency", true)
                .queryParam("review", review)
                .queryParam("limit", 200)
                .get(LEDGER)
                .then()
                .statusCode(200);
    }
}
