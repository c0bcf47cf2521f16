package org.throughline.scheduling.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.throughline.scheduling.edge.Programme.ORGANISATION;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.planned;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.scheduling.edge.Programme.Participant;

/** What a programme sets is what its tracks, its attendance and its doses are judged by, from then on. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ProgrammeNumbersTest {
    private static final String VERSION = "forgiving";
    private static final Duration SOON = Duration.ofMinutes(1);

    private final String programme = "programme-" + UUID.randomUUID();

    @Inject
    Programme people;

    @Inject
    SchedulingClock clock;

    @Inject
    Records records;

    @BeforeEach
    void itsNumbers() {
        as("medical-director")
                .body(Map.of(
                        "version",
                        VERSION,
                        "effectiveFrom",
                        clock.instant().plus(SOON).toString(),
                        "nature",
                        "MIXED",
                        "numbers",
                        Map.of(
                                "scheduling.grace-minutes", 60,
                                "scheduling.days-a-week-least", 1,
                                "scheduling.adult-minutes-a-week-least", 120),
                        "reason",
                        "A programme that tapers."))
                .post("/scheduling/v1/programmes/{programme}/policies", programme)
                .then()
                .statusCode(201);
        clock.forward(SOON);
    }

    /** Whose duties are bound to no programme. */
    private static RequestSpecification unbound() {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(ORGANISATION, "coordinator-9", "care-coordinator", "administrator"))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse track(String of) {
        return as("administrator")
                .body(Map.of(
                        "facilityId",
                        UUID.randomUUID(),
                        "zone",
                        Programme.ZONE.getId(),
                        "adult",
                        true,
                        "programme",
                        of,
                        "places",
                        8,
                        "blocks",
                        List.of(Map.of("day", "MONDAY", "start", "18:00", "minutes", 120, "kind", "GROUP"))))
                .post("/scheduling/v1/tracks")
                .then();
    }

    @Test
    void a_track_is_held_against_the_bounds_of_its_own_programme() {
        eventually(() -> track(programme).statusCode(201));
        track("programme-" + UUID.randomUUID())
                .statusCode(422)
                .body("type", equalTo("urn:throughline:problem:track-bounds-need-reason"));
    }

    /** Somebody was there for a second, which counts as a minute, and is credited forty. */
    private ValidatableResponse generous(Participant participant, UUID session, Instant start) {
        Map<String, Object> attendance = new HashMap<>(people.attendance(participant, start));
        attendance.put("leftAt", start.plusSeconds(1));
        attendance.put("creditedMinutes", 40);
        return attend(session, participant, attendance);
    }

    @Test
    void attendance_is_judged_by_what_held_when_the_session_began_and_says_by_which_version() {
        Participant participant = people.admitted(programme);
        UUID before = planned(people.session(2));
        booked(before, participant);
        generous(participant, before, people.evening(2))
                .statusCode(422)
                .body("type", equalTo("urn:throughline:problem:credited-too-much"));
        Instant start = clock.instant().plus(Duration.ofSeconds(2));
        Map<String, Object> soon = Programme.session(start, people.licensed());
        UUID session = planned(soon);
        booked(session, participant);
        eventually(() -> generous(participant, session, start).statusCode(204));
        assertThat(records.log().about(ORGANISATION, participant.id().toString(), 0, 1_000).stream()
                        .filter(event -> event.type().equals("scheduling.session-attended.v1"))
                        .map(RecordedEvent::header)
                        .map(header -> Objects.requireNonNull(header.policy())))
                .containsExactly(VERSION);
    }

    private static void booked(UUID session, Participant participant) {
        unbound()
                .body(Map.of("participantId", participant.id(), "episodeId", participant.episode()))
                .post("/scheduling/v1/sessions/{id}/bookings", session)
                .then()
                .statusCode(201);
    }

    @Test
    void a_week_owes_what_its_programme_had_set_when_it_began() {
        Participant participant = people.admitted(programme);
        LocalDate monday = people.thisMonday();
        eventually(() -> week(participant, monday)
                .statusCode(200)
                .body("requiredMinutes", equalTo(540))
                .body("requiredDays", equalTo(3)));
        week(participant, monday.plusWeeks(1))
                .statusCode(200)
                .body("requiredMinutes", equalTo(120))
                .body("requiredDays", equalTo(1));
        unbound()
                .queryParam("programme", programme)
                .queryParam("week", monday.plusWeeks(1).toString())
                .get("/scheduling/v1/doses/board")
                .then()
                .statusCode(200)
                .body("people[0].requiredMinutes", equalTo(120));
    }

    private static ValidatableResponse week(Participant participant, LocalDate monday) {
        return unbound()
                .get("/scheduling/v1/participants/{id}/weeks/{monday}", participant.id(), monday.toString())
                .then();
    }
}
