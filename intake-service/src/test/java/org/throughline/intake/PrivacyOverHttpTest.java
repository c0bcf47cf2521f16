package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
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
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;

/** Recipients, consents, representatives and demands over HTTP, with the clocks that end them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class PrivacyOverHttpTest {
    private static final String RECIPIENTS = "/intake/v1/recipients";
    private static final String PERSON = "/intake/v1/participants/{id}";
    private static final String DEMANDS = "/intake/v1/privacy-requests";
    private static final String HASH = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant = new Applicant(Instant.EPOCH);
    private String person = "";

    @BeforeEach
    void somebodyIsAccepted() {
        applicant = new Applicant(clock.instant());
        applicant.refer();
        applicant.accept();
        person = applicant.participantId();
    }

    private static RequestSpecification officer() {
        return as("officer-1", "privacy-officer");
    }

    private static Map<String, Object> recipient(String kind, String clientId) {
        return Map.of("legalName", "North Clinic", "npi", "1234567893", "kind", kind, "clientIds", List.of(clientId));
    }

    private static String registered(String kind) {
        return officer()
                .body(recipient(kind, "client-" + UUID.randomUUID()))
                .post(RECIPIENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("recipientId");
    }

    private List<String> types(String stream) {
        return records.log().stream(StreamName.in("north", stream), 1).stream()
                .map(RecordedEvent::type)
                .toList();
    }

    private void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", containsString(problem));
    }

    @Test
    void a_recipient_is_registered_described_anew_and_ended() {
        String clientId = "client-" + UUID.randomUUID();
        Response filed =
                officer().body(recipient("TREATING_PROVIDER", clientId)).post(RECIPIENTS);
        filed.then().statusCode(201);
        String id = filed.path("recipientId");
        long before = records.log().head().position();
        refused(officer().body(recipient("PLAN", clientId)).post(RECIPIENTS), 409, "client-id-taken");
        assertThat(records.log().head().position()).isEqualTo(before);
        officer()
                .body(recipient("TREATING_PROVIDER", "client-" + UUID.randomUUID()))
                .put(RECIPIENTS + "/{id}", id)
                .then()
                .statusCode(204);
        officer().body(recipient("PLAN", clientId)).post(RECIPIENTS).then().statusCode(201);
        String ended = officer()
                .post(RECIPIENTS + "/{id}/ending", id)
                .then()
                .statusCode(204)
                .extract()
                .header("Throughline-Position");
        officer()
                .get(RECIPIENTS + "/{id}", id)
                .then()
                .body("active", equalTo(false))
                .body("clientIds", hasSize(0));
        officer()
                .header("Throughline-Position", ended)
                .queryParam("limit", 200)
                .get(RECIPIENTS)
                .then()
                .statusCode(200)
                .body("recipients.recipientId", not(hasItem(id)))
                .body("freshness.intake", notNullValue());
        intake().queryParam("active", false)
                .queryParam("limit", 200)
                .get(RECIPIENTS)
                .then()
                .body("recipients.recipientId", hasItem(id));
        officer().get(RECIPIENTS + "/{id}", UUID.randomUUID()).then().statusCode(404);
        officer()
                .body(recipient("PLAN", clientId))
                .put(RECIPIENTS + "/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
        intake().body(recipient("PLAN", clientId)).post(RECIPIENTS).then().statusCode(403);
    }

    @Test
    void the_list_of_recipients_pages() {
        registered("PLAN");
        registered("PLAN");
        Response first = officer().queryParam("limit", 1).get(RECIPIENTS);
        first.then().body("recipients", hasSize(1)).body("next", notNullValue());
        List<String> second = officer()
                .queryParam("limit", 200)
                .queryParam("cursor", first.<String>path("next"))
                .get(RECIPIENTS)
                .path("recipients.recipientId");
        assertThat(second).isNotEmpty().doesNotContain(first.<String>path("recipients[0].recipientId"));
        refused(officer().queryParam("cursor", "none").get(RECIPIENTS), 400, "cursor-invalid");
    }

    @Test
    void a_consent_names_whom_it_is_to_and_ends_by_itself() {
        String clinic = registered("TREATING_PROVIDER");
        refused(
                applicant.consent(
                        applicant.form("GENERAL", List.of(UUID.randomUUID().toString()), List.of("TREATMENT"))),
                422,
                "recipient-not-registered");
        Map<String, Object> form = ending(clinic, clock.instant().plus(Duration.ofHours(1)));
        applicant.consent(form).then().statusCode(201);
        assertThat(types("participant/" + person + "/consents"))
                .containsExactly("intake.consent-captured.v1", "intake.consent-granted.v1");
        clock.forward(Duration.ofHours(2));
        await().untilAsserted(() ->
                assertThat(types("participant/" + person + "/consents")).last().isEqualTo("intake.consent-expired.v1"));
        intake().get(PERSON + "/consents", person)
                .then()
                .body("consents[0].expiredAt", notNullValue())
                .body("consents[0].revokedAt", nullValue());
    }

    @Test
    void a_consent_filed_after_another_ended_at_its_end_ends_too() {
        String clinic = registered("TREATING_PROVIDER");
        Map<String, Object> form = ending(clinic, clock.instant().plus(Duration.ofHours(1)));
        applicant.consent(form).then().statusCode(201);
        clock.forward(Duration.ofHours(2));
        awaitEnded(1);
        applicant.consent(form).then().statusCode(201);
        awaitEnded(2);
    }

    private void awaitEnded(int consents) {
        await().untilAsserted(() -> assertThat(types("participant/" + person + "/consents"))
                .filteredOn("intake.consent-expired.v1"::equals)
                .hasSize(consents));
    }

    private Map<String, Object> ending(String recipientId, Instant end) {
        Map<String, Object> form = new HashMap<>(applicant.form("GENERAL", List.of(recipientId), List.of("TREATMENT")));
        Map<String, Object> terms = new HashMap<>(terms(form));
        terms.put("expiresAt", end.toString());
        form.put("terms", terms);
        return form;
    }

    @SuppressWarnings("unchecked") // the form is built that way
    private static Map<String, Object> terms(Map<String, Object> form) {
        return (Map<String, Object>) Objects.requireNonNull(form.get("terms"));
    }

    @Test
    void a_consent_to_criminal_justice_is_taken_back_after_the_disposition() {
        String court = registered("COURT");
        Map<String, Object> form =
                new HashMap<>(applicant.form("CRIMINAL_JUSTICE", List.of(court), List.of("CRIMINAL_JUSTICE")));
        Map<String, Object> terms = new HashMap<>(terms(form));
        terms.put("endsWith", "EPISODE_CLOSED");
        terms.put("irrevocable", Map.of("event", "FINAL_DISPOSITION"));
        form.put("terms", terms);
        String consent = applicant.consent(form).path("consents[0].consentId");
        String path = PERSON + "/consents/{consent}";
        Map<String, Object> written = Map.of("method", "WRITTEN");
        refused(intake().body(written).post(path + "/revocation", person, consent), 409, "consent-irrevocable");
        intake().body(Map.of("disposedAt", clock.instant().toString()))
                .post(path + "/final-disposition", person, consent)
                .then()
                .statusCode(204);
        refused(
                intake().body(Map.of("method", "ORAL")).post(path + "/revocation", person, consent),
                422,
                "revocation-not-in-writing");
        intake().body(written)
                .post(path + "/revocation", person, consent)
                .then()
                .statusCode(204);
    }

    @Test
    void a_consent_that_was_not_given_is_on_record_and_permits_nothing() {
        String path = PERSON + "/declined-consents";
        Map<String, Object> no = Map.of(
                "kind", "COUNSELLING_NOTES",
                "formVersion", "notes-2026-1",
                "declinedBy", person,
                "authority", "SELF",
                "declinedAt", clock.instant().toString());
        Response recorded =
                intake().header("Idempotency-Key", "no-" + person).body(no).post(path, person);
        recorded.then().statusCode(201).header("Location", containsString("/declined-consents"));
        intake().header("Idempotency-Key", "no-" + person)
                .body(no)
                .post(path, person)
                .then()
                .statusCode(201)
                .body("declineId", equalTo(recorded.path("declineId")));
        assertThat(types("participant/" + person + "/consents")).containsExactly("intake.consent-declined.v1");
        officer()
                .get(path, person)
                .then()
                .body("declined", hasSize(1))
                .body("declined[0].kind", equalTo("COUNSELLING_NOTES"))
                .body("declined[0].formVersion", equalTo("notes-2026-1"));
        officer().get(PERSON + "/consents", person).then().body("consents", hasSize(0));
        as("clinician-1", "clinician").body(no).post(path, person).then().statusCode(403);
    }

    @Test
    void a_no_that_cannot_have_been_said_is_refused_and_nothing_is_stored() {
        String path = PERSON + "/declined-consents";
        Map<String, Object> later = Map.of(
                "kind", "RESEARCH",
                "formVersion", "research-2026-1",
                "declinedBy", person,
                "authority", "SELF",
                "declinedAt", clock.instant().plus(Duration.ofDays(1)).toString());
        refused(intake().body(later).post(path, person), 422, "declined-in-future");
        intake().body(later).post(path, UUID.randomUUID()).then().statusCode(404);
        assertThat(types("participant/" + person + "/consents")).isEmpty();
    }

    @Test
    void a_provider_treats_a_participant_from_one_day_to_another() {
        String clinic = registered("TREATING_PROVIDER");
        String path = PERSON + "/treating-relationships";
        Map<String, Object> period = Map.of("from", clock.instant().toString());
        as("clinician-1", "clinician")
                .body(period)
                .put(path + "/{recipient}", person, clinic)
                .then()
                .statusCode(204);
        refused(
                intake().body(period).put(path + "/{recipient}", person, registered("PLAN")),
                422,
                "not-a-treating-provider");
        intake().get(path, person)
                .then()
                .body("relationships", hasSize(1))
                .body("relationships[0].recipientId", equalTo(clinic));
    }

    @Test
    void nobody_speaks_for_an_adult_as_a_parent_and_an_agent_does_until_the_end() {
        String path = PERSON + "/representatives/{representative}";
        UUID agent = UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "Ngozi Okafor",
                "clientSubject",
                "agent-1",
                "authority",
                "PARENT",
                "scope",
                List.of("ATTENDANCE"),
                "from",
                clock.instant().toString(),
                "evidence",
                List.of(HASH)));
        refused(intake().body(body).put(path, person, agent), 422, "authority-ended");
        body.put("authority", "HEALTH_CARE_AGENT");
        body.put("until", clock.instant().plus(Duration.ofHours(1)).toString());
        intake().body(body).put(path, person, agent).then().statusCode(204);
        intake().get(PERSON + "/representatives", person)
                .then()
                .body("representatives[0].name", equalTo("Ngozi Okafor"))
                .body("representatives[0].endedAt", nullValue());
        refused(intake().body(Map.of("cause", "MAJORITY")).post(path + "/ending", person, agent), 400, "cause-invalid");
        clock.forward(Duration.ofHours(2));
        await().untilAsserted(() -> assertThat(types("participant/" + person + "/representatives"))
                .last()
                .isEqualTo("intake.representative-ended.v1"));
    }

    @Test
    void a_demand_is_on_the_worklist_until_it_is_answered_and_overdue_if_it_is_not() {
        Map<String, Object> body = Map.of("kind", "ACCESS", "words", "My whole record, please.");
        Response filed = intake().body(body).post(PERSON + "/privacy-requests", person);
        filed.then().statusCode(201).body("dueAt", notNullValue());
        String id = filed.path("requestId");
        String row = "requests.find { it.requestId == '%s' }".formatted(id);
        officer()
                .header("Throughline-Position", filed.header("Throughline-Position"))
                .queryParam("limit", 200)
                .get(DEMANDS)
                .then()
                .statusCode(200)
                .body(row + ".kind", equalTo("ACCESS"))
                .body(row + ".overdue", equalTo(false))
                .body("freshness.intake", notNullValue());
        clock.forward(Duration.ofDays(31));
        await().untilAsserted(() ->
                officer().queryParam("limit", 200).get(DEMANDS).then().body(row + ".overdue", equalTo(true)));
        refused(
                officer().body(Map.of("words", "We need more time.")).post(demand("extension"), person, id),
                409,
                "extended-too-late");
        String answered = officer()
                .body(Map.of("format", "FHIR"))
                .post(demand("access-fulfilment"), person, id)
                .then()
                .statusCode(204)
                .extract()
                .header("Throughline-Position");
        officer()
                .header("Throughline-Position", answered)
                .queryParam("limit", 200)
                .get(DEMANDS)
                .then()
                .body("requests.requestId", not(hasItem(id)));
        officer()
                .get(DEMANDS + "/{request}", id)
                .then()
                .statusCode(200)
                .body("words", equalTo("My whole record, please."))
                .body("answer.outcome", equalTo("GIVEN"))
                .body("answer.detail", equalTo("FHIR"));
        intake().get(DEMANDS).then().statusCode(403);
        officer().get(DEMANDS + "/{request}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_restriction_toward_a_plan_for_care_that_was_paid_for_is_agreed_to() {
        Map<String, Object> terms =
                Map.of("recipients", List.of(registered("PLAN")), "purposes", List.of("PAYMENT"), "paidInFull", true);
        Map<String, Object> body = Map.of("kind", "RESTRICTION", "words", "Do not tell my plan.", "restriction", terms);
        String id =
                intake().body(body).post(PERSON + "/privacy-requests", person).path("requestId");
        refused(
                officer().body(Map.of("words", "No.")).post(demand("restriction-denial"), person, id),
                422,
                "restriction-is-mandatory");
        officer().post(demand("restriction-acceptance"), person, id).then().statusCode(204);
        assertThat(types("participant/" + person + "/restrictions")).containsExactly("intake.restriction-recorded.v1");
        refused(
                officer().body(Map.of("asked", false)).post(demand("restriction-end"), person, id),
                422,
                "restriction-is-mandatory");
        officer()
                .body(Map.of("asked", true))
                .post(demand("restriction-end"), person, id)
                .then()
                .statusCode(204);
        refused(
                intake().body(Map.of("kind", "RESTRICTION", "words", "Do not tell."))
                        .post(PERSON + "/privacy-requests", person),
                400,
                "restriction-terms-invalid");
    }

    @Test
    void a_denied_amendment_keeps_what_the_participant_says_to_it() {
        Map<String, Object> body = Map.of("kind", "AMENDMENT", "words", "That was not so.");
        String id =
                intake().body(body).post(PERSON + "/privacy-requests", person).path("requestId");
        refused(
                officer().body(Map.of("format", "JSON")).post(demand("access-fulfilment"), person, id),
                409,
                "privacy-request-of-another-kind");
        officer()
                .body(Map.of("ground", "ACCURATE_AND_COMPLETE"))
                .post(demand("amendment-denial"), person, id)
                .then()
                .statusCode(204);
        intake().body(Map.of("words", "It was not."))
                .post(demand("disagreement"), person, id)
                .then()
                .statusCode(204);
        officer()
                .get(DEMANDS + "/{request}", id)
                .then()
                .body("disagreement", equalTo("It was not."))
                .body("answer.outcome", equalTo("DENIED"));
    }

    private static String demand(String what) {
        return PERSON + "/privacy-requests/{request}/" + what;
    }
}
