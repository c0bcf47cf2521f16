package org.throughline.outcomes;

import static io.restassured.RestAssured.given;
import static org.throughline.platform.testkit.Refused.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.instrument.Sound;
import org.throughline.outcomes.instrument.domain.Scoring;
import org.throughline.outcomes.instrument.domain.Scoring.Level;
import org.throughline.outcomes.instrument.domain.Scoring.Method;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.Refused;
import org.throughline.platform.testkit.Refused.Row;
import org.throughline.platform.testkit.TestTokens;

/** What is refused over HTTP, row by row: with which problem, and that nothing was stored. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class RefusalsOverHttpTest {
    private static final String PERSON = "/outcomes/v1/participants/{id}";
    private static final String ASSESSMENTS = PERSON + "/assessments";
    private static final String ALUMNI = PERSON + "/alumni/{episode}";
    private static final String ALERT = "/outcomes/v1/alerts/{id}";
    private static final String HANDOFFS = "/outcomes/v1/handoffs";
    private static final String INSTRUMENTS = "/outcomes/v1/instruments";
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Integer> HARMLESS = List.of(1, 1, 1, 1, 1, 1, 1, 1, 0);
    private static final List<Integer> DANGER = List.of(1, 1, 1, 1, 1, 1, 1, 1, 2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Records records;

    private final Instant now = Instant.now();
    private final UUID participant = UUID.randomUUID();
    private final UUID episode = UUID.randomUUID();

    private void refused(Row... rows) {
        new Refused(records).are(rows);
    }

    private static RequestSpecification as(String organisation, String subject, String role) {
        return given().auth().oauth2(TestTokens.of(organisation, subject, role)).contentType(ContentType.JSON);
    }

    private static RequestSpecification clinician(String subject) {
        return as("north", subject, "clinician");
    }

    private static RequestSpecification clinician() {
        return clinician("clinician-1");
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private Map<String, Object> phq9(List<Integer> answers) {
        return Map.of(
                "instrument",
                "PHQ-9",
                "answers",
                answers,
                "mode",
                "INTERVIEW",
                "administeredAt",
                now.minusSeconds(3_600).toString());
    }

    private Response submit(Map<String, ?> body) {
        return clinician().body(body).post(ASSESSMENTS, participant);
    }

    private Response correct(UUID wrong) {
        return clinician()
                .body(with(phq9(HARMLESS), "reason", "Read the wrong line."))
                .post(ASSESSMENTS + "/{assessment}/corrections", participant, wrong);
    }

    private Response mark(UUID assessment) {
        return clinician()
                .body(Map.of("reason", "Another person's sheet."))
                .post(ASSESSMENTS + "/{assessment}/entered-in-error", participant, assessment);
    }

    @Test
    void answers_that_cannot_be_and_mean_no_danger() {
        Map<String, Object> lastBehindGate = with(phq9(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 2)), "definitionVersion", 2);
        refused(
                row(422, "answers-wrong-number", () -> submit(phq9(List.of(1)))),
                row(422, "answer-out-of-range", () -> submit(phq9(List.of(9, 1, 1, 1, 1, 1, 1, 1, 0)))),
                row(422, "gate-not-obeyed", () -> submit(lastBehindGate)),
                row(
                        422,
                        "administered-in-future",
                        () -> submit(with(
                                phq9(HARMLESS), "administeredAt", now.plus(DAY).toString()))));
    }

    @Test
    void what_becomes_of_an_assessment_once_only() {
        UUID wrong = UUID.fromString(
                submit(phq9(HARMLESS)).then().statusCode(201).extract().path("assessmentId"));
        correct(wrong).then().statusCode(201);
        refused(
                row(409, "correction-not-possible", () -> correct(wrong)),
                row(409, "correction-not-possible", () -> correct(UUID.randomUUID())),
                row(409, "assessment-corrected", () -> mark(wrong)));
    }

    @Test
    void an_interview_that_is_still_to_come() {
        Map<String, String> tomorrow = Map.of("heldAt", now.plus(DAY).toString());
        refused(row(
                422,
                "interview-in-future",
                () -> clinician().body(tomorrow).post(PERSON + "/risk-interviews", participant)));
    }

    @Test
    void an_alert_that_somebody_sees_to_or_closed() {
        String alert = submit(phq9(DANGER)).then().statusCode(201).extract().path("alertId");
        Map<String, String> action = Map.of("action", "Interviewed at once.");
        Map<String, String> to = Map.of("to", "clinician-3");
        clinician().post(ALERT + "/acknowledgement", alert).then().statusCode(204);
        refused(
                row(409, "alert-acknowledged", () -> clinician("clinician-2").post(ALERT + "/acknowledgement", alert)),
                row(
                        409,
                        "alert-acknowledged",
                        () -> clinician("clinician-2").body(to).post(ALERT + "/escalation", alert)));
        clinician("clinician-2")
                .body(action)
                .post(ALERT + "/resolution", alert)
                .then()
                .statusCode(204);
        refused(
                row(409, "alert-resolved", () -> clinician().post(ALERT + "/acknowledgement", alert)),
                row(409, "alert-resolved", () -> clinician().body(to).post(ALERT + "/escalation", alert)),
                row(
                        409,
                        "alert-resolved",
                        () -> clinician("clinician-3").body(action).post(ALERT + "/resolution", alert)));
    }

    private void ended(String type, Duration ago) {
        Told told = new Told(records, participant);
        Instant closedAt = now.minus(ago);
        told.admits(episode, closedAt.minus(DAY));
        told.tells(
                "intake.episode-closed.v1",
                "episode/" + episode,
                closedAt,
                Map.of("episodeId", episode, "type", type, "closedAt", closedAt));
    }

    private Response join(Duration agreedFor) {
        Map<String, Object> body = Map.of(
                "channels",
                List.of("By phone, evenings"),
                "agreedAt",
                now.minus(DAY).toString(),
                "agreedUntil",
                now.plus(agreedFor).toString());
        return clinician().body(body).post(ALUMNI, participant, episode);
    }

    @Test
    void nobody_is_contacted_who_died() {
        ended("DECEASED", DAY);
        refused(
                row(409, "episode-ended-by-death", () -> join(DAY.multipliedBy(400))),
                row(
                        409,
                        "episode-ended-by-death",
                        () -> clinician().post(ALUMNI + "/readmission-requests", participant, episode)));
    }

    @Test
    void nobody_joins_or_is_asked_beyond_what_they_agreed_to() {
        ended("COMPLETED", DAY.multipliedBy(30));
        refused(row(422, "contact-consent-not-valid", () -> join(Duration.ofMinutes(-1))));
        join(DAY.multipliedBy(400)).then().statusCode(204);
        asked("WELL").then().statusCode(204);
        refused(row(409, "follow-up-recorded", () -> asked("STRUGGLING")));
    }

    private Response asked(String status) {
        return clinician()
                .body(Map.of(
                        "days",
                        30,
                        "status",
                        status,
                        "askedAt",
                        now.minusSeconds(5).toString()))
                .post(ALUMNI + "/follow-ups", participant, episode);
    }

    private Response handOver(String responsible) {
        return clinician()
                .body(Map.of(
                        "participantId",
                        participant,
                        "episodeId",
                        episode,
                        "recipient",
                        "The referring clinic",
                        "responsible",
                        responsible))
                .post(HANDOFFS);
    }

    private static Response onHandoff(String handoff, String what, Map<String, String> body) {
        return clinician().body(body).post(HANDOFFS + "/{id}/" + what, handoff);
    }

    @Test
    void a_handoff_that_stands_in_the_way_of_what_is_asked() {
        Map<String, String> declining = Map.of("reason", "No place is free.");
        Map<String, String> accepting = Map.of("firstAppointment", now.plus(DAY).toString());
        Map<String, String> seen = Map.of("visitedAt", now.minusSeconds(60).toString());
        new Told(records, participant)
                .tells(
                        "treatment-plan.discharge-completed.v1",
                        "episode/" + episode + "/care",
                        now,
                        Map.of("episodeId", episode, "type", "COMPLETED", "finalLevel", "1", "completedAt", now));
        refused(row(422, "handoff-needs-responsible", () -> handOver(" ")));
        String declined = begun();
        refused(row(409, "episode-has-handoff", () -> handOver("coordinator-2")));
        onHandoff(declined, "decline", declining).then().statusCode(204);
        refused(
                row(409, "handoff-declined", () -> onHandoff(declined, "acceptance", accepting)),
                row(409, "handoff-declined", () -> onHandoff(declined, "first-visit", seen)));
        String accepted = begun();
        onHandoff(accepted, "acceptance", accepting).then().statusCode(204);
        refused(
                row(409, "handoff-accepted", () -> onHandoff(accepted, "decline", declining)),
                row(
                        409,
                        "handoff-accepted",
                        () -> onHandoff(
                                accepted,
                                "acceptance",
                                Map.of(
                                        "firstAppointment",
                                        now.plus(DAY).plus(DAY).toString()))));
    }

    private String begun() {
        return handOver("coordinator-1").then().statusCode(201).extract().path("handoffId");
    }

    private static Response publish(String organisation, ObjectNode definition) {
        return as(organisation, "director-1", "medical-director")
                .body(definition.toString())
                .post(INSTRUMENTS);
    }

    private static Row flawed(String problem, ObjectNode definition) {
        return row(422, problem, () -> publish("north", definition));
    }

    /** A definition that is sound but for one field. */
    private static Row flawed(String problem, String where, String field, String json) {
        ObjectNode definition = JSON.valueToTree(Sound.DEFINITION);
        try {
            ((ObjectNode) definition.at(where)).set(field, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        return flawed(problem, definition);
    }

    @Test
    void a_definition_that_contradicts_itself_by_the_first_flaw_it_has() {
        Scoring endless = new Scoring(Method.LEVEL, 1, 0, List.of(), List.of(level()), List.of(), List.of(), List.of());
        refused(
                flawed("definition-name-impossible", "", "version", "0"),
                flawed("definition-too-large", "", "licence", '"' + "x".repeat(60_001) + '"'),
                flawed("definition-window-impossible", "", "windowDays", "-1"),
                flawed("definition-code-impossible", "/codes", "panel", "\" \""),
                flawed("definition-source-missing", "", "sources", "[]"),
                flawed("definition-gate-impossible", "", "gates", "[{\"items\": [1], \"sumMax\": 0, \"skips\": [1]}]"),
                flawed(
                        "definition-critical-total-impossible",
                        "/safety",
                        "totals",
                        "[{\"from\": 7, \"to\": 7, \"trigger\": \"HOPE2_TOTAL\", \"action\": \"CLINICAL_REVIEW\"}]"),
                flawed("definition-result-impossible", "/scoring", "multiplier", "0"),
                flawed("definition-levels-impossible", JSON.valueToTree(Sound.withoutTotal(endless))),
                flawed(
                        "definition-subscale-impossible",
                        "/scoring",
                        "subscales",
                        "[{\"name\": \"HALF\", \"items\": [3], \"direction\": \"HIGHER_IS_WORSE\"}]"),
                flawed(
                        "definition-pattern-impossible",
                        "/scoring",
                        "patterns",
                        "[{\"name\": \"BOTH\", \"allOf\": []}]"),
                flawed(
                        "definition-next-impossible",
                        "",
                        "next",
                        "[{\"instrument\": \"HOPE-2\", \"from\": 0, \"to\": 1}]"));
    }

    /** One whose last level is not for everybody else. */
    private static Level level() {
        return new Level("ANY", List.of(new Scoring.Reached(1, 1)));
    }

    @Test
    void nobody_is_asked_by_what_takes_no_answers_any_more() {
        String own = "org-" + UUID.randomUUID();
        publish(own, JSON.valueToTree(Sound.DEFINITION)).then().statusCode(201);
        as(own, "administrator-1", "administrator")
                .body(Map.of("reason", "A better one."))
                .post(INSTRUMENTS + "/HOPE-2/versions/1/retirement")
                .then()
                .statusCode(204);
        new Told(records, own, participant).admits(episode, now);
        Map<String, String> asking = Map.of("instrument", "HOPE-2", "channel", "PAPER");
        Map<String, Object> planning = Map.of("instrument", "HOPE-2", "episodeId", episode);
        refused(
                row(
                        422,
                        "instrument-retired",
                        () -> as(own, "clinician-1", "clinician")
                                .body(asking)
                                .post(PERSON + "/invitations", participant)),
                row(
                        422,
                        "instrument-retired",
                        () -> as(own, "clinician-1", "clinician")
                                .body(planning)
                                .post(PERSON + "/assessment-schedules", participant)));
    }
}
