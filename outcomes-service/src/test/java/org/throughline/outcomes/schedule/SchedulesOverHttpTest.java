package org.throughline.outcomes.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

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
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.Told;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** What is to be answered, and until when: set by the programme and by staff, met by answers, listed by what is due. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class SchedulesOverHttpTest {
    private static final String PERSON = "/outcomes/v1/participants/{id}";
    private static final String SET = PERSON + "/assessment-schedules";
    private static final String DUE = "/outcomes/v1/assessments/due";

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();
    private final UUID episode = UUID.randomUUID();
    /** The one the callers here have duties in. */
    private static final String OURS = "adult-evening";

    private final String programme = "programme-" + UUID.randomUUID();
    private Told told;

    @BeforeEach
    void intake_tells() {
        told = new Told(records, participant);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of("north", "somebody-1", role)).contentType(ContentType.JSON);
    }

    private String answers(List<Integer> answers, Instant at) {
        return as("clinician")
                .body(Map.of(
                        "instrument", "PHQ-9", "answers", answers, "mode", "SELF", "administeredAt", at.toString()))
                .post(PERSON + "/assessments", participant)
                .then()
                .statusCode(201)
                .extract()
                .path("assessmentId");
    }

    private ValidatableResponse schedules() {
        return as("care-coordinator")
                .get(PERSON + "/assessment-schedules", participant)
                .then()
                .statusCode(200);
    }

    private static Response page(String programme, String state, int limit, String cursor) {
        RequestSpecification asked = as("care-coordinator")
                .queryParam("programme", programme)
                .queryParam("state", state)
                .queryParam("limit", limit);
        Response page = (cursor.isEmpty() ? asked : asked.queryParam("cursor", cursor)).get(DUE);
        page.then().statusCode(200).body("freshness.outcomes", notNullValue());
        return page;
    }

    /** What the pages of a list say of the person, each by its instrument and point. */
    private List<String> due(String state) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            Response page = page(OURS, state, 200, cursor);
            for (Map<String, Object> entry : page.<List<Map<String, Object>>>path("due")) {
                if (participant.toString().equals(entry.get("participantId"))) {
                    found.add(entry.get("instrument") + " " + entry.get("point"));
                }
            }
            cursor = Objects.requireNonNullElse(page.path("next"), "");
        } while (!cursor.isEmpty());
        return found;
    }

    private List<String> stream() {
        return records.log().stream(StreamName.in("north", ScheduleDeciding.schedules(episode)), 1).stream()
                .map(RecordedEvent::type)
                .toList();
    }

    @Test
    void what_everybody_is_given_is_due_from_the_admission_and_answers_from_the_screening_are_the_baseline() {
        Instant admittedAt = Instant.now().minus(Duration.ofDays(2));
        answers(List.of(1, 1, 1, 1, 1, 1, 1, 1, 0), admittedAt.minus(Duration.ofDays(3)));
        told.admits(episode, OURS, admittedAt);
        String phq9 = "schedules.find { it.instrument == 'PHQ-9' }.";
        await().untilAsserted(() -> schedules()
                .body("schedules", hasSize(5))
                .body("schedules.instrument", hasItems("PHQ-9", "GAD-7", "BARC-10", "WHO-5", "C-SSRS"))
                .body("schedules.find { it.instrument == 'GAD-7' }.point", equalTo("BASELINE"))
                .body("schedules.find { it.instrument == 'GAD-7' }.state", equalTo("DUE"))
                .body(phq9 + "point", equalTo("ONGOING"))
                .body(phq9 + "state", equalTo("UPCOMING"))
                .body(phq9 + "answeredAt", notNullValue()));
    }

    @Test
    void what_is_due_is_listed_page_by_page() {
        told.admits(episode, OURS, Instant.now().minus(Duration.ofDays(2)));
        await().untilAsserted(() -> assertThat(due("DUE")).hasSize(5));
        assertThat(due("UPCOMING")).isEmpty();
        Response first = page(OURS, "DUE", 2, "");
        first.then().body("due", hasSize(2)).body("next", notNullValue());
        Response second = page(OURS, "DUE", 2, first.path("next"));
        assertThat(second.<List<String>>path("due.scheduleId"))
                .doesNotContainAnyElementsOf(first.<List<String>>path("due.scheduleId"));
    }

    @Test
    void a_list_names_nobody_of_another_programme() {
        told.admits(episode, programme, Instant.now().minus(Duration.ofDays(2)));
        await().untilAsserted(() -> assertThat(stream()).isNotEmpty());
        told.admits(UUID.randomUUID(), OURS, Instant.now().minus(Duration.ofDays(2)));
        await().untilAsserted(() -> assertThat(due("DUE")).hasSize(5));
        page(programme, "DUE", 200, "").then().body("due", hasSize(0));
    }

    @Test
    void what_nobody_answered_is_overdue_and_recorded_so_until_it_is_answered() {
        told.admits(episode, OURS, Instant.now().minus(Duration.ofDays(9)));
        await().untilAsserted(() -> {
            assertThat(due("OVERDUE")).hasSize(5);
            assertThat(stream()).contains("outcomes.assessment-point-overdue.v1");
        });
        answers(List.of(1, 1, 1, 1, 1, 1, 1, 1, 0), Instant.now().minusSeconds(60));
        await().untilAsserted(() -> assertThat(due("OVERDUE")).hasSize(4).doesNotContain("PHQ-9 BASELINE"));
        told.closes(episode, Instant.now());
        // What was answered shortly before is what is known at the discharge.
        await().untilAsserted(() -> assertThat(due("DUE"))
                .containsExactlyInAnyOrder(
                        "GAD-7 DISCHARGE", "BARC-10 DISCHARGE", "WHO-5 DISCHARGE", "C-SSRS DISCHARGE"));
    }

    @Test
    void corrected_answers_count_in_place_of_the_first() {
        told.admits(episode, OURS, Instant.now().minus(Duration.ofDays(2)));
        await().untilAsserted(() -> schedules().body("schedules", hasSize(5)));
        Instant at = Instant.now().minus(Duration.ofDays(1));
        String first = answers(List.of(1, 1, 1, 1, 1, 1, 1, 1, 0), at);
        await().untilAsserted(() -> assertThat(stream()).containsOnlyOnce("outcomes.assessment-point-met.v1"));
        as("clinician")
                .body(Map.of(
                        "instrument",
                        "PHQ-9",
                        "answers",
                        List.of(2, 1, 1, 1, 1, 1, 1, 1, 0),
                        "mode",
                        "SELF",
                        "administeredAt",
                        at.toString(),
                        "reason",
                        "Mistyped."))
                .post(PERSON + "/assessments/{assessment}/corrections", participant, first)
                .then()
                .statusCode(201);
        await().untilAsserted(() -> assertThat(stream())
                .filteredOn("outcomes.assessment-point-met.v1"::equals)
                .hasSize(2));
    }

    @Test
    void staff_set_another_cadence_and_stop_it() {
        told.admits(episode, OURS, Instant.now());
        await().untilAsserted(() -> schedules().body("schedules", hasSize(5)));
        String key = UUID.randomUUID().toString();
        Map<String, Object> monthly =
                Map.of("episodeId", episode, "instrument", "PHQ-9", "everyDays", 28, "daysAfterDischarge", List.of(0));
        Response set =
                as("clinician").header("Idempotency-Key", key).body(monthly).post(SET, participant);
        String id = set.then().statusCode(201).extract().path("scheduleId");
        int before = stream().size();
        as("clinician")
                .header("Idempotency-Key", key)
                .body(monthly)
                .post(SET, participant)
                .then()
                .statusCode(201)
                .body("scheduleId", equalTo(id));
        as("clinician")
                .body(monthly)
                .post(SET, participant)
                .then()
                .statusCode(409)
                .body("type", containsString("schedule-exists"));
        assertThat(stream()).hasSize(before);
        Response stopped = as("clinician")
                .body(Map.of("episodeId", episode, "reason", "Another measure says more."))
                .post(SET + "/{schedule}/end", participant, id);
        stopped.then().statusCode(204);
        as("care-coordinator")
                .header("Throughline-Position", stopped.header("Throughline-Position"))
                .get(PERSON + "/assessment-schedules", participant)
                .then()
                .body("schedules.find { it.scheduleId == '%s' }.kept".formatted(id), equalTo(false));
    }

    @Test
    void what_cannot_be_planned_is_refused_by_its_own_name_and_nothing_is_stored() {
        as("clinician")
                .body(Map.of("episodeId", episode, "instrument", "PHQ-9"))
                .post(SET, participant)
                .then()
                .statusCode(404);
        told.admits(episode, OURS, Instant.now());
        await().untilAsserted(() -> schedules().body("schedules", hasSize(5)));
        int before = stream().size();
        refused(Map.of("instrument", "NOBODY-KNOWS"), 422, "instrument-unknown");
        refused(Map.of("instrument", "DERS-16", "everyDays", 3), 422, "interval-too-short");
        refused(Map.of("instrument", "DERS-16", "baselineBy", "2020-01-01T00:00:00Z"), 422, "baseline-not-ahead");
        refused(Map.of("instrument", "DERS-16", "daysAfterDischarge", List.of(31)), 400, "cadence-unknown");
        as("clinician")
                .body(Map.of("episodeId", episode, "reason", "No need."))
                .post(SET + "/{schedule}/end", participant, UUID.randomUUID())
                .then()
                .statusCode(404);
        assertThat(stream()).hasSize(before);
        told.closes(episode, Instant.now());
        await().untilAsserted(() -> assertThat(stream()).hasSizeGreaterThan(before));
        refused(Map.of("instrument", "DERS-16"), 409, "episode-closed");
    }

    private void refused(Map<String, ?> body, int status, String type) {
        Map<String, Object> asked = new HashMap<>(body);
        asked.put("episodeId", episode);
        as("clinician")
                .body(asked)
                .post(SET, participant)
                .then()
                .statusCode(status)
                .body("type", containsString(type));
    }

    @Test
    void nobody_else_sees_or_sets_them() {
        as("participant")
                .get(PERSON + "/assessment-schedules", participant)
                .then()
                .statusCode(403);
        as("group-facilitator").get(DUE).then().statusCode(403);
        as("auditor")
                .body(Map.of("instrument", "PHQ-9"))
                .post(SET, participant)
                .then()
                .statusCode(403);
    }
}
