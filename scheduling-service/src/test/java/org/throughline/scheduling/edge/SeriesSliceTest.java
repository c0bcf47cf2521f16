package org.throughline.scheduling.edge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.web.Answers;
import org.throughline.scheduling.clinician.domain.ClinicianId;

/** Sessions of many weeks in one request. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class SeriesSliceTest {
    private static final int WEEKS = 20;

    @Inject
    Programme programme;

    private Map<String, Object> weekly(String facilitator) {
        Map<String, Object> series = new HashMap<>();
        series.put("kind", "GROUP");
        series.put("facilitator", facilitator);
        series.put("roomId", UUID.randomUUID());
        series.put("minutes", 180);
        series.put("zone", Programme.ZONE.getId());
        series.put("capacity", 12);
        series.put("modality", "DBT");
        series.put(
                "weekly",
                Map.of(
                        "from",
                        nextWeek().toString(),
                        "days",
                        List.of("MONDAY", "WEDNESDAY", "FRIDAY"),
                        "time",
                        "18:00",
                        "count",
                        3 * WEEKS,
                        "except",
                        List.of(nextWeek().plusDays(2).toString())));
        return series;
    }

    private LocalDate nextWeek() {
        return programme.thisMonday().plusWeeks(1);
    }

    private Instant evening(int days) {
        return nextWeek().plusDays(days).atTime(18, 0).atZone(Programme.ZONE).toInstant();
    }

    private static ValidatableResponse schedule(Map<String, Object> series) {
        return coordinator().body(series).post("/scheduling/v1/series").then();
    }

    private static ValidatableResponse agenda(String by, Object value) {
        return coordinator()
                .queryParam(by, value)
                .queryParam("limit", 200)
                .get("/scheduling/v1/sessions")
                .then()
                .statusCode(200);
    }

    @Test
    void sixty_sessions_are_planned_at_once_and_what_is_left_of_them_is_moved_and_cancelled() {
        String series = schedule(weekly(programme.licensed()))
                .statusCode(201)
                .body("sessions", hasSize(3 * WEEKS))
                .body("sessions[0].start", equalTo(evening(0).toString()))
                .body("sessions[1].start", equalTo(evening(4).toString()))
                .extract()
                .path("seriesId");
        eventually(() -> agenda("series", series)
                .body("sessions", hasSize(3 * WEEKS))
                .body("sessions.modality", everyItem(equalTo("DBT"))));

        coordinator()
                .body(Map.of(
                        "from",
                        evening(4),
                        "until",
                        evening(7),
                        "time",
                        "17:00",
                        "daysLater",
                        1,
                        "minutes",
                        60,
                        "facilitator",
                        programme.licensed(),
                        "reason",
                        "ROOM_UNAVAILABLE"))
                .post("/scheduling/v1/series/{id}/reschedule", series)
                .then()
                .statusCode(204);
        eventually(() -> agenda("series", series)
                .body("sessions[1].minutes", equalTo(60))
                .body(
                        "sessions[1].start",
                        equalTo(evening(5).minusSeconds(3_600).toString())));

        coordinator()
                .body(Map.of("from", evening(7), "reason", "LOW_ENROLMENT"))
                .post("/scheduling/v1/series/{id}/cancellation", series)
                .then()
                .statusCode(204);
        eventually(() -> agenda("series", series).body("sessions.findAll { it.status == 'PLANNED' }", hasSize(2)));
    }

    @Test
    void a_repeated_cancellation_of_a_series_is_answered_as_the_first() {
        String series = schedule(few()).statusCode(201).extract().path("seriesId");
        Map<String, Object> rest = Map.of("from", evening(0), "reason", "WEATHER");
        String key = UUID.randomUUID().toString();
        String first = change(series, "cancellation", key, rest)
                .statusCode(204)
                .extract()
                .header(Answers.POSITION);
        change(series, "cancellation", key, rest).statusCode(204).header(Answers.POSITION, first);
        change(series, "cancellation", UUID.randomUUID().toString(), rest).statusCode(204);
        change(series, "cancellation", key, Map.of("from", evening(0), "reason", "LOW_ENROLMENT"))
                .statusCode(422)
                .body("type", problem("idempotency-key-reused"));
    }

    @Test
    void a_repeated_move_of_a_series_out_of_its_period_is_answered_as_the_first() {
        String series = schedule(few()).statusCode(201).extract().path("seriesId");
        Map<String, Object> rest = new HashMap<>();
        rest.put("from", evening(0));
        rest.put("until", evening(1));
        rest.put("time", "18:00");
        rest.put("daysLater", 1);
        rest.put("minutes", 60);
        rest.put("facilitator", programme.licensed());
        rest.put("reason", "ROOM_UNAVAILABLE");
        String key = UUID.randomUUID().toString();
        String first = change(series, "reschedule", key, rest)
                .statusCode(204)
                .extract()
                .header(Answers.POSITION);
        change(series, "reschedule", key, rest).statusCode(204).header(Answers.POSITION, first);
        change(series, "reschedule", UUID.randomUUID().toString(), rest)
                .statusCode(400)
                .body("type", problem("fields-contradict"))
                .body("fields", contains("from", "until"));
    }

    /** Three in a week. */
    private Map<String, Object> few() {
        Map<String, Object> series = weekly(programme.licensed());
        series.remove("weekly");
        series.put("starts", List.of(evening(0), evening(2), evening(4)));
        return series;
    }

    private static ValidatableResponse change(String series, String change, String key, Map<String, Object> body) {
        return coordinator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/scheduling/v1/series/{id}/{change}", series, change)
                .then();
    }

    @Test
    void a_series_with_one_session_that_cannot_be_is_not_planned_and_says_which() {
        String facilitator = programme.licensed();
        planned(Programme.session(evening(4), facilitator));
        schedule(weekly(facilitator))
                .statusCode(409)
                .body("type", problem("series-not-planned"))
                .body("sessions", hasSize(1))
                .body("sessions[0].session", equalTo(1))
                .body("sessions[0].type", equalTo("facilitator-double-booked"));
        eventually(() -> agenda("facilitator", ClinicianId.of(facilitator)).body("sessions", hasSize(1)));
    }

    @Test
    void what_is_no_series_is_neither_planned_nor_changed() {
        String facilitator = programme.licensed();
        Map<String, Object> series = weekly(facilitator);
        series.put("starts", List.of(evening(0)));
        schedule(series).statusCode(400).body("type", problem("times-ambiguous"));
        series.remove("weekly");
        series.put("starts", List.of());
        schedule(series).statusCode(400).body("type", problem("times-ambiguous"));
        agenda("facilitator", ClinicianId.of(facilitator)).body("sessions", empty());
        coordinator()
                .body(Map.of("from", evening(0), "reason", "WEATHER"))
                .post("/scheduling/v1/series/{id}/cancellation", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void what_cannot_be_checked_at_once_is_sent_in_parts() {
        Map<String, Object> series = weekly(programme.licensed());
        series.put(
                "coFacilitators",
                Stream.generate(UUID::randomUUID).limit(6).map(UUID::toString).toList());
        series.put(
                "weekly",
                Map.of("from", nextWeek().toString(), "days", List.of("MONDAY"), "time", "18:00", "count", 3 * WEEKS));
        schedule(series).statusCode(422).body("type", problem("series-too-large"));
    }
}
