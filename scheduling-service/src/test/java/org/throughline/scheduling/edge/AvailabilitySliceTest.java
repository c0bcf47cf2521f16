package org.throughline.scheduling.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.edge.Programme.Participant;

/** In which weeks a track has a place free, and when a clinician is, for staff and for who refers from outside. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class AvailabilitySliceTest {
    private static final String TRACK = "/scheduling/v1/tracks/{id}/availability";
    private static final String CLINICIAN = "/scheduling/v1/clinicians/{id}/availability";

    @Inject
    Programme programme;

    private static String track(int places) {
        List<Map<String, Object>> blocks = List.of("MONDAY", "WEDNESDAY", "FRIDAY").stream()
                .map(day -> Map.<String, Object>of("day", day, "start", "18:00", "minutes", 180, "kind", "GROUP"))
                .toList();
        return coordinator()
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
                        places,
                        "blocks",
                        blocks))
                .post("/scheduling/v1/tracks")
                .then()
                .statusCode(201)
                .extract()
                .path("trackId");
    }

    private static ValidatableResponse asked(
            RequestSpecification caller, String path, Object id, Instant from, Instant until) {
        return caller.queryParam("from", from.toString())
                .queryParam("until", until.toString())
                .get(path, id)
                .then();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Programme.ZONE).toInstant();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Programme.ZONE).toInstant();
    }

    private static String local(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    private static String local(Instant instant) {
        return local(instant, Programme.ZONE);
    }

    @Test
    void a_place_is_free_in_the_weeks_in_which_nobody_holds_it() {
        String track = track(2);
        LocalDate monday = programme.monday();
        programme.inTrack(track, programme.evening(-3));
        Participant leaving = programme.inTrack(track, programme.evening(-3));
        programme.inTrack(track(2), programme.evening(-3));
        eventually(() -> asked(coordinator(), TRACK, track, midnight(monday), midnight(monday.plusWeeks(2)))
                .statusCode(200)
                .body("places", equalTo(2))
                .body(
                        "weeks.week",
                        contains(monday.toString(), monday.plusWeeks(1).toString()))
                .body("weeks.held", contains(2, 2))
                .body("weeks.free", contains(0, 0))
                .body("weeks.open", contains(false, false))
                .body("freshness.scheduling.position", notNullValue()));

        programme.ended(leaving, programme.evening(2));
        eventually(() -> asked(coordinator(), TRACK, track, midnight(monday), midnight(monday.plusWeeks(2)))
                .body("weeks.held", contains(2, 1))
                .body("weeks.free", contains(0, 1))
                .body("weeks.open", contains(false, true))
                .body(
                        "weeks[0].times.start",
                        contains(local(programme.evening(0)), local(programme.evening(2)), local(programme.evening(4))))
                .body("weeks[0].times[0].minutes", equalTo(180)));
    }

    @Test
    void outside_it_is_said_whether_a_place_is_free_and_not_how_many_are_held() {
        String track = track(5);
        LocalDate monday = programme.monday();
        Participant participant = programme.inTrack(track, programme.evening(-3));
        eventually(() -> asked(coordinator(), TRACK, track, midnight(monday), midnight(monday.plusWeeks(1)))
                .body("weeks.held", contains(1)));
        String answer = asked(as("ehr-system"), TRACK, track, midnight(monday), midnight(monday.plusWeeks(1)))
                .statusCode(200)
                .body("weeks.open", contains(true))
                .body("weeks[0].times", hasSize(3))
                .extract()
                .asString();
        assertThat(answer)
                .doesNotContain("\"held\"", "\"free\"", "\"places\"", "disclosure")
                .doesNotContain(
                        participant.id().toString(), participant.episode().toString());
    }

    @Test
    void a_clinician_is_free_where_no_session_is_planned() {
        String staff = programme.licensed();
        UUID clinician = ClinicianId.of(staff);
        LocalDate day = programme.today().plusDays(2);
        UUID morning = planned(Programme.session(at(day, 9), staff));
        planned(Programme.session(at(day, 14), staff));
        eventually(() -> asked(coordinator(), CLINICIAN, clinician, at(day, 8), at(day, 18))
                .statusCode(200)
                .body("zone", equalTo(Programme.ZONE.getId()))
                .body("free.from", contains(local(at(day, 8)), local(at(day, 12)), local(at(day, 17))))
                .body("free.until", contains(local(at(day, 9)), local(at(day, 14)), local(at(day, 18))))
                .body("free.minutes", contains(60, 120, 60))
                .body("freshness.scheduling.position", notNullValue()));
        asked(coordinator().queryParam("minutes", 90), CLINICIAN, clinician, at(day, 8), at(day, 18))
                .body("free.minutes", contains(120));
        asked(as("ehr-system"), CLINICIAN, clinician, at(day, 8), at(day, 18))
                .statusCode(200)
                .body("free.minutes", contains(60, 120, 60));
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        asked(coordinator().queryParam("zone", berlin.getId()), CLINICIAN, clinician, at(day, 8), at(day, 18))
                .body("zone", equalTo(berlin.getId()))
                .body("free[0].from", equalTo(local(at(day, 8), berlin)));

        coordinator()
                .body(Map.of("reason", "FACILITATOR_UNAVAILABLE"))
                .post("/scheduling/v1/sessions/{id}/cancellation", morning)
                .then()
                .statusCode(204);
        eventually(() -> asked(coordinator(), CLINICIAN, clinician, at(day, 8), at(day, 18))
                .body("free.minutes", contains(360, 60)));
    }

    @Test
    void a_session_that_was_moved_takes_the_time_it_has_now() {
        String staff = programme.licensed();
        LocalDate day = programme.today().plusDays(2);
        UUID session = planned(Programme.session(at(day, 9), staff));
        coordinator()
                .body(Map.of(
                        "start", at(day, 14), "minutes", 60, "facilitator", staff, "reason", "FACILITATOR_UNAVAILABLE"))
                .post("/scheduling/v1/sessions/{id}/reschedule", session)
                .then()
                .statusCode(204);
        eventually(() -> asked(coordinator(), CLINICIAN, ClinicianId.of(staff), at(day, 8), at(day, 18))
                .body("free.minutes", contains(360, 180)));
    }

    @Test
    void a_session_that_began_before_the_period_takes_its_rest() {
        String staff = programme.licensed();
        LocalDate day = programme.today().plusDays(2);
        planned(Programme.session(at(day, 9), staff));
        eventually(() -> asked(coordinator(), CLINICIAN, ClinicianId.of(staff), at(day, 11), at(day, 13))
                .body("free.from", contains(local(at(day, 12)))));
    }

    @Test
    void a_session_says_how_many_of_its_places_nobody_has() {
        Map<String, Object> evening = Programme.session(programme.soon(), programme.licensed());
        UUID session = planned(evening);
        Participant staying = programme.admitted();
        Participant leaving = programme.admitted();
        book(session, staying).statusCode(201);
        book(session, leaving).statusCode(201);
        eventually(() -> free(evening, session).body("sessions[0].free", equalTo(10)));
        coordinator()
                .body(Map.of("reason", "Cannot come on that day."))
                .post("/scheduling/v1/sessions/{id}/releases/{participant}", session, leaving.id())
                .then()
                .statusCode(204);
        eventually(() -> free(evening, session).body("sessions[0].free", equalTo(11)));
        coordinator()
                .get("/scheduling/v1/sessions/{id}", session)
                .then()
                .body("session.capacity", equalTo(12))
                .body("session.free", equalTo(11));

        coordinator()
                .body(Map.of("reason", "FACILITATOR_UNAVAILABLE"))
                .post("/scheduling/v1/sessions/{id}/cancellation", session)
                .then()
                .statusCode(204);
        eventually(() -> free(evening, session)
                .body("sessions[0].status", equalTo("CANCELLED"))
                .body("sessions[0].free", nullValue()));
    }

    private static ValidatableResponse free(Map<String, Object> planned, UUID session) {
        return coordinator()
                .queryParam("room", planned.get("roomId"))
                .get("/scheduling/v1/sessions")
                .then()
                .statusCode(200)
                .body("sessions.sessionId", contains(session.toString()));
    }

    @Test
    void without_a_credential_nobody_is_free() {
        String staff = UUID.randomUUID().toString();
        String clinician = Programme.registered(staff);
        LocalDate day = programme.today().plusDays(2);
        asked(coordinator(), CLINICIAN, clinician, at(day, 8), at(day, 18))
                .statusCode(200)
                .body("free", empty());
        programme.licence(clinician, day);
        asked(coordinator(), CLINICIAN, clinician, at(day, 8), at(day.plusDays(2), 8))
                .body("free.until", contains(local(midnight(day.plusDays(1)))));
    }

    @ParameterizedTest
    @CsvSource({
        ",                     2026-03-02T00:00:00Z",
        "2026-03-02T00:00:00Z,                     ",
        "2026-03-02T00:00:00Z, 2026-03-02T00:00:00Z",
        "2026-03-02T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-01-01T00:00:00Z, 2026-04-04T00:00:00Z",
        "1969-12-31T00:00:00Z, 1970-01-02T00:00:00Z",
        "9999-12-30T00:00:00Z, +10000-01-02T00:00:00Z"
    })
    void a_period_has_two_ends_in_order_and_92_days_at_most(@Nullable String from, @Nullable String until) {
        String track = track(2);
        String clinician = Programme.registered(UUID.randomUUID().toString());
        for (String role : List.of("care-coordinator", "ehr-system")) {
            between(as(role), from, until)
                    .get(TRACK, track)
                    .then()
                    .statusCode(400)
                    .body("type", problem("period-invalid"))
                    .body("fields", contains("from", "until"));
            between(as(role), from, until)
                    .get(CLINICIAN, clinician)
                    .then()
                    .statusCode(400)
                    .body("type", problem("period-invalid"));
        }
    }

    private static RequestSpecification between(
            RequestSpecification caller, @Nullable String from, @Nullable String until) {
        if (from != null) {
            caller.queryParam("from", from);
        }
        return until == null ? caller : caller.queryParam("until", until);
    }

    @Test
    void a_time_without_an_offset_a_zone_there_is_none_of_and_a_length_no_session_has_are_named() {
        String clinician = Programme.registered(UUID.randomUUID().toString());
        Instant from = midnight(programme.monday());
        Instant until = midnight(programme.monday().plusDays(1));
        coordinator()
                .queryParam("from", "yesterday")
                .queryParam("until", until.toString())
                .get(CLINICIAN, clinician)
                .then()
                .statusCode(400)
                .body("type", problem("time-invalid"))
                .body("fields", contains("from"));
        asked(coordinator().queryParam("zone", "America/Nowhere"), CLINICIAN, clinician, from, until)
                .statusCode(400)
                .body("type", problem("zone-invalid"));
        for (int minutes : List.of(0, 721)) {
            asked(coordinator().queryParam("minutes", minutes), CLINICIAN, clinician, from, until)
                    .statusCode(400)
                    .body("type", problem("minutes-invalid"));
        }
    }

    @Test
    void what_another_organisation_offers_is_not_there_and_participants_do_not_ask() {
        String track = track(2);
        String clinician = Programme.registered(UUID.randomUUID().toString());
        Instant from = midnight(programme.monday());
        Instant until = midnight(programme.monday().plusDays(1));
        for (String role : List.of("care-coordinator", "ehr-system")) {
            asked(as(role, "south"), TRACK, track, from, until).statusCode(404);
            asked(as(role, "south"), CLINICIAN, clinician, from, until).statusCode(404);
            asked(as(role), TRACK, UUID.randomUUID(), from, until).statusCode(404);
            asked(as(role), CLINICIAN, UUID.randomUUID(), from, until).statusCode(404);
        }
        for (String role : List.of("participant", "representative", "privacy-officer")) {
            asked(as(role), TRACK, track, from, until).statusCode(403);
            asked(as(role), CLINICIAN, clinician, from, until).statusCode(403);
        }
    }

    @Test
    void more_people_than_can_be_looked_at_for_one_answer_are_refused_and_nobody_is_dropped() {
        String track = track(500);
        String crowded = "programme-" + UUID.randomUUID();
        Instant later = programme.evening(700);
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(10).toList();
        Participant last = new Participant(people.getFirst(), UUID.randomUUID());
        programme.admitted(last, crowded, track, later);
        for (int i = 0; i < 500; i++) {
            programme.admitted(new Participant(people.get(i % 10), UUID.randomUUID()), crowded, track, later);
        }
        programme.ended(last, later.plusSeconds(3_600));
        Instant after = later.plusSeconds(7_200);
        eventually(() -> asked(coordinator(), TRACK, track, after, after.plusSeconds(60))
                .statusCode(200)
                .body("weeks.held", contains(500))
                .body("weeks.free", contains(0)));
        asked(coordinator(), TRACK, track, later, after)
                .statusCode(400)
                .body("type", problem("period-too-long"))
                .body("fields", contains("from", "until"));
        as("auditor")
                .queryParam("programme", crowded)
                .queryParam("week", programme.monday().plusDays(700).toString())
                .get("/scheduling/v1/doses/board")
                .then()
                .statusCode(422)
                .body("type", problem("board-too-full"));
    }
}
