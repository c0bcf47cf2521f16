package org.throughline.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.platform.testkit.Refused.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.Refused;
import org.throughline.platform.testkit.TestTokens;

/** What auditors from outside have to destroy, from the agreement to the certificate. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class DestructionOverHttpTest {
    private static final String RECIPIENTS = "/intake/v1/recipients";
    private static final String AGREEMENTS = "/intake/v1/audit-agreements";

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private final List<Instant> began = new ArrayList<>();

    private static RequestSpecification as(String organisation, String role) {
        return given().auth()
                .oauth2(TestTokens.of(organisation, "officer-1", role))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static RequestSpecification officer() {
        return as("north", "privacy-officer");
    }

    /** Over for a minute, and due in an hour. */
    private String audited() {
        Map<String, Object> agreement = new HashMap<>();
        agreement.put("scope", "Quality of care");
        agreement.put("from", from().toString());
        agreement.put("until", clock.instant().minusSeconds(60).toString());
        agreement.put("custody", "In a locked room");
        agreement.put("destroyBy", clock.instant().plusSeconds(3_600).toString());
        Response answer = officer()
                .body(Map.of("legalName", "State board", "kind", "OTHER", "agreement", agreement))
                .post(RECIPIENTS);
        answer.then().statusCode(201);
        return answer.path("recipientId");
    }

    private Instant from() {
        if (began.isEmpty()) {
            began.add(clock.instant().minusSeconds(7_200));
        }
        return began.getFirst();
    }

    private Map<String, Object> certificate(Map<String, ?> other) {
        Map<String, Object> certificate = new HashMap<>();
        certificate.put("agreementFrom", from().toString());
        certificate.put("by", "Sam Keeper");
        certificate.put("method", "DESTROYED");
        certificate.put("at", clock.instant().minusSeconds(30).toString());
        certificate.put("certificate", "Shredded; number 17");
        certificate.putAll(other);
        return certificate;
    }

    private static Response certify(String recipient, Map<String, ?> certificate) {
        return officer().body(certificate).post(RECIPIENTS + "/{id}/destructions", recipient);
    }

    private static ValidatableResponse listed(String progress) {
        return officer()
                .queryParam("progress", progress)
                .queryParam("limit", 200)
                .get(AGREEMENTS)
                .then()
                .statusCode(200);
    }

    private static String of(String recipient) {
        return "agreements.find { it.recipientId == '" + recipient + "' }";
    }

    private static double overdue() {
        return Scrape.now().value("throughline_worklist_open{worklist=\"audit-destructions\"}");
    }

    @Test
    void what_is_due_and_not_certified_is_overdue_until_it_is() {
        String recipient = audited();
        await().untilAsserted(
                        () -> listed("OPEN").body(of(recipient) + ".agreement.scope", equalTo("Quality of care")));
        listed("OVERDUE").body(of(recipient), nullValue());
        clock.forward(Duration.ofHours(2));
        int overdue = listed("OVERDUE")
                .body(of(recipient) + ".progress", equalTo("OVERDUE"))
                .extract()
                .path("agreements.size()");
        await().untilAsserted(() -> assertThat(overdue()).isEqualTo(overdue));

        certify(recipient, certificate(Map.of())).then().statusCode(204);
        await().untilAsserted(() -> listed("RECORDED")
                .body(of(recipient) + ".destruction.by", equalTo("Sam Keeper"))
                .body(of(recipient) + ".destruction.method", equalTo("DESTROYED"))
                .body(of(recipient) + ".destruction.certificate", equalTo("Shredded; number 17")));
        listed("OVERDUE").body(of(recipient), nullValue());
        await().untilAsserted(() -> assertThat(overdue()).isEqualTo(overdue - 1));
    }

    @Test
    void a_recipient_that_was_ended_still_has_to_destroy() {
        String recipient = audited();
        officer().post(RECIPIENTS + "/{id}/ending", recipient).then().statusCode(204);
        await().untilAsserted(() -> listed("OPEN").body(of(recipient) + ".progress", equalTo("OPEN")));
    }

    @Test
    void agreements_are_paged_without_gap_or_repeat() {
        List<String> all = List.of(audited(), audited(), audited());
        await().untilAsserted(() -> all.forEach(one -> listed("OPEN").body(of(one) + ".progress", equalTo("OPEN"))));
        int size = listed("OPEN").extract().path("agreements.size()");
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification question =
                    officer().queryParam("progress", "OPEN").queryParam("limit", 2);
            Response page = cursor == null
                    ? question.get(AGREEMENTS)
                    : question.queryParam("cursor", cursor).get(AGREEMENTS);
            page.then().statusCode(200);
            read.addAll(page.path("agreements.recipientId"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(read).hasSize(size).doesNotHaveDuplicates().containsAll(all);
    }

    @Test
    void a_certificate_that_cannot_be_is_refused_and_nothing_is_stored() {
        String recipient = audited();
        certify(recipient, certificate(Map.of())).then().statusCode(204);
        String other = audited();
        new Refused(records)
                .are(
                        row(404, "not-found", () -> certify(UUID.randomUUID().toString(), certificate(Map.of()))),
                        row(
                                422,
                                "agreement-unknown",
                                () -> certify(other, certificate(Map.of("agreementFrom", "2020-01-01T00:00:00Z")))),
                        row(422, "destruction-time-impossible", () -> certify(other, at(600))),
                        row(409, "agreement-in-force", () -> certify(other, at(-600))),
                        row(
                                409,
                                "destruction-recorded",
                                () -> certify(recipient, certificate(Map.of("by", "Somebody else")))));
    }

    private Map<String, Object> at(long seconds) {
        return certificate(Map.of("at", clock.instant().plusSeconds(seconds).toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "clinician", "auditor", "external-auditor"})
    void only_a_privacy_officer_records_a_certificate(String role) {
        String recipient = audited();
        as("north", role)
                .body(certificate(Map.of()))
                .post(RECIPIENTS + "/{id}/destructions", recipient)
                .then()
                .statusCode(403);
    }

    @Test
    void another_organisation_sees_no_agreement_and_certifies_nothing() {
        String recipient = audited();
        await().untilAsserted(() -> listed("OPEN").body(of(recipient) + ".progress", equalTo("OPEN")));
        as("south", "privacy-officer").get(AGREEMENTS).then().statusCode(200).body(of(recipient), nullValue());
        as("south", "privacy-officer")
                .body(certificate(Map.of()))
                .post(RECIPIENTS + "/{id}/destructions", recipient)
                .then()
                .statusCode(404);
    }
}
