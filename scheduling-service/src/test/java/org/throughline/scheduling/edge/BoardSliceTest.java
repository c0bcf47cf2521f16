package org.throughline.scheduling.edge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.miss;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.edge.Programme.Participant;

/** Who is in a session of a day. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class BoardSliceTest {
    /** Of sixty sessions each; together they are more than five hundred. */
    private static final int SERIES = 9;

    @Inject
    Programme programme;

    private ValidatableResponse board(String name, Object value) {
        return as("care-coordinator")
                .queryParam("from", programme.evening(1).toString())
                .queryParam("until", programme.evening(2).toString())
                .queryParam(name, value)
                .get("/scheduling/v1/board")
                .then();
    }

    @Test
    void those_of_a_programme_are_expected_present_or_missing() {
        String offer = "board-" + UUID.randomUUID();
        UUID facility = UUID.randomUUID();
        Map<String, Object> evening = programme.session(1);
        evening.put("programme", offer);
        evening.put("facilityId", facility);
        UUID session = planned(evening);
        Participant came = programme.admitted();
        Participant stayedAway = programme.admitted();
        Participant unrecorded = programme.admitted();
        List.of(came, stayedAway, unrecorded)
                .forEach(participant -> book(session, participant).statusCode(201));
        attend(session, came, programme.attendance(came, programme.evening(1))).statusCode(204);
        miss(session, stayedAway).statusCode(204);

        eventually(() -> board("programme", offer)
                .statusCode(200)
                .body("people", hasSize(3))
                .body(status(came), equalTo("PRESENT"))
                .body(status(stayedAway), equalTo("MISSED"))
                .body(status(unrecorded), equalTo("UNRECORDED"))
                .body("freshness.scheduling.position", notNullValue()));
        board("facility", facility).body("people", hasSize(3));
        board("programme", "another-" + offer).statusCode(200).body("people", empty());
        as("care-coordinator", "south")
                .queryParam("from", programme.evening(1).toString())
                .queryParam("until", programme.evening(2).toString())
                .get("/scheduling/v1/board")
                .then()
                .statusCode(200)
                .body("people", empty());
    }

    private static String status(Participant participant) {
        return "people.find { it.participantId == '" + participant.id() + "' }.status";
    }

    @Test
    void a_period_with_more_sessions_than_one_answer_looks_at_is_asked_for_in_parts() {
        String offer = "board-" + UUID.randomUUID();
        LocalDate monday = programme.thisMonday().plusWeeks(1);
        for (int i = 0; i < SERIES; i++) {
            sixty(offer, monday).statusCode(201);
        }
        eventually(() -> as("care-coordinator")
                .queryParam("programme", offer)
                .queryParam("from", start(monday.plusDays(59)))
                .queryParam("limit", 200)
                .get("/scheduling/v1/sessions")
                .then()
                .body("sessions", hasSize(SERIES)));

        String from = start(monday);
        board(offer, from, start(monday.plusDays(60)))
                .statusCode(400)
                .body("type", problem("period-too-long"))
                .body("fields", contains("from", "until"));
        board(offer, from, start(monday.plusDays(1))).statusCode(200);
    }

    private ValidatableResponse sixty(String offer, LocalDate from) {
        Map<String, Object> series = new HashMap<>();
        series.put("kind", "GROUP");
        series.put("facilitator", programme.licensed());
        series.put("minutes", 60);
        series.put("zone", Programme.ZONE.getId());
        series.put("capacity", 12);
        series.put("programme", offer);
        series.put(
                "weekly",
                Map.of("from", from.toString(), "days", List.of(DayOfWeek.values()), "time", "18:00", "count", 60));
        return coordinator().body(series).post("/scheduling/v1/series").then();
    }

    private static String start(LocalDate day) {
        return day.atTime(18, 0).atZone(Programme.ZONE).toInstant().toString();
    }

    private static ValidatableResponse board(String offer, String from, String until) {
        return as("care-coordinator")
                .queryParam("from", from)
                .queryParam("until", until)
                .queryParam("programme", offer)
                .get("/scheduling/v1/board")
                .then();
    }

    @Test
    void a_board_is_for_staff() {
        as("participant").get("/scheduling/v1/board").then().statusCode(403);
    }
}
