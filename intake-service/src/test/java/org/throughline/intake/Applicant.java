package org.throughline.intake;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.platform.testkit.TestTokens;

/** Somebody who is referred, and the requests that take them from referral to admission. */
final class Applicant {
    static final String REFERRALS = "/intake/v1/referrals";
    private static final String HASH = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    private static final AtomicInteger COME = new AtomicInteger();

    private final Instant now;
    private final String number = UUID.randomUUID().toString();
    private final int nth = COME.getAndIncrement();
    private String birthDate;
    private String referralId = "";
    private String participantId = "";

    /** Who comes at some time. */
    Applicant(Instant now) {
        this.now = now;
        this.birthDate = LocalDate.of(1965 + nth / 192 % 35, 1 + nth / 16 % 12, 13 + nth % 16)
                .toString();
    }

    /** Somebody of another age. */
    Applicant bornOn(String day) {
        birthDate = day;
        return this;
    }

    static RequestSpecification as(String subject, String role) {
        return given().auth().oauth2(TestTokens.of("north", subject, role)).contentType(ContentType.JSON);
    }

    /** Somebody of another organisation. */
    static RequestSpecification elsewhere(String subject, String role) {
        return given().auth().oauth2(TestTokens.of("south", subject, role)).contentType(ContentType.JSON);
    }

    static RequestSpecification intake() {
        return as("intake-1", "intake");
    }

    static RequestSpecification hospital() {
        return as("north-hospital", "ehr-system");
    }

    String referralId() {
        return referralId;
    }

    String participantId() {
        return participantId;
    }

    /** Another for everybody, so that nobody is taken for somebody who came before. */
    String familyName() {
        return number.replace("-", "")
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                .collect(Collectors.joining("", "O", ""));
    }

    /** Of somebody grown up; another for everybody, and no other's with day and month exchanged. */
    String birthDate() {
        return birthDate;
    }

    Map<String, Object> person() {
        Map<String, Object> person = new HashMap<>();
        person.put("familyName", familyName());
        person.put("givenNames", List.of("Adaeze"));
        person.put("birthDate", birthDate());
        person.put("sex", "female");
        person.put("identifiers", List.of(identifier()));
        return person;
    }

    /** The number the hospital knows them by. */
    Map<String, Object> identifier() {
        return Map.of("system", "https://north-hospital.example/mrn", "types", List.of("MR"), "value", number);
    }

    Map<String, Object> referral() {
        Map<String, Object> body = new HashMap<>();
        body.put("source", "HOSPITAL");
        body.put("sender", "North Hospital");
        body.put("reason", "Steps down from inpatient care.");
        body.put("urgency", "URGENT");
        body.put("person", person());
        body.put(
                "conditions",
                List.of(Map.of("system", "http://hl7.org/fhir/sid/icd-10-cm", "code", "F33.1", "status", "active")));
        return body;
    }

    Response refer() {
        Response answer = hospital().body(referral()).post(REFERRALS);
        referralId = answer.path("referralId");
        return answer;
    }

    Response accept() {
        Response answer = intake().body(Map.of()).post(REFERRALS + "/{id}/acceptance", referralId);
        participantId = answer.path("participantId");
        return answer;
    }

    Map<String, Object> screening(String suicide, String outcome) {
        return Map.of(
                "risks",
                Map.of("suicide", suicide, "withdrawal", "LOW", "needsSupervisionDayAndNight", false),
                "outcome",
                outcome,
                "screenedAt",
                now.minusSeconds(3_600).toString());
    }

    Response screen(RequestSpecification by, Map<String, Object> body) {
        return by.body(body).post(REFERRALS + "/{id}/screening", referralId);
    }

    Response assess() {
        List<Map<String, Object>> ratings = IntStream.rangeClosed(1, 5)
                .mapToObj(dimension ->
                        Map.<String, Object>of("dimension", dimension, "value", 1, "rationale", "As found."))
                .toList();
        Map<String, Object> body = Map.of(
                "edition", "FOURTH",
                "ratings", ratings,
                "recommended", "2.1",
                "placed", "2.1",
                "assessedAt", now.minusSeconds(1_800).toString());
        return as("clinician-1", "clinician").body(body).post(REFERRALS + "/{id}/level-of-care-assessment", referralId);
    }

