package org.throughline.scheduling.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.throughline.scheduling.edge.Programme.MINUTES;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.makeUp;
import static org.throughline.scheduling.edge.Programme.miss;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.Programme.week;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.edge.Programme.Participant;

/** Tracks, sessions with their rosters, and weeks are shown as they were known at some time. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class KnownAtTest {
    private static final String SESSION = "/scheduling/v1/sessions/{id}";
    private static final String TRACK = "/scheduling/v1/tracks/{id}";

    @Inject
    Programme programme;

    @Inject
    SchedulingClock clock;

    /** A time between what was recorded so far and what follows. */
    private Instant now() {
        clock.forward(Duration.ofSeconds(1));
        Instant now = clock.instant();
        clock.forward(Duration.ofSeconds(1));
        return now;
    }

    private static ValidatableResponse at(Instant knownAt, String path, Object... names) {
        return at(coordinator(), knownAt.toString(), path, names);
    }

    private static ValidatableResponse at(RequestSpecification caller, String knownAt, String path, Object... names) {
        return given().spec(caller)
                .queryParam("knownAt", knownAt)
                .get(path, names)
                .then();
    }

    @Test
    void a_session_is_shown_as_it_was_before_it_was_cancelled() {
        Instant before = now();
        UUID session = planned(programme.session(3));
        Instant planned = now();
        coordinator()
                .body(Map.of("reason", Programme.LATE))
                .post(SESSION + "/cancellation", session)
                .then()
                .statusCode(204);
        at(planned, SESSION, session).statusCode(200).body("session.status", equalTo("PLANNED"));
        at(now(), SESSION, session).body("session.status", equalTo("CANCELLED"));
        at(before, SESSION, session).statusCode(404);
        at(as("care-coordinator", "south"), planned.toString(), SESSION, session)
                .statusCode(404);
    }

    @Test
    void a_roster_is_shown_with_whom_it_had_and_how_it_had_gone() {
        Participant participant = programme.admitted();
        UUID missed = planned(programme.session(1));
        Instant empty = now();
        book(missed, participant).statusCode(201);
        Instant booked = now();
        miss(missed, participant).statusCode(204);
        Instant absent = now();
        UUID makeUp = planned(programme.session(5));
        makeUp(makeUp, missed, participant).statusCode(201);

        eventually(() -> at(absent, SESSION, missed)
                .body("roster", hasSize(1))
                .body("roster[0].status", equalTo("MISSED"))
                .body("roster[0].madeUpBy", equalTo(null)));
        at(booked, SESSION, missed).body("roster[0].status", equalTo("BOOKED")).body("roster[0].entry", equalTo(0));
        at(empty, SESSION, missed).statusCode(200).body("roster", hasSize(0));
    }

    @Test
    void at_a_time_to_come_a_roster_is_as_it_is_now() {
        Participant participant = programme.admitted();
        UUID missed = planned(programme.session(1));
        book(missed, participant);
        miss(missed, participant);
        UUID makeUp = planned(programme.session(5));
        makeUp(makeUp, missed, participant).statusCode(201);
        attend(makeUp, participant, programme.attendance(participant, programme.evening(5)));
        Instant toCome = clock.instant().plus(Duration.ofDays(1));
        for (UUID session : List.of(missed, makeUp)) {
            eventually(() -> coordinator()
                    .get(SESSION, session)
                    .then()
                    .body("roster", hasSize(1))
                    .body("roster[0].status", not(equalTo("BOOKED"))));
            List<Object> now = coordinator().get(SESSION, session).path("roster");
            assertThat(at(toCome, SESSION, session).extract().<List<Object>>path("roster"))
                    .isEqualTo(now);
        }
    }

    @Test
    void a_week_is_shown_as_far_as_it_had_come() {
        Instant before = now();
        Participant participant = programme.admitted();
        UUID monday = planned(programme.session(0));
        book(monday, participant);
        Instant booked = now();
        attend(monday, participant, programme.attendance(participant, programme.evening(0)))
                .statusCode(204);
        eventually(() -> week(participant, programme.monday()).body("deliveredMinutes", equalTo(MINUTES)));

        String path = "/scheduling/v1/participants/{id}/weeks/{monday}";
        String week = programme.monday().toString();
        at(booked, path, participant.id(), week).statusCode(200).body("deliveredMinutes", equalTo(0));
        at(now(), path, participant.id(), week).body("deliveredMinutes", equalTo(MINUTES));
        at(before, path, participant.id(), week).statusCode(404);
        at(coordinator(), "yesterday", path, participant.id(), week).statusCode(400);
    }

    @Test
    void a_track_is_not_known_before_it_was_offered() {
        Instant before = now();
        String track = coordinator()
                .body(Map.of(
                        "facilityId",
                        UUID.randomUUID(),
                        "zone",
                        Programme.ZONE.getId(),
                        "adult",
                        true,
                        "programme",
                        "adult-evening",
                        "places",
                        12,
                        "blocks",
                        List.of(block("MONDAY"), block("WEDNESDAY"), block("FRIDAY"))))
                .post("/scheduling/v1/tracks")
                .path("trackId");
        at(now(), TRACK, track).statusCode(200).body("trackId", equalTo(track));
        at(clock.instant().plus(Duration.ofDays(1)), TRACK, track).statusCode(200);
        at(before, TRACK, track).statusCode(404);
        at(coordinator(), "yesterday", TRACK, track)
                .statusCode(400)
                .body("type", SchedulingSliceTest.problem("time-invalid"));
        at(as("ehr-system"), before.toString(), TRACK, track).statusCode(403);
    }

    private static Map<String, Object> block(String day) {
        return Map.of("day", day, "start", "18:00", "minutes", MINUTES, "kind", "GROUP");
    }
}
