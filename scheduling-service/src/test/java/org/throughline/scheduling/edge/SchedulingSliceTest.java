package org.throughline.scheduling.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.throughline.scheduling.edge.Programme.MINUTES;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.facilitator;
import static org.throughline.scheduling.edge.Programme.makeUp;
import static org.throughline.scheduling.edge.Programme.miss;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.Programme.week;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.edge.Programme.Participant;

/** A week of three evenings, from the track to the dose. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class SchedulingSliceTest {
    @Inject
    Programme programme;

    @Test
    void a_missed_evening_puts_the_dose_at_risk_and_a_saturday_makes_up_for_it() {
        Participant participant = programme.admitted();
        track();
        UUID monday = attended(participant, 0);
        UUID wednesday = attended(participant, 2);
        UUID friday = booked(participant, 4);
        miss(friday, participant).statusCode(204);
        eventually(() -> week(participant, programme.monday())
                .statusCode(200)
                .body("atRisk", equalTo(true))
                .body("deliveredMinutes", equalTo(2 * MINUTES))
                .body("requiredMinutes", equalTo(3 * MINUTES))
                .body("days.billable", contains(true, true, false))
                .body("days.delivered", contains(1, 1, 0))
                .body("days.missed", contains(0, 0, 1))
                .body("days[0].day", equalTo(programme.monday().toString()))
                .body("days[0].deliveredMinutes", equalTo(MINUTES))
                .body("met", equalTo(false)));

        UUID saturday = planned(programme.session(5));
        makeUp(saturday, friday, participant).statusCode(201).body("sessionId", equalTo(saturday.toString()));
        eventually(() -> week(participant, programme.monday())
                .body("atRisk", equalTo(false))
                .body("inReach", equalTo(true))
                .body("days.booked", contains(0, 0, 0, 1))
                .body("bookedMinutes", equalTo(MINUTES)));
        attend(saturday, participant, programme.attendance(participant, programme.evening(5)))
                .statusCode(204);
        eventually(() -> week(participant, programme.monday())
                .body("deliveredMinutes", equalTo(3 * MINUTES))
                .body("deliveredDays", equalTo(3))
                .body("met", equalTo(true))
                .body("freshness.scheduling.position", notNullValue()));

        assertThat(programme.told(participant))
                .containsOnlyOnce(
                        "scheduling.dose-at-risk.v1",
                        "scheduling.weekly-dose-met.v1",
                        "scheduling.make-up-booked.v1",
                        "scheduling.make-up-completed.v1",
                        "scheduling.session-missed.v1")
                .doesNotContain("scheduling.weekly-dose-short.v1", "scheduling.dose-restated.v1");
        coordinator()
                .get("/scheduling/v1/participants/{id}/sessions", participant.id())
                .then()
                .statusCode(200)
                .body("sessions.sessionId", contains(text(monday, wednesday, friday, saturday)))
                .body("sessions.status", contains("ATTENDED", "ATTENDED", "MISSED", "ATTENDED"))
                .body("sessions[2].madeUpBy", equalTo(saturday.toString()))
                .body("sessions[3].makesUpFor", equalTo(friday.toString()))
                .body("sessions[3].attended.lateEntry", equalTo(programme.isLate(5)));
    }

    @Test
    void a_correction_restates_the_dose_and_keeps_what_it_corrects() {
        Participant participant = programme.admitted();
        attended(participant, 0);
        attended(participant, 2);
        UUID friday = attended(participant, 4);
        eventually(() -> week(participant, programme.monday()).body("met", equalTo(true)));

        correct(friday, participant, 2).statusCode(409).body("type", problem("entry-superseded"));
        correct(friday, participant, 1).statusCode(204);

        eventually(() -> week(participant, programme.monday())
                .body("met", equalTo(false))
                .body("deliveredMinutes", equalTo(2 * MINUTES)));
        assertThat(programme.told(participant))
                .contains("scheduling.attendance-corrected.v1", "scheduling.dose-restated.v1");
        coordinator()
                .get("/scheduling/v1/sessions/{id}", friday)
                .then()
                .statusCode(200)
                .body("roster", hasSize(1))
                .body("roster[0].status", equalTo("MISSED"))
                .body("roster[0].entry", equalTo(2))
                .body("roster[0].excused", equalTo(true));
    }

    @Test
    void attendance_recorded_before_intake_tells_of_the_admission_is_counted_when_it_does() {
        Participant participant = new Participant(UUID.randomUUID(), UUID.randomUUID());
        UUID session = planned(programme.session(1));
        Map<String, Object> walkedIn = programme.attendance(participant, programme.evening(1));
        attend(session, participant, walkedIn).statusCode(422).body("type", problem("walk-in-needs-reason"));
        walkedIn.put("walkIn", "Came with a friend, not booked yet.");
        attend(session, participant, walkedIn).statusCode(204);
        week(participant, programme.monday()).statusCode(404);

        programme.admitted(participant);

        eventually(() -> week(participant, programme.monday())
                .statusCode(200)
                .body("deliveredMinutes", equalTo(MINUTES))
                .body("episodeId", equalTo(participant.episode().toString())));
    }

    @Test
    void a_cancelled_session_gives_its_places_up_and_a_moved_one_takes_them_along() {
        Participant participant = programme.admitted();
        UUID cancelled = booked(participant, 0);
        UUID moved = booked(participant, 1);

        coordinator()
                .body(Map.of("reason", Programme.LATE))
                .post("/scheduling/v1/sessions/{id}/cancellation", cancelled)
                .then()
                .statusCode(204);
        coordinator()
                .body(Map.of(
                        "start",
                        programme.evening(2),
                        "minutes",
                        60,
                        "facilitator",
                        UUID.randomUUID().toString(),
                        "reason",
                        Programme.LATE))
                .post("/scheduling/v1/sessions/{id}/reschedule", moved)
                .then()
                .statusCode(204);

        eventually(() -> coordinator()
                .get("/scheduling/v1/participants/{id}/sessions", participant.id())
                .then()
                .body("sessions.status", contains("RELEASED", "BOOKED"))
                .body("sessions[1].start", equalTo(programme.evening(2).toString()))
                .body("sessions[1].minutes", equalTo(60)));
        eventually(() -> week(participant, programme.monday()).body("bookedMinutes", equalTo(60)));
        assertThat(programme.told(participant))
                .containsOnlyOnce("scheduling.booking-released.v1", "scheduling.booking-moved.v1");
        coordinator()
                .queryParam("from", programme.evening(0).toString())
                .queryParam("until", programme.evening(3).toString())
                .queryParam("limit", 200)
                .get("/scheduling/v1/sessions")
                .then()
                .statusCode(200)
                .body("sessions.find { it.sessionId == '" + cancelled + "' }.status", equalTo("CANCELLED"))
                .body("sessions.find { it.sessionId == '" + moved + "' }.minutes", equalTo(60));
    }

    @Test
    void who_was_never_in_care_is_booked_where_the_kind_says_so() {
        Participant referred = new Participant(UUID.randomUUID(), UUID.randomUUID());
        UUID alumni = planned(ofKind("ALUMNI_GROUP"));
        book(alumni, referred).statusCode(409).body("type", problem("kind-for-others"));
        assertThat(programme.told(referred)).isEmpty();
        book(planned(ofKind("ASSESSMENT")), referred).statusCode(201);
    }

    private Map<String, Object> ofKind(String kind) {
        Map<String, Object> session = programme.session(0);
        session.put("kind", kind);
        return session;
    }

    @Test
    void a_place_that_was_to_make_up_for_an_absence_can_be_given_up() {
        Participant participant = programme.admitted();
        UUID missed = booked(participant, 0);
        miss(missed, participant).statusCode(204);
        UUID ahead = planned(Programme.session(
                programme
                        .thisMonday()
                        .plusDays(8)
                        .atTime(18, 0)
                        .atZone(Programme.ZONE)
                        .toInstant(),
                programme.licensed()));
        makeUp(ahead, missed, participant).statusCode(422).body("type", problem("outside-make-up-window"));

        UUID soon = planned(Programme.session(programme.soon(), programme.licensed()));
        makeUp(soon, missed, participant).statusCode(201);
        release(soon, participant).statusCode(204);
        release(soon, participant).statusCode(409).body("type", problem("not-booked"));

        assertThat(programme.told(participant)).contains("scheduling.make-up-withdrawn.v1");
    }

    @Test
    void the_tracks_on_offer_are_listed_and_one_outside_its_bounds_needs_a_reason() {
        String trackId = track();
        coordinator()
                .get("/scheduling/v1/tracks/{id}", trackId)
                .then()
                .statusCode(200)
                .body("level", equalTo("2.1"))
                .body("blocks.day", contains("MONDAY", "WEDNESDAY", "FRIDAY"));
        coordinator()
                .queryParam("limit", 200)
                .get("/scheduling/v1/tracks")
                .then()
                .statusCode(200)
                .body("tracks.trackId", hasItem(trackId))
                .body("tracks.zone", everyItem(equalTo(Programme.ZONE.getId())));

        Map<String, Object> taper = new HashMap<>(template(List.of("MONDAY")));
        coordinator()
                .body(taper)
                .post("/scheduling/v1/tracks")
                .then()
                .statusCode(422)
                .body("type", problem("track-bounds-need-reason"));
        taper.put("overrideReason", "A taper before discharge.");
        String position = coordinator()
                .body(taper)
                .post("/scheduling/v1/tracks")
                .then()
                .statusCode(201)
                .extract()
                .header("Throughline-Position");
        coordinator()
                .header("Throughline-Position", position)
                .queryParam("limit", 200)
                .get("/scheduling/v1/tracks")
                .then()
                .body("tracks.outsideBounds.by", hasItem("care-coordinator-1"))
                .body("tracks.outsideBounds.role", hasItem("care-coordinator"));
    }

    @Test
    void what_the_caller_knows_and_this_service_does_not_yet_is_no_reason_to_refuse() {
        Participant participant = new Participant(UUID.randomUUID(), UUID.randomUUID());
        UUID session = planned(programme.session(1));
        Map<String, Object> who = Map.of("participantId", participant.id(), "episodeId", participant.episode());
        ahead(coordinator())
                .body(who)
                .post("/scheduling/v1/sessions/{id}/bookings", session)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("type", problem("position-not-reached"));
        book(session, participant).statusCode(409).body("type", problem("episode-not-open"));
    }

    @Test
    void the_position_of_a_service_this_one_hears_nothing_of_holds_nobody_up() {
        coordinator()
                .header("Throughline-Position", "outcomes=999999999")
                .queryParam("limit", 1)
                .get("/scheduling/v1/tracks")
                .then()
                .statusCode(200);
    }

    @Test
    void what_happened_is_recorded_however_far_ahead_the_caller_is() {
        Participant participant = programme.admitted();
        UUID session = booked(participant, 1);
        ahead(facilitator())
                .body(programme.attendance(participant, programme.evening(1)))
                .post("/scheduling/v1/sessions/{id}/attendance/{participant}", session, participant.id())
                .then()
                .statusCode(204);
    }

    /** Knows of a position in intake's log that nobody told this service of. */
    private static RequestSpecification ahead(RequestSpecification caller) {
        return caller.header("Throughline-Position", "intake=999999999");
    }

    private static String track() {
        return coordinator()
                .body(template(List.of("MONDAY", "WEDNESDAY", "FRIDAY")))
                .post("/scheduling/v1/tracks")
                .then()
                .statusCode(201)
                .extract()
                .path("trackId");
    }

    private static Map<String, Object> template(List<String> days) {
        List<Map<String, Object>> blocks = days.stream()
                .map(day -> Map.<String, Object>of("day", day, "start", "18:00", "minutes", MINUTES, "kind", "GROUP"))
                .toList();
        return Map.of(
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
                blocks);
    }

    private UUID booked(Participant participant, int day) {
        UUID session = planned(programme.session(day));
        book(session, participant).statusCode(201);
        return session;
    }

    private UUID attended(Participant participant, int day) {
        UUID session = booked(participant, day);
        attend(session, participant, programme.attendance(participant, programme.evening(day)))
                .statusCode(204);
        return session;
    }

    private static ValidatableResponse correct(UUID session, Participant participant, int supersedes) {
        return facilitator()
                .body(Map.of(
                        "episodeId",
                        participant.episode(),
                        "supersedes",
                        supersedes,
                        "absent",
                        Map.of("excused", true),
                        "reason",
                        "The names of two people were mixed up."))
                .post("/scheduling/v1/sessions/{id}/corrections/{participant}", session, participant.id())
                .then();
    }

    private static ValidatableResponse release(UUID session, Participant participant) {
        return coordinator()
                .body(Map.of("reason", "Cannot come on that day."))
                .post("/scheduling/v1/sessions/{id}/releases/{participant}", session, participant.id())
                .then();
    }

    private static String[] text(UUID... ids) {
        return Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
    }

    static Matcher<String> problem(String type) {
        return equalTo("urn:throughline:problem:" + type);
    }

    @Test
    void a_place_is_given_only_in_the_session_that_was_seen() {
        Participant participant = programme.admitted();
        String first = programme.licensed();
        UUID session = planned(Programme.session(programme.soon(), first));
        eventually(() -> coordinator()
                .get("/scheduling/v1/sessions/{id}", session)
                .then()
                .statusCode(200));
        String seen = coordinator().get("/scheduling/v1/sessions/{id}", session).header("ETag");
        coordinator()
                .body(Map.of(
                        "replaced", first, "replacement", programme.licensed(), "reason", "FACILITATOR_UNAVAILABLE"))
                .post("/scheduling/v1/sessions/{id}/replacement", session)
                .then()
                .statusCode(204);
        pinned(session, participant, seen)
                .statusCode(412)
                .body("type", equalTo("urn:throughline:problem:version-stale"));
        assertThat(programme.told(participant)).doesNotContain("scheduling.participant-booked.v1");
        String now = coordinator().get("/scheduling/v1/sessions/{id}", session).header("ETag");
        pinned(session, participant, now).statusCode(201);
    }

    @Test
    void a_repeat_is_answered_from_what_was_stored_although_the_session_is_another_by_then() {
        Participant participant = programme.admitted();
        String first = programme.licensed();
        UUID session = planned(Programme.session(programme.soon(), first));
        String seen = coordinator().get("/scheduling/v1/sessions/{id}", session).header("ETag");
        String key = UUID.randomUUID().toString();
        pinned(session, participant, seen, key).statusCode(201);
        coordinator()
                .body(Map.of(
                        "replaced", first, "replacement", programme.licensed(), "reason", "FACILITATOR_UNAVAILABLE"))
                .post("/scheduling/v1/sessions/{id}/replacement", session)
                .then()
                .statusCode(204);
        pinned(session, participant, seen, key).statusCode(201);
        pinned(session, participant, seen).statusCode(412);
    }

    private static ValidatableResponse pinned(UUID session, Participant participant, String seen) {
        return pinned(session, participant, seen, UUID.randomUUID().toString());
    }

    private static ValidatableResponse pinned(UUID session, Participant participant, String seen, String key) {
        return coordinator()
                .header("If-Match", seen)
                .header("Idempotency-Key", key)
                .body(Map.of("participantId", participant.id(), "episodeId", participant.episode()))
                .post("/scheduling/v1/sessions/{id}/bookings", session)
                .then();
    }
}