    Response determine(String clinical, String outcome) {
        Map<String, Object> met = Map.of("result", "MET");
        Map<String, Object> body = Map.of(
                "clinical",
                Map.of("result", clinical),
                "coverage",
                met,
                "logistic",
                met,
                "criteria",
                criteria(true),
                "outcome",
                outcome);
        return intake().body(body).post(REFERRALS + "/{id}/eligibility", referralId);
    }

    /** Every criterion of who benefits, the required one met or not. */
    static List<Map<String, Object>> criteria(boolean required) {
        return Stream.of(
                        "NO_SUPERVISION_DAY_AND_NIGHT",
                        "STEPS_DOWN_FROM_INPATIENT",
                        "NEEDS_MORE_THAN_WEEKLY_THERAPY",
                        "NEEDS_FLEXIBLE_TIMES")
                .map(code -> Map.<String, Object>of(
                        "code", code, "met", required || !code.startsWith("NO_"), "reason", "As found."))
                .toList();
    }

    Response notice() {
        Map<String, Object> body = Map.of(
                "version", "2026-1",
                "method", "PAPER",
                "deliveredAt", now.minusSeconds(900).toString());
        return intake().body(body).post("/intake/v1/participants/{id}/privacy-notices", participantId);
    }

    Map<String, Object> form(String kind, List<String> recipients, List<String> purposes) {
        return Map.of(
                "kinds",
                List.of(kind),
                "terms",
                Map.of(
                        "discloser",
                        "The programme",
                        "information",
                        "Attendance and progress",
                        "classes",
                        List.of("ATTENDANCE", "PLAN"),
                        "recipients",
                        recipients,
                        "purposes",
                        purposes,
                        "statements",
                        List.of(
                                "RIGHT_TO_REVOKE",
                                "REDISCLOSURE_WARNING",
                                "CONSEQUENCE_OF_REFUSING",
                                "HIPAA_REDISCLOSURE")),
                "signature",
                Map.of(
                        "signer",
                        participantId,
                        "authority",
                        "SELF",
                        "signedAt",
                        now.minusSeconds(900).toString()),
                "document",
                Map.of("formVersion", "consent-2026-1", "hash", HASH));
    }

    Response consent(Map<String, Object> form) {
        return intake().body(form).post("/intake/v1/participants/{id}/consents", participantId);
    }

    /** Everything admission rests on. */
    Applicant prepared() {
        refer().then().statusCode(201);
        accept().then().statusCode(200);
        screen(intake(), screening("MODERATE", "PROCEED")).then().statusCode(201);
        assess().then().statusCode(201);
        determine("MET", "ELIGIBLE").then().statusCode(201);
        notice().then().statusCode(201);
        consent(form("TREATMENT", List.of(), List.of())).then().statusCode(201);
        pays().then().statusCode(204);
        return this;
    }

    /** Nobody else pays, from the week before on. */
    Response pays() {
        LocalDate from = LocalDate.ofInstant(now, ZoneId.of("America/New_York")).minusDays(8);
        return intake().body(Map.of("from", from.toString()))
                .post("/intake/v1/participants/{id}/coverage/self-pay", participantId);
    }

    Map<String, Object> admission() {
        return admission(ToldProgramme.EVENING);
    }

    Map<String, Object> admission(ToldProgramme programme) {
        Map<String, Object> body = new HashMap<>();
        body.put("programme", programme.programme());
        body.put("level", "2.1");
        body.put("track", programme.track().toString());
        body.put("facility", programme.facility().toString());
        body.put("zone", "America/New_York");
        body.put("primaryClinician", programme.clinician());
        return body;
    }

    Response admit(RequestSpecification by, Map<String, Object> body) {
        return by.body(body).post(REFERRALS + "/{id}/admission", referralId);
    }

    Instant before(Duration earlier) {
        return now.minus(earlier);
    }
}
