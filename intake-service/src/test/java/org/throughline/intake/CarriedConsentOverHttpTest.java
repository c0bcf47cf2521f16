package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.testkit.Outsider;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** A referral that carries a signed consent, over HTTP, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class CarriedConsentOverHttpTest {
    private static final String CONSENTS = "/intake/v1/participants/{id}/consents";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    IntakeClock clock;

    private final String sender = "hospital-" + UUID.randomUUID();
    private Applicant applicant = new Applicant(Instant.EPOCH);

    @BeforeEach
    void somebodyComes() {
        applicant = new Applicant(clock.instant());
    }

    private String registered() {
        Response answer = as("officer-1", "privacy-officer")
                .body(Map.of(
                        "legalName",
                        "North Hospital",
                        "kind",
                        "TREATING_PROVIDER",
                        "clientIds",
                        List.of("client-of-" + sender)))
                .post("/intake/v1/recipients");
        answer.then().statusCode(201);
        return answer.path("recipientId");
    }

    private Response refer(Map<String, Object> body) {
        return given().auth()
                .oauth2(TestTokens.of("north", sender, "ehr-system"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(REFERRALS);
    }

    private Map<String, Object> carrying(Map<String, Object> form) {
        Map<String, Object> body = applicant.referral();
        body.put("consent", form);
        return body;
    }

    private Map<String, Object> form(String... recipients) {
        Map<String, Object> form = new HashMap<>(applicant.form("GENERAL", List.of(recipients), List.of("TREATMENT")));
        Map<String, Object> signature = part(form, "signature");
        signature.put("signer", "patient");
        form.put("signature", signature);
        return form;
    }

    private static Map<String, Object> part(Map<String, Object> form, String name) {
        Map<String, Object> part = new HashMap<>();
        if (form.get(name) instanceof Map<?, ?> known) {
            known.forEach((key, value) -> part.put(String.valueOf(key), value));
        }
        return part;
    }

    private String askedFromOutside(String referralId) {
        return new Outsider(RestAssured.port, TestTokens.stating("TREAT", "north", sender, "ehr-system"))
                .get(REFERRALS + "/" + referralId)
                .body();
    }

    private static void decline(String referralId) {
        intake().body(Map.of("reason", "Needs another kind of care.", "alternatives", List.of()))
                .post(REFERRALS + "/{id}/decline", referralId)
                .then()
                .statusCode(204);
    }

    private static String participantOf(String referralId) {
        return intake().get(REFERRALS + "/{id}", referralId).path("file.participantId");
    }

    @Test
    void a_consent_that_comes_along_opens_the_status_to_its_sender_at_once() {
        registered();
        Response referred = refer(carrying(form("SENDER")));
        referred.then()
                .statusCode(201)
                .body("status", equalTo("RECEIVED"))
                .body("consent.filed", equalTo(true))
                .body("consent.consentIds", hasSize(1))
                .body("consent.problem", nullValue())
                .body("consent.awaitingPaper.kinds", empty())
                .body("consent.awaitingPaper.classes", contains("PLAN"));
        String referralId = referred.path("referralId");
        assertThat(askedFromOutside(referralId)).contains("\"status\":\"RECEIVED\"", "\"basis\":\"CONSENT\"");
        decline(referralId);
        assertThat(askedFromOutside(referralId)).contains("\"status\":\"DECLINED\"", "\"basis\":\"CONSENT\"");
    }

    @Test
    void without_one_its_sender_learns_nothing_but_that_it_was_received() {
        registered();
        Response referred = refer(applicant.referral());
        referred.then().statusCode(201).body("consent", nullValue());
        String referralId = referred.path("referralId");
        decline(referralId);
        assertThat(askedFromOutside(referralId)).contains("RECEIVED").doesNotContain("disclosure", "DECLINED");
    }

    @Test
    void a_repeat_is_answered_as_the_first_and_files_nothing_anew() {
        registered();
        Map<String, Object> body = carrying(form("SENDER"));
        Response first = refer(body);
        Response second = refer(body);
        assertThat(second.asString()).isEqualTo(first.asString());
        intake().get(CONSENTS, participantOf(first.path("referralId")))
                .then()
                .body("consents.consentId", equalTo(first.<List<String>>path("consent.consentIds")));
    }

    @Test
    void a_form_that_lacks_what_the_law_asks_for_is_named_and_holds_up_nobody() {
        registered();
        Map<String, Object> form = form("SENDER");
        Map<String, Object> terms = part(form, "terms");
        terms.put("statements", List.of());
        terms.put("classes", List.of());
        form.put("terms", terms);
        Response referred = refer(carrying(form));
        referred.then()
                .statusCode(201)
                .body("consent.filed", equalTo(false))
                .body("consent.problem", equalTo("consent-elements-missing"))
                .body("consent.missing", hasItem("INFORMATION"))
                .body("consent.missing", hasItem("RIGHT_TO_REVOKE"));
        String referralId = referred.path("referralId");
        intake().get(REFERRALS + "/{id}", referralId).then().body("file.consents", hasSize(1));
        intake().get(CONSENTS, participantOf(referralId)).then().body("consents", empty());
        decline(referralId);
        assertThat(askedFromOutside(referralId)).contains("RECEIVED").doesNotContain("DECLINED");
    }

    @Test
    void a_form_that_does_not_permit_attendance_waits_for_staff_to_file_the_paper() {
        registered();
        Map<String, Object> form = form("SENDER");
        Map<String, Object> terms = part(form, "terms");
        terms.put("classes", List.of("PLAN"));
        form.put("terms", terms);
        Response referred = refer(carrying(form));
        referred.then()
                .statusCode(201)
                .body("consent.filed", equalTo(false))
                .body("consent.problem", equalTo("paper-needed"))
                .body("consent.missing", empty())
                .body("consent.awaitingPaper.kinds", contains("GENERAL"))
                .body("consent.awaitingPaper.classes", contains("PLAN"));
        String referralId = referred.path("referralId");
        intake().get(CONSENTS, participantOf(referralId)).then().body("consents", empty());
    }

    @Test
    void a_form_that_is_no_form_names_its_fields() {
        Map<String, Object> form = form("SENDER");
        form.remove("document");
        Map<String, Object> terms = part(form, "terms");
        terms.remove("discloser");
        form.put("terms", terms);
        refer(carrying(form))
                .then()
                .statusCode(201)
                .body("consent.filed", equalTo(false))
                .body("consent.missing", contains("document", "terms.discloser"));
    }

    @Test
    void a_sender_that_nobody_registered_cannot_be_a_recipient() {
        refer(carrying(form("SENDER")))
                .then()
                .statusCode(201)
                .body("consent.filed", equalTo(false))
                .body("consent.problem", equalTo("recipient-not-registered"));
    }

    @Test
    void where_a_person_chooses_another_participant_the_form_is_filed_for_that_one() {
        registered();
        Applicant one = new Applicant(clock.instant());
        one.refer();
        one.accept().then().statusCode(200);
        Applicant other = new Applicant(clock.instant());
        other.refer();
        other.accept().then().statusCode(200);
        Map<String, Object> person = applicant.person();
        person.put("identifiers", List.of(one.identifier(), other.identifier()));
        Map<String, Object> body = carrying(form("SENDER"));
        body.put("person", person);
        String referralId = refer(body).path("referralId");
        intake().body(Map.of("participantId", other.participantId()))
                .post(REFERRALS + "/{id}/acceptance", referralId)
                .then()
                .statusCode(200);
        await().untilAsserted(() ->
                intake().get(CONSENTS, other.participantId()).then().body("consents.kind", contains("GENERAL")));
        assertThat(askedFromOutside(referralId)).contains("\"status\":\"ACCEPTED\"");
    }

    @Test
    void a_consent_in_fhir_is_filed_when_its_elements_say_all_that_is_asked_for() throws IOException {
        registered();
        ObjectNode bundle = bundle();
        Response referred = send(bundle);
        referred.then().statusCode(201).body("consent.filed", equalTo(true));
        String referralId = referred.path("referralId");
        decline(referralId);
        assertThat(askedFromOutside(referralId)).contains("\"status\":\"DECLINED\"");
    }

    @Test
    void a_consent_in_fhir_that_says_too_little_is_named() throws IOException {
        registered();
        ObjectNode bundle = bundle();
        ObjectNode consent = (ObjectNode) bundle.get("entry").get(4).get("resource");
        consent.remove("sourceAttachment");
        consent.remove("dateTime");
        send(bundle)
                .then()
                .statusCode(201)
                .body("consent.filed", equalTo(false))
                .body("consent.missing", contains("dateTime", "sourceAttachment.hash"));
        consent.put("dateTime", signedAt());
        consent.putObject("sourceAttachment").put("hash", "2jmj7l5rSw0yVb/vlWAYkK/YBwk=");
        consent.remove("policy");
        send(bundle)
                .then()
                .statusCode(201)
                .body("consent.filed", equalTo(false))
                .body("consent.missing", hasItem("RIGHT_TO_REVOKE"));
    }

    private String signedAt() {
        return clock.instant().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Response send(ObjectNode bundle) {
        return given().auth()
                .oauth2(TestTokens.of("north", sender, "ehr-system"))
                .contentType("application/fhir+json")
                .body(bundle.toString().getBytes(StandardCharsets.UTF_8))
                .post(REFERRALS);
    }

    private ObjectNode bundle() throws IOException {
        try (InputStream file = CarriedConsentOverHttpTest.class.getResourceAsStream("/bundles/referral.json");
                InputStream form = CarriedConsentOverHttpTest.class.getResourceAsStream("/bundles/consent.json")) {
            ObjectNode bundle = (ObjectNode) JSON.readTree(file);
            JsonNode patient = bundle.get("entry").get(0).get("resource");
            ((ObjectNode) patient.get("identifier").get(0))
                    .put("value", UUID.randomUUID().toString());
            ObjectNode entry = (ObjectNode) JSON.readTree(form);
            ((ObjectNode) entry.get("resource")).put("dateTime", signedAt());
            ((ArrayNode) bundle.get("entry")).add(entry);
            return bundle;
        }
    }
}
