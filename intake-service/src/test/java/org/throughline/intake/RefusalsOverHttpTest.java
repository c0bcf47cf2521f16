package org.throughline.intake;

import static org.throughline.intake.Applicant.REFERRALS;
import static org.throughline.intake.Applicant.as;
import static org.throughline.intake.Applicant.intake;
import static org.throughline.platform.testkit.Refused.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** What is refused over HTTP, row by row: with which problem, and that nothing was stored. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class RefusalsOverHttpTest {
    private static final String PERSON = "/intake/v1/participants/{id}";
    private static final String HASH = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

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

    private Response post(RequestSpecification by, String path, Map<String, ?> body) {
        return by.body(body).post(PERSON + path, applicant.participantId());
    }

    private static RequestSpecification officer() {
        return as("officer-1", "privacy-officer");
    }

    private static RequestSpecification reviewer() {
        return as("reviewer-1", "utilisation-review");
    }

    private String inAnHour() {
        return clock.instant().plus(Duration.ofHours(1)).toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
    }

    @SafeVarargs
    private static Map<String, Object> with(Map<String, ?> body, Map.Entry<String, ?>... others) {
        Map<String, Object> changed = new HashMap<>(body);
        for (Map.Entry<String, ?> other : others) {
            changed.put(other.getKey(), other.getValue());
        }
        return changed;
    }

    /** The same form with something else in one of its parts. */
    private static Map<String, Object> formWith(Map<String, Object> form, String part, Map.Entry<String, ?> other) {
        @SuppressWarnings("unchecked")
        Map<String, Object> old = (Map<String, Object>) form.getOrDefault(part, Map.of());
        return with(form, Map.entry(part, with(old, other)));
    }

    private static String registered(String kind) {
        return officer()
                .body(Map.of("legalName", "Example", "kind", kind))
                .post("/intake/v1/recipients")
                .then()
                .statusCode(201)
                .extract()
                .path("recipientId");
    }

    @Test
    void forms_toward_recipients_that_their_kind_does_not_permit() {
        String clinic = registered("TREATING_PROVIDER");
        String exchange = registered("INTERMEDIARY");
        Map<String, Object> family = formWith(
                applicant.form("FAMILY", List.of("a-sister"), List.of("FAMILY_INVOLVEMENT")),
                "terms",
                Map.entry("expiresAt", later()));
        Map<String, Object> court = formWith(
                applicant.form("CRIMINAL_JUSTICE", List.of(clinic), List.of("CRIMINAL_JUSTICE")),
                "terms",
                Map.entry("expiresAt", later()));
        Map<String, Object> passedOn = formWith(
                applicant.form("GENERAL", List.of(exchange), List.of("TREATMENT")),
                "terms",
                Map.entry("expiresAt", later()));
        refused(
                row(422, "recipient-not-a-person", () -> file(family)),
                row(422, "recipient-not-of-criminal-justice", () -> file(court)),
                row(422, "intermediary-members-missing", () -> file(passedOn)));
    }

    private String later() {
        return clock.instant().plus(Duration.ofDays(90)).toString();
    }

    private Response file(Map<String, Object> form) {
        return post(intake(), "/consents", form);
    }

    @Test
    void answers_of_payers_that_cannot_be() {
        Map<String, Object> asking = Map.of(
                "payer",
                "payer-a",
                "level",
                "2.1",
                "basis",
                "DAY",
                "units",
                12,
                "from",
                today().toString(),
                "until",
                today().plusDays(27).toString());
        String first = asked(asking);
        Map<String, Object> granting = with(
                asking,
                Map.entry("number", "A-1"),
                Map.entry("reviewDue", today().plusDays(20).toString()),
                Map.entry("decidedAt", clock.instant().toString()));
        refused(
                row(
                        422,
                        "answered-in-future",
                        () -> onAuthorisation(first, "grant", with(granting, Map.entry("decidedAt", inAnHour())))),
                row(
                        409,
                        "authorisation-not-appealed",
                        () -> onAuthorisation(
                                first,
                                "appeal-decision",
                                Map.of("decidedAt", clock.instant().toString()))),
                row(409, "authorisation-overlaps", () -> post(reviewer(), "/authorisations", asking)));
        Map<String, Object> from = Map.of("from", today().toString());
        post(reviewer(), "/coverage/self-pay", from).then().statusCode(204);
        refused(row(
                422,
                "self-pay-ends-early",
                () -> post(
                        reviewer(),
                        "/coverage/self-pay/end",
                        Map.of("until", today().minusDays(1).toString()))));
    }

    private String asked(Map<String, Object> asking) {
        return post(reviewer(), "/authorisations", asking)
                .then()
                .statusCode(201)
                .extract()
                .path("authorisationId");
    }

    private Response onAuthorisation(String authorisation, String what, Map<String, Object> body) {
        return reviewer()
                .body(body)
                .post(PERSON + "/authorisations/{one}/" + what, applicant.participantId(), authorisation);
    }

    @Test
    void findings_that_do_not_follow() {
        Map<String, Object> early = assessment(inAnHour());
        refused(
                row(
                        422,
                        "screened-in-future",
                        () -> applicant.screen(
                                intake(),
                                with(applicant.screening("LOW", "PROCEED"), Map.entry("screenedAt", inAnHour())))),
                row(422, "assessed-in-future", () -> onReferral("level-of-care-assessment", intake(), early)),
                row(409, "screening-missing", () -> applicant.determine("MET", "ELIGIBLE")));
        applicant.screen(intake(), applicant.screening("LOW", "PROCEED")).then().statusCode(201);
        String assessment = onReferral("level-of-care-assessment", as("clinician-2", "intake"), assessment(earlier()))
                .then()
                .statusCode(201)
                .extract()
                .path("assessmentId");
        Map<String, Object> met = Map.of("result", "MET");
        Map<String, Object> unexplained = Map.of("result", "NOT_MET");
        Map<String, Object> explained = Map.of("result", "NOT_MET", "reasons", List.of("Lives too far away."));
        refused(
                row(
                        422,
                        "finding-unexplained",
                        () -> onReferral("eligibility", intake(), determination(met, unexplained, "INELIGIBLE"))),
                row(
                        422,
                        "outcome-contradicts-findings",
                        () -> onReferral("eligibility", intake(), determination(met, explained, "ELIGIBLE"))),
                row(
                        422,
                        "referral-elsewhere-missing",
                        () -> onReferral("eligibility", intake(), determination(met, explained, "INELIGIBLE"))),
                row(
                        403,
                        "countersigner-is-assessor",
                        () -> onReferral(
                                "level-of-care-assessment/" + assessment + "/countersignature",
                                as("clinician-2", "clinician"),
                                Map.of())));
    }

    private String earlier() {
        return clock.instant().minusSeconds(1_800).toString();
    }

    private Response onReferral(String what, RequestSpecification by, Map<String, ?> body) {
        return by.body(body).post(REFERRALS + "/{id}/" + what, applicant.referralId());
    }

    private static Map<String, Object> assessment(String at) {
        List<Map<String, Object>> ratings = List.of(rating(1), rating(2), rating(3), rating(4), rating(5));
        return Map.of("edition", "FOURTH", "ratings", ratings, "recommended", "2.1", "placed", "2.1", "assessedAt", at);
    }

    private static Map<String, Object> rating(int dimension) {
        return Map.of("dimension", dimension, "value", 1, "rationale", "As found.");
    }

    private static Map<String, Object> determination(
            Map<String, Object> clinical, Map<String, Object> logistic, String outcome) {
        return Map.of(
                "clinical",
                clinical,
                "coverage",
                Map.of("result", "MET"),
                "logistic",
                logistic,
                "criteria",
                Applicant.criteria(true),
                "outcome",
                outcome);
    }

    @Test
    void recipients_that_cannot_be() {
        String exchange = registered("INTERMEDIARY");
        Map<String, Object> clinic = Map.of("legalName", "North Clinic", "kind", "TREATING_PROVIDER");
        Map<String, Object> agreement = Map.of(
                "scope",
                "Claims of one year",
                "from",
                clock.instant().toString(),
                "until",
                clock.instant().minusSeconds(60).toString(),
                "custody",
                "In a locked room",
                "destroyBy",
                later());
        refused(
                row(422, "provider-number-invalid", () -> register(with(clinic, Map.entry("npi", "1234567890")))),
                row(422, "class-name-reserved", () -> register(with(clinic, Map.entry("classes", List.of("PLAN"))))),
                row(
                        422,
                        "members-of-no-intermediary",
                        () -> register(with(clinic, Map.entry("members", List.of(exchange))))),
                row(
                        422,
                        "member-unknown",
                        () -> register(Map.of(
                                "legalName",
                                "Exchange",
                                "kind",
                                "INTERMEDIARY",
                                "members",
                                List.of(UUID.randomUUID())))),
                row(422, "agreement-impossible", () -> register(with(clinic, Map.entry("agreement", agreement)))));
    }

    private static Response register(Map<String, Object> recipient) {
        return officer().body(recipient).post("/intake/v1/recipients");
    }

    @Test
    void people_who_cannot_speak_for_somebody() {
        Map<String, Object> agent = Map.of(
                "name",
                "Ngozi Okafor",
                "clientSubject",
                "agent-1",
                "authority",
                "HEALTH_CARE_AGENT",
                "scope",
                List.of("ATTENDANCE"),
                "from",
                clock.instant().toString(),
                "evidence",
                List.of(HASH));
        refused(
                row(422, "authority-unproven", () -> designate(with(agent, Map.entry("evidence", List.of())))),
                row(
                        422,
                        "scope-beyond-access",
                        () -> designate(with(agent, Map.entry("scope", List.of("PSYCHOTHERAPY_NOTES"))))),
                row(
                        422,
                        "ends-before-it-begins",
                        () -> designate(with(agent, Map.entry("until", "2020-01-01T00:00:00Z")))));
    }

    private Response designate(Map<String, Object> representative) {
        return intake().body(representative)
                .put(PERSON + "/representatives/{one}", applicant.participantId(), UUID.randomUUID());
    }

    @Test
    void demands_and_answers_that_cannot_be() {
        String amendment = demanded("AMENDMENT");
        String list = demanded("INTERMEDIARY_LIST");
        Map<String, Object> words = Map.of("words", "As the participant said it.");
        refused(
                row(
                        422,
                        "received-in-future",
                        () -> post(
                                officer(),
                                "/privacy-requests",
                                Map.of("kind", "ACCESS", "words", "My file.", "receivedAt", inAnHour()))),
                row(422, "cannot-be-extended", () -> onDemand(list, "extension", words)),
                row(409, "nothing-was-denied", () -> onDemand(amendment, "disagreement", words)),
                row(
                        409,
                        "no-restriction-in-force",
                        () -> onDemand(amendment, "restriction-end", Map.of("asked", true))));
        onDemand(amendment, "extension", words).then().statusCode(204);
        refused(row(409, "extended-before", () -> onDemand(amendment, "extension", words)));
        onDemand(amendment, "amendment-denial", Map.of("ground", "NOT_CREATED_HERE"))
                .then()
                .statusCode(204);
        onDemand(amendment, "disagreement", words).then().statusCode(204);
        refused(row(
                409,
                "disagreement-filed-before",
                () -> onDemand(amendment, "disagreement", Map.of("words", "Something else."))));
    }

    private String demanded(String kind) {
        return post(officer(), "/privacy-requests", Map.of("kind", kind, "words", "As the participant said it."))
                .then()
                .statusCode(201)
                .extract()
                .path("requestId");
    }

    private Response onDemand(String demand, String what, Map<String, Object> body) {
        return officer().body(body).post(PERSON + "/privacy-requests/{one}/" + what, applicant.participantId(), demand);
    }

    @Test
    void admissions_that_rest_on_too_little() {
        ToldProgramme.EVENING.isTold(records, ToldProgramme.PLENTY);
        applicant
                .screen(intake(), applicant.screening("HIGH", "ESCALATE"))
                .then()
                .statusCode(201);
        refused(row(409, "screening-escalated", this::admit));
        applicant.screen(intake(), applicant.screening("LOW", "DIVERT")).then().statusCode(201);
        refused(row(409, "screening-diverted", this::admit));
        applicant.screen(intake(), applicant.screening("LOW", "PROCEED")).then().statusCode(201);
        applicant.assess().then().statusCode(201);
        applicant.determine("MET", "ELIGIBLE").then().statusCode(201);
        Map<String, Object> body = applicant.admission();
        refused(
                row(
                        422,
                        "admission-in-future",
                        () -> applicant.admit(intake(), with(body, Map.entry("admittedAt", inAnHour())))),
                row(
                        422,
                        "level-not-as-assessed",
                        () -> applicant.admit(intake(), with(body, Map.entry("level", "2.5")))),
                row(409, "treatment-consent-missing", this::admit));
    }

    private Response admit() {
        return applicant.admit(intake(), applicant.admission());
    }

    @Test
    void contacts_that_have_not_happened_yet() {
        refused(row(
                422,
                "contact-in-future",
                () -> onReferral(
                        "contacts",
                        intake(),
                        Map.of("channel", "PHONE", "outcome", "REACHED", "attemptedAt", inAnHour()))));
    }
}
