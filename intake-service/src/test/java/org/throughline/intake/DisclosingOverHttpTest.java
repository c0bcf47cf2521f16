package org.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.elsewhere;
import static org.throughline.intake.Applicant.intake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** What people tell others about a participant, over HTTP, and what the participant is told of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class DisclosingOverHttpTest {
    private static final String PERSON = "/intake/v1/participants/{id}";
    private static final String DISCLOSURES = PERSON + "/disclosures";
    private static final String ACCOUNTINGS = PERSON + "/accountings";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant;
    private String person = "";

    @BeforeEach
    void somebodyIsAccepted() {
        applicant = new Applicant(clock.instant());
        applicant.refer();
        applicant.accept();
        person = applicant.participantId();
    }

    private static RequestSpecification clinician() {
        return as("clinician-1", "clinician");
    }

    private static RequestSpecification officer() {
        return as("officer-1", "privacy-officer");
    }

    private static Map<String, Object> telling(String basis, Map<String, Object> grounds, String... information) {
        Map<String, Object> body = new HashMap<>();
        body.put("basis", basis);
        body.put("channel", "PHONE");
        body.put("information", List.of(information));
        body.put("grounds", grounds);
        return body;
    }

    private static Map<String, Object> emergency() {
        return telling(
                "MEDICAL_EMERGENCY",
                Map.of(
                        "description", "That they are in treatment",
                        "recipientName", "Dr Sachertorte",
                        "recipientFacility", "North Hospital",
                        "discloser", "The nurse on duty",
                        "nature", "Found unconscious"),
                "ATTENDANCE",
                "MEDICATION");
    }

    private static String registered(String kind) {
        return officer()
                .body(Map.of("legalName", "North Clinic", "kind", kind, "clientIds", List.of("c-" + UUID.randomUUID())))
                .post("/intake/v1/recipients")
                .then()
                .statusCode(201)
                .extract()
                .path("recipientId");
    }

    private Response tell(Map<String, Object> body) {
        return clinician().body(body).post(DISCLOSURES, person);
    }

    private void refused(Map<String, Object> body, int status, String problem) {
        List<String> before = entries();
        tell(body).then().statusCode(status).body("type", containsString(problem));
        assertThat(entries()).as("nothing is stored").isEqualTo(before);
    }

    private List<String> entries() {
        return records.log().about("north", person, 0, 1_000).stream()
                .filter(event -> event.stream().contains("disclosure/"))
                .map(RecordedEvent::type)
                .toList();
    }

    @Test
    void what_is_told_in_an_emergency_is_entered_with_all_that_the_rule_asks() {
        Response told = tell(emergency());
        told.then()
                .statusCode(201)
                .body("basis", equalTo("MEDICAL_EMERGENCY"))
                .body("partTwo", equalTo(true))
                .body("notice.text", notNullValue())
                .body("objections", equalTo(List.of()));
        String id = told.path("disclosureId");
        officer()
                .get(DISCLOSURES + "/{disclosure}", person, id)
                .then()
                .statusCode(200)
                .body("grounds.NATURE", equalTo("Found unconscious"))
                .body("request.actor", equalTo("clinician-1"));
        await().untilAsserted(() -> officer()
                .get(DISCLOSURES, person)
                .then()
                .body("disclosures.disclosureId", contains(id))
                .body("disclosures[0].outcome", equalTo("DISCLOSED"))
                .body("disclosures[0].disclosed.basis", equalTo("MEDICAL_EMERGENCY"))
                .body("disclosures[0].byPerson.channel", equalTo("PHONE")));
        officer()
                .queryParam("knownAt", clock.instant().minus(Duration.ofDays(1)).toString())
                .get(DISCLOSURES + "/{disclosure}", person, id)
                .then()
                .statusCode(404);
        clinician().get(DISCLOSURES + "/{disclosure}", person, id).then().statusCode(403);
        elsewhere("officer-2", "privacy-officer")
                .get(DISCLOSURES + "/{disclosure}", person, id)
                .then()
                .statusCode(404);
    }

    @Test
    void what_the_rule_asks_and_is_not_written_down_is_named() {
        Map<String, Object> body = emergency();
        body.put("grounds", Map.of("description", "That they are in treatment"));
        tell(body)
                .then()
                .statusCode(400)
                .body("type", containsString("disclosure-elements-missing"))
                .body(
                        "fields",
                        contains(
                                "grounds.recipientName",
                                "grounds.recipientFacility",
                                "grounds.discloser",
                                "grounds.nature"));
    }

    @Test
    void what_the_law_does_not_permit_is_refused_and_nothing_is_stored() {
        Map<String, Object> words = Map.of(
                "description",
                "Who they are",
                "recipientName",
                "The police",
                "nature",
                "A threat",
                "reference",
                "No. 1");
        refused(telling("SERIOUS_THREAT", words, "IDENTITY"), 422, "threat-under-part-two");
        refused(telling("ABUSE_OR_NEGLECT", words, "IDENTITY"), 422, "adult-abuse-under-part-two");
        refused(telling("LAW_ENFORCEMENT", words, "IDENTITY"), 422, "basis-not-for-part-two");
        refused(telling("CHILD_ABUSE_REPORT", words, "IDENTITY"), 422, "only-the-initial-report");
        refused(telling("CRIME_ON_PREMISES", words, "PLAN"), 422, "beyond-the-basis");
        refused(telling("PUBLIC_HEALTH_DEIDENTIFIED", words, "SCORES"), 422, "somebody-recognisable");
        refused(telling("RESEARCH", words, "COUNSELLING_NOTES"), 422, "notes-kept-apart");
        refused(
                telling("COURT_ORDER", Map.of("description", "The plan", "subpoena", "No. 2"), "PLAN"),
                422,
                "subpoena-alone");
        Map<String, Object> baseless = telling("RESEARCH", words, "IDENTITY");
        baseless.remove("basis");
        refused(baseless, 422, "disclosure-basis-not-stated");
        Map<String, Object> audit = telling("AUDIT_EVALUATION", words, "IDENTITY");
        refused(audit, 422, "recipient-not-registered");
        audit.put("recipientId", registered("OTHER"));
        refused(audit, 422, "no-audit-agreement");
        audit.put("basis", "QSO");
        refused(audit, 422, "no-service-agreement");
        Map<String, Object> later = emergency();
        later.put("happened", true);
        refused(later, 400, "disclosed-at-invalid");
        later.put("disclosedAt", clock.instant().plusSeconds(3_600).toString());
        refused(later, 422, "disclosed-in-future");
        Map<String, Object> read = emergency();
        read.put("channel", "RECORD");
        refused(read, 400, "request-invalid");
    }

    @Test
    void a_consent_is_held_against_what_the_participant_signed() {
        String clinic = registered("TREATING_PROVIDER");
        Map<String, Object> body = telling("CONSENT", Map.of("description", "When they came"), "ATTENDANCE");
        body.put("recipientId", clinic);
        refused(body, 422, "purpose-not-stated");
        body.put("purpose", "TREATMENT");
        refused(body, 422, "no-consent");
        Response signed = applicant.consent(applicant.form("GENERAL", List.of(clinic), List.of("TREATMENT")));
        String consent = signed.path("consents[0].consentId");
        body.put("information", List.of("SCORES"));
        refused(body, 422, "information-not-covered");
        body.put("information", List.of("ATTENDANCE"));
        Response told = clinician()
                .header("Idempotency-Key", "told-" + person)
                .body(body)
                .post(DISCLOSURES, person);
        told.then().statusCode(201).body("consents.consentId", contains(consent));
        intake().body(Map.of("method", "WRITTEN"))
                .post(PERSON + "/consents/{consent}/revocation", person, consent)
                .then()
                .statusCode(204);
        clinician()
                .header("Idempotency-Key", "told-" + person)
                .body(body)
                .post(DISCLOSURES, person)
                .then()
                .statusCode(201)
                .body("disclosureId", equalTo(told.path("disclosureId")));
        refused(body, 422, "consent-taken-back");
    }

    @Test
    void an_auditor_is_told_what_the_registered_agreement_covers() {
        Map<String, Object> agreement = Map.of(
                "scope", "Claims of one year",
                "classes", List.of("ATTENDANCE"),
                "from", clock.instant().minusSeconds(3_600).toString(),
                "until", clock.instant().plusSeconds(3_600).toString(),
                "custody", "In a locked room",
                "destroyBy", clock.instant().plusSeconds(7_200).toString());
        String auditor = officer()
                .body(Map.of("legalName", "County audit", "kind", "OTHER", "agreement", agreement))
                .post("/intake/v1/recipients")
                .path("recipientId");
        Map<String, Object> body = telling("AUDIT_EVALUATION", Map.of("description", "When they came"), "PLAN");
        body.put("recipientId", auditor);
        refused(body, 422, "outside-audit-scope");
        body.put("information", List.of("ATTENDANCE"));
        tell(body).then().statusCode(201).body("basis", equalTo("AUDIT_EVALUATION"));
        body.put("happened", true);
        body.put("disclosedAt", clock.instant().minusSeconds(7_200).toString());
        tell(body).then().statusCode(201).body("objections", contains("OUTSIDE_AUDIT_PERIOD"));
    }

    @Test
    void what_was_told_without_a_right_is_entered_and_stands_before_the_privacy_officer() {
        Map<String, Object> body = telling(
                "SERIOUS_THREAT",
                Map.of("description", "Who they are", "recipientName", "The police", "nature", "A threat"),
                "IDENTITY");
        body.put("happened", true);
        body.put("disclosedAt", clock.instant().minusSeconds(3_600).toString());
        Response told = tell(body);
        told.then().statusCode(201).body("objections", contains("THREAT_UNDER_PART_TWO"));
        String id = told.path("disclosureId");
        String lawful = tell(emergency()).path("disclosureId");
        await().untilAsserted(() -> officer()
                .queryParam("flagged", true)
                .queryParam("limit", 200)
                .get("/intake/v1/disclosures")
                .then()
                .statusCode(200)
                .body("disclosures.disclosureId", hasItem(id))
                .body("disclosures.disclosureId", not(hasItem(lawful)))
                .body("disclosures.find { it.disclosureId == '%s' }.reason".formatted(id), nullValue()));
    }

    @Test
    void the_privacy_officer_closes_what_was_flagged_with_a_finding() {
        Map<String, Object> body = telling(
                "SERIOUS_THREAT",
                Map.of("description", "Who they are", "recipientName", "The police", "nature", "A threat"),
                "IDENTITY");
        body.put("happened", true);
        body.put("disclosedAt", clock.instant().minusSeconds(3_600).toString());
        String id = tell(body).path("disclosureId");
        String lawful = tell(emergency()).path("disclosureId");
        await().untilAsserted(() -> worklist("OPEN").body("disclosures.disclosureId", hasItem(id)));
        worklist("OPEN").body("disclosures.disclosureId", not(hasItem(lawful)));
        Map<String, Object> breach = Map.of("finding", "BREACH", "reason", "Nobody had asked the police.");
        List<String> before = entries();
        review(clinician(), id, breach).then().statusCode(403);
        review(officer(), lawful, breach).then().statusCode(409).body("type", endsWith("disclosure-not-flagged"));
        review(officer(), UUID.randomUUID().toString(), breach).then().statusCode(404);
        review(officer(), id, Map.of("finding", "BREACH")).then().statusCode(400);
        assertThat(entries()).as("nothing is stored").isEqualTo(before);
        review(officer(), id, breach).then().statusCode(204);
        review(officer(), id, breach).then().statusCode(204);
        review(officer(), id, Map.of("finding", "LAWFUL", "reason", "It was asked."))
                .then()
                .statusCode(409)
                .body("type", endsWith("disclosure-reviewed"));
        await().untilAsserted(() -> worklist("OPEN").body("disclosures.disclosureId", not(hasItem(id))));
        worklist("CLOSED")
                .body(
                        "disclosures.find { it.disclosureId == '%s' }.byPerson.review.finding".formatted(id),
                        equalTo("BREACH"));
        officer()
                .get(DISCLOSURES + "/" + id, person)
                .then()
                .body("review.finding", equalTo("BREACH"))
                .body("review.reason", equalTo("Nobody had asked the police."));
        String own = as("officer-1", "privacy-officer")
                .body(body)
                .post(DISCLOSURES, person)
                .path("disclosureId");
        review(officer(), own, breach).then().statusCode(403).body("type", endsWith("reviewer-told"));
    }

    private Response review(RequestSpecification by, String disclosureId, Map<String, ?> body) {
        return by.body(body).post(DISCLOSURES + "/" + disclosureId + "/review", person);
    }

    private static ValidatableResponse worklist(String review) {
        return officer()
                .queryParam("review", review)
                .queryParam("limit", 200)
                .get("/intake/v1/disclosures")
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_is_told_of_somebody_unknown_or_of_another_organisation() {
        clinician()
                .body(emergency())
                .post(DISCLOSURES, UUID.randomUUID())
                .then()
                .statusCode(404);
        elsewhere("clinician-2", "clinician")
                .body(emergency())
                .post(DISCLOSURES, person)
                .then()
                .statusCode(404);
        as("auditor-1", "auditor")
                .body(emergency())
                .post(DISCLOSURES, person)
                .then()
                .statusCode(403);
    }

    private static String issued(Response answer) {
        answer.then().statusCode(201);
        return answer.path("accountingId");
    }

    private Response account(Map<String, Object> request) {
        return officer().body(request).post(ACCOUNTINGS, person);
    }

    @Test
    void a_participant_is_told_what_was_disclosed_and_the_list_stays_as_it_was_given() {
        Map<String, Object> first = emergency();
        tell(first).then().statusCode(201);
        String demand = intake().body(Map.of("kind", "ACCOUNTING", "words", "Whom did you tell?"))
                .post(PERSON + "/privacy-requests", person)
                .path("requestId");
        String id = issued(account(Map.of("rule", "HIPAA", "requestId", demand)));
        Response list = officer().get(ACCOUNTINGS + "/{accounting}", person, id);
        list.then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("asIssued", equalTo(true))
                .body("lines.basis", contains("MEDICAL_EMERGENCY"))
                .body("lines[0].recipient", equalTo("Dr Sachertorte"))
                .body("lines[0].address", equalTo("North Hospital"))
                .body("lines[0].description", equalTo("That they are in treatment"));
        tell(emergency()).then().statusCode(201);
        assertThat(officer().get(ACCOUNTINGS + "/{accounting}", person, id).asString())
                .isEqualTo(list.asString());
        String later = issued(account(Map.of("rule", "HIPAA")));
        officer().get(ACCOUNTINGS + "/{accounting}", person, later).then().body("count", equalTo(2));
        await().untilAsserted(() -> officer()
                .get("/intake/v1/privacy-requests/{request}", demand)
                .then()
                .body("answer.outcome", equalTo("GIVEN"))
                .body("answer.detail", equalTo("READABLE_DOCUMENT")));
        account(Map.of("rule", "HIPAA", "requestId", demand))
                .then()
                .statusCode(409)
                .body("type", containsString("privacy-request-answered"));
        officer()
                .queryParam("knownAt", clock.instant().minus(Duration.ofDays(1)).toString())
                .get(ACCOUNTINGS + "/{accounting}", person, id)
                .then()
                .statusCode(404);
    }

    private Map<String, Object> report(UUID entry, String basis, String authority) {
        Map<String, Object> report = new HashMap<>(Map.of(
                "disclosureId",
                entry,
                "basis",
                basis,
                "consents",
                List.of(),
                "information",
                List.of("IDENTITY", "ATTENDANCE", "NOTES"),
                "partTwo",
                true,
                "reliance",
                false,
                "notice",
                "",
                "disclosedAt",
                clock.instant(),
                "policyVersion",
                "disclosure-2026-1"));
        report.put(
                "request",
                Map.of(
                        "participantId",
                        person,
                        "episodes",
                        List.of(),
                        "client",
                        "desk",
                        "actor",
                        "clinician-1",
                        "recipientId",
                        authority,
                        "purposeOfUse",
                        "",
                        "what",
                        "external-report",
                        "information",
                        List.of("IDENTITY", "ATTENDANCE", "NOTES")));
        return report;
    }

    private void toldByPlans(UUID entry, Map<String, Object> report) {
        new ToldFacts(records)
                .happens(
                        new Told(
                                "treatment-plan",
                                "disclosure/" + entry,
                                "treatment-plan.records-disclosed.v1",
                                "north",
                                UUID.fromString(person),
                                clock.instant()),
                        report);
        await().untilAsserted(() ->
                officer().get(DISCLOSURES, person).then().body("disclosures.disclosureId", hasItem(entry.toString())));
    }

    @Test
    void a_report_to_an_authority_that_another_service_tells_of_is_accounted_for_as_told_by_a_person() {
        UUID entry = UUID.randomUUID();
        toldByPlans(entry, report(entry, "CHILD_ABUSE_REPORT", registered("OTHER")));
        worklist("OPEN").body("disclosures.disclosureId", not(hasItem(entry.toString())));
        String listed = issued(account(Map.of("rule", "HIPAA")));
        officer()
                .get(ACCOUNTINGS + "/{accounting}", person, listed)
                .then()
                .body("lines.basis", contains("CHILD_ABUSE_REPORT"))
                .body("lines.recipient", contains("North Clinic"))
                .body("lines.description", contains("By a person, to an authority: external-report"));
    }

    @Test
    void an_authority_that_is_not_registered_is_accounted_for_by_its_kind() {
        UUID entry = UUID.randomUUID();
        Map<String, Object> report = report(entry, "CHILD_ABUSE_REPORT", "");
        report.put("authority", List.of("CHILD_PROTECTION"));
        toldByPlans(entry, report);
        officer()
                .get(DISCLOSURES, person)
                .then()
                .body("disclosures[0].toAuthority.authority", equalTo("CHILD_PROTECTION"))
                .body("disclosures[0].toAuthority.objections", equalTo(List.of()));
        String listed = issued(account(Map.of("rule", "HIPAA")));
        officer()
                .get(ACCOUNTINGS + "/{accounting}", person, listed)
                .then()
                .body("lines.recipient", contains("The authority that protects children"));
    }

    @Test
    void a_report_that_no_law_permits_stands_before_the_privacy_officer_until_they_close_it() {
        UUID entry = UUID.randomUUID();
        Map<String, Object> report = report(entry, "SERIOUS_THREAT", "");
        report.put("authority", List.of("OTHER"));
        report.put("objections", List.of("THREAT_UNDER_PART_TWO"));
        toldByPlans(entry, report);
        String id = entry.toString();
        worklist("OPEN")
                .body(
                        "disclosures.find { it.disclosureId == '%s' }.toAuthority.objections".formatted(id),
                        equalTo(List.of("THREAT_UNDER_PART_TWO")));
        officer()
                .queryParam("flagged", true)
                .queryParam("limit", 200)
                .get("/intake/v1/disclosures")
                .then()
                .body("disclosures.disclosureId", hasItem(id));
        Map<String, Object> breach = Map.of("finding", "BREACH", "reason", "Nobody had asked the police.");
        review(as("clinician-1", "privacy-officer"), id, breach)
                .then()
                .statusCode(403)
                .body("type", endsWith("reviewer-told"));
        review(officer(), id, breach).then().statusCode(204);
        await().untilAsserted(() -> worklist("OPEN").body("disclosures.disclosureId", not(hasItem(id))));
        worklist("CLOSED")
                .body(
                        "disclosures.find { it.disclosureId == '%s' }.toAuthority.review.finding".formatted(id),
                        equalTo("BREACH"));
        officer()
                .get(DISCLOSURES + "/" + id, person)
                .then()
                .statusCode(200)
                .body("authority", equalTo("OTHER"))
                .body("basis", equalTo("SERIOUS_THREAT"))
                .body("review.reason", equalTo("Nobody had asked the police."));
    }

    @Test
    void what_a_consent_permitted_is_told_after_it_was_taken_back_and_only_by_the_rule_of_part_two() {
        String clinic = registered("TREATING_PROVIDER");
        String consent = applicant
                .consent(applicant.form("GENERAL", List.of(clinic), List.of("TREATMENT")))
                .path("consents[0].consentId");
        Map<String, Object> body = telling("CONSENT", Map.of("description", "When they came"), "ATTENDANCE");
        body.put("recipientId", clinic);
        body.put("purpose", "TREATMENT");
        tell(body).then().statusCode(201);
        tell(body).then().statusCode(201);
        intake().body(Map.of("method", "WRITTEN"))
                .post(PERSON + "/consents/{consent}/revocation", person, consent)
                .then()
                .statusCode(204);
        String byConsent = issued(account(Map.of("rule", "PART_TWO")));
        officer()
                .get(ACCOUNTINGS + "/{accounting}", person, byConsent)
                .then()
                .body("count", equalTo(2))
                .body("lines.times", contains(2))
                .body("lines.recipient", contains("North Clinic"));
        String others = issued(account(Map.of("rule", "HIPAA")));
        officer().get(ACCOUNTINGS + "/{accounting}", person, others).then().body("count", equalTo(0));
    }

    @Test
    void what_went_through_an_intermediary_is_listed_for_whoever_asks_for_that_alone() {
        String clinic = registered("TREATING_PROVIDER");
        String exchange = officer()
                .body(Map.of("legalName", "Exchange", "kind", "INTERMEDIARY", "members", List.of(clinic)))
                .post("/intake/v1/recipients")
                .path("recipientId");
        intake().body(Map.of("from", clock.instant().minusSeconds(3_600).toString()))
                .put(PERSON + "/treating-relationships/{recipient}", person, clinic)
                .then()
                .statusCode(204);
        Map<String, Object> body = telling("CONSENT", Map.of("description", "When they came"), "ATTENDANCE");
        body.put("recipientId", clinic);
        body.put("purpose", "TREATMENT");
        applicant
                .consent(applicant.form("GENERAL", List.of(exchange, clinic), List.of("TREATMENT")))
                .then()
                .statusCode(201);
        tell(body).then().statusCode(201);
        String direct = issued(account(Map.of("rule", "INTERMEDIARY")));
        officer().get(ACCOUNTINGS + "/{accounting}", person, direct).then().body("count", equalTo(0));
        String other = registered("TREATING_PROVIDER");
        officer()
                .body(Map.of("legalName", "Exchange", "kind", "INTERMEDIARY", "members", List.of(clinic, other)))
                .put("/intake/v1/recipients/{id}", exchange)
                .then()
                .statusCode(204);
        intake().body(Map.of("from", clock.instant().minusSeconds(3_600).toString()))
                .put(PERSON + "/treating-relationships/{recipient}", person, other)
                .then()
                .statusCode(204);
        body.put("recipientId", other);
        tell(body).then().statusCode(201);
        String demand = intake().body(Map.of("kind", "INTERMEDIARY_LIST", "words", "Who got it through the network?"))
                .post(PERSON + "/privacy-requests", person)
                .path("requestId");
        String through = issued(account(Map.of("rule", "INTERMEDIARY", "requestId", demand)));
        officer().get(ACCOUNTINGS + "/{accounting}", person, through).then().body("count", equalTo(1));
        await().untilAsserted(() -> officer()
                .get("/intake/v1/privacy-requests/{request}", demand)
                .then()
                .body("answer.outcome", equalTo("GIVEN")));
    }

    @Test
    void an_accounting_is_printed_in_plain_words_and_no_text_of_ours_becomes_markup() {
        Map<String, Object> body = emergency();
        Map<String, Object> grounds = new HashMap<>();
        grounds.put("description", "<script>bake()</script>");
        grounds.put("recipientName", "Dr Sachertorte & Sons");
        grounds.put("recipientFacility", "North Hospital");
        grounds.put("discloser", "The nurse");
        grounds.put("nature", "Found unconscious");
        body.put("grounds", grounds);
        tell(body).then().statusCode(201);
        String id = issued(account(Map.of("rule", "HIPAA")));
        Response page = officer().accept("text/html").get(ACCOUNTINGS + "/{accounting}", person, id);
        page.then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        assertThat(page.asString())
                .contains(
                        "Who received information about you",
                        "There was a medical emergency",
                        "your medication",
                        "Dr Sachertorte &amp; Sons",
                        "&lt;script&gt;")
                .doesNotContain("<script>", "MEDICAL_EMERGENCY", "Found unconscious");
    }

    @Test
    void an_accounting_that_cannot_be_is_refused() {
        Map<String, Object> early = Map.of("rule", "PART_TWO", "from", "2000-01-01T00:00:00Z");
        account(early).then().statusCode(422).body("type", containsString("accounting-period-too-early"));
        Map<String, Object> future = Map.of(
                "rule", "HIPAA", "until", clock.instant().plusSeconds(3_600).toString());
        account(future).then().statusCode(422).body("type", containsString("accounting-period-impossible"));
        account(Map.of("rule", "HIPAA", "requestId", UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("type", containsString("demand-unknown"));
        String access = intake().body(Map.of("kind", "ACCESS", "words", "My record"))
                .post(PERSON + "/privacy-requests", person)
                .path("requestId");
        account(Map.of("rule", "HIPAA", "requestId", access))
                .then()
                .statusCode(409)
                .body("type", containsString("privacy-request-of-another-kind"));
        officer()
                .body(Map.of("rule", "HIPAA"))
                .post(ACCOUNTINGS, UUID.randomUUID())
                .then()
                .statusCode(404);
        elsewhere("officer-2", "privacy-officer")
                .body(Map.of("rule", "HIPAA"))
                .post(ACCOUNTINGS, person)
                .then()
                .statusCode(404);
        clinician()
                .body(Map.of("rule", "HIPAA"))
                .post(ACCOUNTINGS, person)
                .then()
                .statusCode(403);
    }
}
