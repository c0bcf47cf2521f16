package org.throughline.intake;

import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.intake;
import static org.throughline.platform.testkit.Refused.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.Refused;
import org.throughline.platform.testkit.Refused.Row;

/** What is refused of consents and of those who speak for somebody, row by row. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ConsentRefusalsOverHttpTest {
    private static final String PARTICIPANTS = "/intake/v1/participants";
    private static final String PERSON = PARTICIPANTS + "/{id}";
    private static final Map<String, Object> WHOLE = Map.of("method", "WRITTEN", "reliance", false);

    @Inject
    Records records;

    @Inject
    IntakeClock clock;

    private Applicant applicant = new Applicant(Instant.EPOCH);

    @BeforeEach
    void somebodyIsAccepted() {
        applicant = new Applicant(clock.instant());
        applicant.refer().then().statusCode(201);
        applicant.accept().then().statusCode(200);
    }

    private void refused(Row... rows) {
        new Refused(records).are(rows);
    }

    private String in(Duration time) {
        return clock.instant().plus(time).toString();
    }

    private static String registered(String kind) {
        return as("officer-1", "privacy-officer")
                .body(Map.of("legalName", "Example", "kind", kind))
                .post("/intake/v1/recipients")
                .then()
                .statusCode(201)
                .extract()
                .path("recipientId");
    }

    /** A form with something else at a place in one of its parts. */
    private static Map<String, Object> with(Map<String, Object> form, String part, String field, Object value) {
        @SuppressWarnings("unchecked")
        Map<String, Object> changed = new HashMap<>((Map<String, Object>) form.getOrDefault(part, Map.of()));
        changed.put(field, value);
        Map<String, Object> all = new HashMap<>(form);
        all.put(part, changed);
        return all;
    }

    private Map<String, Object> general(String... recipients) {
        return with(
                applicant.form("GENERAL", List.of(recipients), List.of("TREATMENT")),
                "terms",
                "expiresAt",
                in(Duration.ofDays(90)));
    }

    private String filed(Map<String, Object> form) {
        return applicant.consent(form).then().statusCode(201).extract().path("consents[0].consentId");
    }

    private Response revoke(String consent, Map<String, Object> body) {
        return intake().body(body).post(PERSON + "/consents/{consent}/revocation", applicant.participantId(), consent);
    }

    private Response dispose(String consent, String at) {
        return intake().body(Map.of("disposedAt", at))
                .post(PERSON + "/consents/{consent}/final-disposition", applicant.participantId(), consent);
    }

    @Test
    void forms_that_say_what_they_cannot() {
        String clinic = registered("TREATING_PROVIDER");
        Map<String, Object> form = general(clinic);
        Map<String, Object> combined = new HashMap<>(form);
        combined.put("kinds", List.of("GENERAL", "LEGAL"));
        refused(
                row(
                        422,
                        "signed-in-future",
                        () -> applicant.consent(with(form, "signature", "signedAt", in(Duration.ofHours(1))))),
                row(
                        422,
                        "expires-before-signed",
                        () -> applicant.consent(with(form, "terms", "expiresAt", in(Duration.ofDays(-1))))),
                row(422, "consent-cannot-be-combined", () -> applicant.consent(combined)),
                row(
                        422,
                        "irrevocability-not-allowed",
                        () -> applicant.consent(
                                with(form, "terms", "irrevocable", Map.of("until", in(Duration.ofDays(30)))))),
                row(
                        422,
                        "purpose-beyond-kinds",
                        () -> applicant.consent(
                                with(form, "terms", "purposes", List.of("TREATMENT", "LEGAL_PROCEEDING")))),
                row(
                        422,
                        "information-beyond-kind",
                        () -> applicant.consent(
                                with(form, "terms", "classes", List.of("ATTENDANCE", "PSYCHOTHERAPY_NOTES")))));
    }

    @Test
    void a_notice_that_is_delivered_later() {
        Map<String, Object> notice =
                Map.of("version", "2026-1", "method", "PAPER", "deliveredAt", in(Duration.ofHours(1)));
        refused(row(
                422,
                "delivered-in-future",
                () -> intake().body(notice).post(PERSON + "/privacy-notices", applicant.participantId())));
    }

    @Test
    void what_is_taken_back_twice_or_from_who_never_had_it() {
        String clinic = registered("TREATING_PROVIDER");
        String hospital = registered("TREATING_PROVIDER");
        String consent = filed(general(clinic, hospital));
        refused(row(
                422,
                "recipient-not-on-consent",
                () -> revoke(consent, from(UUID.randomUUID().toString()))));
        revoke(consent, from(clinic)).then().statusCode(204);
        refused(row(409, "consent-revoked", () -> revoke(consent, WHOLE)));
    }

    private static Map<String, Object> from(String recipient) {
        return Map.of("recipients", List.of(recipient), "method", "WRITTEN", "reliance", false);
    }

    @Test
    void a_proceeding_that_ends_a_consent_once_and_in_its_time() {
        String clinic = registered("TREATING_PROVIDER");
        String court = registered("COURT");
        String general = filed(general(clinic));
        String untilDisposed = filed(with(
                applicant.form("CRIMINAL_JUSTICE", List.of(court), List.of("CRIMINAL_JUSTICE")),
                "terms",
                "endsWith",
                "FINAL_DISPOSITION"));
        refused(
                row(409, "consent-does-not-wait", () -> dispose(general, in(Duration.ZERO))),
                row(422, "occurred-outside-consent", () -> dispose(untilDisposed, in(Duration.ofHours(1)))));
        dispose(untilDisposed, in(Duration.ZERO)).then().statusCode(204);
        refused(row(409, "consent-expired", () -> revoke(untilDisposed, WHOLE)));
    }

    private Response designate(String participant, UUID parent, String scope) {
        Map<String, Object> body = Map.of(
                "name",
                "An example parent",
                "clientSubject",
                "parent-1",
                "authority",
                "PARENT",
                "scope",
                List.of(scope),
                "from",
                clock.instant().toString(),
                "evidence",
                List.of("0f1e2d3c4b5a69788796a5b4c3d2e1f0"));
        return intake().body(body).put(PERSON + "/representatives/{person}", participant, parent);
    }

    private Applicant born(String birthDate) {
        Applicant young = new Applicant(clock.instant()).bornOn(birthDate);
        young.refer().then().statusCode(201);
        young.accept().then().statusCode(200);
        return young;
    }

    @Test
    void a_parent_of_who_may_be_of_age() {
        UUID parent = UUID.randomUUID();
        Applicant ageless = born("unknown");
        Applicant unclear = born(in(Duration.ofDays(-18 * 365)).substring(0, 4));
        refused(
                row(422, "age-unknown", () -> designate(ageless.participantId(), parent, "ATTENDANCE")),
                row(409, "minors-consent-missing", () -> designate(unclear.participantId(), parent, "ATTENDANCE")));
        Map<String, Object> family = with(
                with(
                        unclear.form("FAMILY", List.of(parent.toString()), List.of("FAMILY_INVOLVEMENT")),
                        "terms",
                        "classes",
                        List.of("ATTENDANCE")),
                "terms",
                "expiresAt",
                in(Duration.ofDays(90)));
        unclear.consent(family).then().statusCode(201);
        refused(row(409, "scope-beyond-consent", () -> designate(unclear.participantId(), parent, "PLAN")));
    }
}
