package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.elsewhere;
import static org.throughline.intake.Applicant.hospital;
import static org.throughline.intake.Applicant.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** What a sender says of a referral later, over HTTP, on a real store and a real broker. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class CorrectionsOverHttpTest {
    private static final String REFERRAL = REFERRALS + "/{id}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant = new Applicant(Instant.EPOCH);

    @BeforeEach
    void somebodyIsReferred() {
        applicant = new Applicant(clock.instant());
        applicant.refer().then().statusCode(201);
    }

    private List<String> types(String referralId) {
        return records.log().stream(StreamName.in("north", "referral/" + referralId), 1).stream()
                .map(RecordedEvent::type)
                .toList();
    }

    private Map<String, Object> changed() {
        Map<String, Object> body = applicant.referral();
        body.put("reason", "Is at home already.");
        return body;
    }

    @Test
    void what_a_sender_says_now_holds_and_what_it_said_before_is_known() {
        clock.forward(Duration.ofSeconds(1));
        Instant before = clock.instant();
        clock.forward(Duration.ofSeconds(1));
        hospital()
                .body(changed())
                .put(REFERRAL, applicant.referralId())
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("file", nullValue());
        intake().get(REFERRAL, applicant.referralId())
                .then()
                .body("file.content.reason", equalTo("Is at home already."))
                .body("file.corrections.correctedBy", contains("north-hospital"))
                .body("file.changedAfterEnd", equalTo(false));
        given().spec(intake())
                .queryParam("knownAt", before.toString())
                .get(REFERRAL, applicant.referralId())
                .then()
                .body("file.content.reason", equalTo("Steps down from inpatient care."))
                .body("file.corrections", empty());
        int known = types(applicant.referralId()).size();
        hospital().body(changed()).put(REFERRAL, applicant.referralId()).then().statusCode(200);
        assertThat(types(applicant.referralId())).hasSize(known);
    }

    @Test
    void nobody_but_its_sender_corrects_a_referral_or_learns_that_there_is_one() {
        Map<String, Object> body = changed();
        int known = types(applicant.referralId()).size();
        String none = as("another-hospital", "ehr-system")
                .body(body)
                .put(REFERRAL, UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        for (var caller :
                List.of(as("another-hospital", "ehr-system"), elsewhere("north-hospital", "ehr-system"), intake())) {
            assertThat(caller.body(body)
                            .put(REFERRAL, applicant.referralId())
                            .then()
                            .statusCode(404)
                            .extract()
                            .asString())
                    .isEqualTo(none);
        }
        assertThat(types(applicant.referralId())).hasSize(known);
    }

    @Test
    void a_change_after_acceptance_is_marked_and_leaves_the_participant_as_they_are() {
        applicant.accept().then().statusCode(200);
        Map<String, Object> body = changed();
        Map<String, Object> person = applicant.person();
        person.put("givenNames", List.of("Ada"));
        body.put("person", person);
        hospital().body(body).put(REFERRAL, applicant.referralId()).then().statusCode(200);
        intake().get(REFERRAL, applicant.referralId())
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("file.changedAfterEnd", equalTo(true))
                .body("file.person.givenNames", contains("Ada"));
        intake().get("/intake/v1/participants/{id}", applicant.participantId())
                .then()
                .statusCode(200)
                .body("givenNames", contains("Adaeze"));
    }

    @Test
    void whoever_looks_at_a_change_after_the_end_says_why_nothing_more_follows() {
        applicant.accept().then().statusCode(200);
        int known = types(applicant.referralId()).size();
        Map<String, Object> look = Map.of("correctionId", UUID.randomUUID(), "reason", "Called the ward.");
        reviewed(look).then().statusCode(409).body("type", containsString("no-change-to-review"));
        assertThat(types(applicant.referralId())).hasSize(known);
        hospital().body(changed()).put(REFERRAL, applicant.referralId()).then().statusCode(200);
        known = types(applicant.referralId()).size();
        reviewed(look).then().statusCode(409).body("type", containsString("referral-changed"));
        assertThat(types(applicant.referralId())).hasSize(known);
        String correction = intake().get(REFERRAL, applicant.referralId())
                .then()
                .extract()
                .path("file.corrections[0].correctionId");
        reviewed(Map.of("correctionId", correction, "reason", "Called the ward."))
                .then()
                .statusCode(204);
        intake().get(REFERRAL, applicant.referralId())
                .then()
                .body("file.changedAfterEnd", equalTo(false))
                .body("file.changeReviews.reason", contains("Called the ward."))
                .body("file.changeReviews.reviewedBy", contains("intake-1"));
    }

    private Response reviewed(Map<String, Object> look) {
        return intake().body(look).post(REFERRAL + "/change-review", applicant.referralId());
    }

    @Test
    void a_correction_is_refused_for_what_a_referral_is_refused_for() {
        int known = types(applicant.referralId()).size();
        Map<String, Object> body = changed();
        Map<String, Object> person = applicant.person();
        person.put("deceased", true);
        body.put("person", person);
        hospital()
                .body(body)
                .put(REFERRAL, applicant.referralId())
                .then()
                .statusCode(422)
                .body("type", containsString("person-deceased"));
        Applicant another = new Applicant(clock.instant());
        person = another.person();
        person.put("familyName", "Somebody");
        body.put("person", person);
        hospital()
                .body(body)
                .put(REFERRAL, applicant.referralId())
                .then()
                .statusCode(422)
                .body("type", containsString("referral-about-another"));
        assertThat(types(applicant.referralId())).hasSize(known);
    }

    @Test
    void what_is_taken_back_is_withdrawn_once_and_after_its_end_only_noted() {
        Map<String, Object> body = applicant.referral();
        body.put("status", "REVOKED");
        for (int i = 0; i < 2; i++) {
            hospital().body(body).put(REFERRAL, applicant.referralId()).then().statusCode(200);
        }
        assertThat(types(applicant.referralId()))
                .containsOnlyOnce("intake.referral-withdrawn.v1", "intake.referral-retracted.v1");
        intake().get(REFERRAL, applicant.referralId()).then().body("status", equalTo("WITHDRAWN"));
        Applicant accepted = new Applicant(clock.instant());
        accepted.refer();
        accepted.accept().then().statusCode(200);
        body = accepted.referral();
        body.put("status", "ENTERED_IN_ERROR");
        hospital().body(body).put(REFERRAL, accepted.referralId()).then().statusCode(200);
        intake().get(REFERRAL, accepted.referralId())
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("file.retractions.retraction", contains("ENTERED_IN_ERROR"));
    }

    @Test
    void what_was_never_sent_cannot_be_taken_back() {
        ObjectNode bundle = bundle(UUID.randomUUID().toString());
        resource(bundle, "ServiceRequest").put("status", "revoked");
        send(bundle).then().statusCode(404);
    }

    @Test
    void a_request_that_comes_again_under_its_identifier_is_corrected_and_taken_back() {
        ObjectNode bundle = bundle(UUID.randomUUID().toString());
        String first = send(bundle).path("referralId");
        bundle.putObject("identifier").put("system", "urn:oid:2.999.7").put("value", "another-message");
        ObjectNode changed = bundle.deepCopy();
        resource(changed, "ServiceRequest").put("priority", "stat");
        for (int i = 0; i < 2; i++) {
            assertThat(send(changed).<String>path("referralId")).isEqualTo(first);
        }
        send(bundle).then().statusCode(201);
        assertThat(types(first)).containsOnlyOnce("intake.referral-corrected.v1");
        intake().get(REFERRAL, first).then().body("file.content.urgency", equalTo("STAT"));
        resource(changed, "ServiceRequest").put("status", "revoked");
        for (int i = 0; i < 2; i++) {
            assertThat(send(changed).<String>path("referralId")).isEqualTo(first);
        }
        intake().get(REFERRAL, first)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("file.retractions.retraction", contains("REVOKED"));
    }

    @Test
    void under_its_identifier_a_request_is_known_again_whatever_key_it_is_sent_with() {
        ObjectNode bundle = bundle(UUID.randomUUID().toString());
        String first = send(bundle, UUID.randomUUID().toString()).path("referralId");
        assertThat(send(bundle, UUID.randomUUID().toString()).<String>path("referralId"))
                .isEqualTo(first);
        resource(bundle, "ServiceRequest").put("priority", "asap");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(send(bundle, key).<String>path("referralId")).isEqualTo(first);
        }
        assertThat(types(first)).containsOnlyOnce("intake.referral-corrected.v1");
        resource(bundle, "ServiceRequest").put("priority", "routine");
        send(bundle, key).then().statusCode(422).body("type", containsString("referral-identifier-reused"));
    }

    @Test
    void that_a_sender_made_one_record_of_two_is_shown_for_review() {
        Applicant known = new Applicant(clock.instant());
        known.refer();
        known.accept().then().statusCode(200);
        Map<String, Object> body = applicant.referral();
        Map<String, Object> person = applicant.person();
        person.put("merges", List.of(Map.of("direction", "REPLACES", "identifier", known.identifier())));
        body.put("person", person);
        hospital().body(body).put(REFERRAL, applicant.referralId()).then().statusCode(200);
        intake().get(REFERRAL, applicant.referralId())
                .then()
                .body("file.needsReview", equalTo(true))
                .body("file.merges.direction", contains("REPLACES"))
                .body("file.merges[0].participantIds", contains(known.participantId()))
                .body("file.candidates", contains(known.participantId()));
    }

    @Test
    void a_diagnosis_that_comes_with_a_correction_puts_the_record_under_the_stricter_confidentiality() {
        applicant.accept().then().statusCode(200);
        Map<String, Object> body = changed();
        body.put("conditions", List.of(Map.of("system", "http://hl7.org/fhir/sid/icd-10-cm", "code", "F10.20")));
        hospital().body(body).put(REFERRAL, applicant.referralId()).then().statusCode(200);
        await().untilAsserted(() -> as("officer-1", "privacy-officer")
                .get("/intake/v1/participants/{id}/confidentiality", applicant.participantId())
                .then()
                .statusCode(200)
                .body(containsString("DIAGNOSIS")));
    }

    private static Response send(ObjectNode bundle) {
        return given().auth()
                .oauth2(TestTokens.of("north", "north-hospital", "ehr-system"))
                .contentType("application/fhir+json")
                .body(bundle.toString().getBytes(StandardCharsets.UTF_8))
                .post(REFERRALS);
    }

    private static Response send(ObjectNode bundle, String key) {
        return given().auth()
                .oauth2(TestTokens.of("north", "north-hospital", "ehr-system"))
                .contentType("application/fhir+json")
                .header("Idempotency-Key", key)
                .body(bundle.toString().getBytes(StandardCharsets.UTF_8))
                .post(REFERRALS);
    }

    private static ObjectNode bundle(String number) {
        try (InputStream file = CorrectionsOverHttpTest.class.getResourceAsStream("/bundles/referral.json")) {
            ObjectNode bundle = (ObjectNode) JSON.readTree(file);
            ((ObjectNode) resource(bundle, "Patient").get("identifier").get(0)).put("value", number);
            resource(bundle, "ServiceRequest")
                    .putArray("identifier")
                    .addObject()
                    .put("system", "https://north-hospital.example/orders")
                    .put("value", number);
            return bundle;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode resource(ObjectNode bundle, String type) {
        for (JsonNode entry : bundle.get("entry")) {
            if (entry.get("resource").get("resourceType").asText().equals(type)) {
                return (ObjectNode) entry.get("resource");
            }
        }
        throw new AssertionError("no " + type);
    }
}
