package org.throughline.scheduling.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.throughline.scheduling.edge.Programme.MINUTES;
import static org.throughline.scheduling.edge.Programme.ZONE;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.attend;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.miss;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.Programme.site;
import static org.throughline.scheduling.edge.Programme.week;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.edge.Programme.Participant;

/** Days on which a site treats nobody. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ClosureSliceTest {
    private static final String CLOSURES = "/scheduling/v1/facilities/{id}/closures";

    @Inject
    Programme programme;

    @Inject
    SchedulingClock clock;

    private LocalDate friday() {
        return programme.thisMonday().plusWeeks(1).plusDays(4);
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(18, 0).atZone(ZONE).toInstant();
    }

    private static ValidatableResponse declare(
            RequestSpecification caller, String site, LocalDate from, LocalDate until) {
        return caller.body(Map.of("cause", "HOLIDAY", "from", from.toString(), "until", until.toString()))
                .post(CLOSURES, site)
                .then();
    }

    private static String closed(String site, LocalDate day) {
        return declare(as("administrator"), site, day, day)
                .statusCode(201)
                .extract()
                .path("closureId");
    }

    private Map<String, Object> session(String site, LocalDate day) {
        Map<String, Object> session = Programme.session(evening(day), programme.licensed());
        session.remove("lateEntry");
        session.put("facilityId", site);
        return session;
    }

    private static ValidatableResponse plan(RequestSpecification caller, Map<String, Object> session) {
        return caller.body(session).post("/scheduling/v1/sessions").then();
    }

    private static ValidatableResponse agenda(String site) {
        return coordinator()
                .queryParam("facility", site)
                .get("/scheduling/v1/sessions")
                .then()
                .statusCode(200);
    }

    @Test
    void a_page_that_is_none_is_named_whether_or_not_there_is_such_a_closure() {
        coordinator()
                .queryParam("cursor", "wrong")
                .get(CLOSURES + "/{closure}/sessions", UUID.randomUUID(), UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("type", problem("cursor-invalid"));
    }

    @Test
    void a_session_on_a_closed_day_is_refused_unless_a_medical_director_answers_for_it() {
        String site = site();
        closed(site, friday());
        Map<String, Object> session = session(site, friday());
        plan(coordinator(), session)
                .statusCode(422)
                .body("type", problem("facility-closed"))
                .body("day", equalTo(friday().toString()));
        session.put("overrideReason", "The group asked for it.");
        plan(coordinator(), session).statusCode(403).body("type", problem("override-lacks-authority"));
        agenda(site).body("sessions", empty());
        plan(as("medical-director"), session).statusCode(201);
        eventually(() -> agenda(site).body("sessions", hasSize(1)));
    }

    @Test
    void a_series_leaves_closed_days_out_and_says_so() {
        String site = site();
        closed(site, friday());
        Map<String, Object> series = session(site, friday());
        series.remove("start");
        series.put(
                "weekly", Map.of("from", friday().toString(), "days", List.of("FRIDAY"), "time", "18:00", "count", 3));
        Map<String, Object> once = new HashMap<>(series);
        once.put("weekly", Map.of("from", friday().toString(), "days", List.of("FRIDAY"), "time", "18:00", "count", 1));
        coordinator()
                .body(once)
                .post("/scheduling/v1/series")
                .then()
                .statusCode(422)
                .body("type", problem("every-session-closed"));
        agenda(site).body("sessions", empty());
        String key = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            coordinator()
                    .header("Idempotency-Key", key)
                    .body(series)
                    .post("/scheduling/v1/series")
                    .then()
                    .statusCode(201)
                    .body(
                            "sessions.start",
                            contains(
                                    evening(friday().plusWeeks(1)).toString(),
                                    evening(friday().plusWeeks(2)).toString()))
                    .body("leftOut", contains(evening(friday()).toString()));
        }
        eventually(() -> agenda(site).body("sessions", hasSize(2)));
    }

    @Test
    void a_closure_lists_the_sessions_that_were_planned_before_it() {
        String site = site();
        plan(coordinator(), session(site, friday())).statusCode(201);
        plan(coordinator(), session(site, friday().plusDays(3))).statusCode(201);
        plan(coordinator(), session(site(), friday())).statusCode(201);
        String closure = closed(site, friday());
        eventually(() -> coordinator()
                .get(CLOSURES + "/{closure}/sessions", site, closure)
                .then()
                .statusCode(200)
                .body("sessions.start", contains(evening(friday()).toString()))
                .body("freshness.scheduling.position", notNullValue()));
        as("care-coordinator", "south")
                .get(CLOSURES + "/{closure}/sessions", site, closure)
                .then()
                .statusCode(404);
        coordinator()
                .get(CLOSURES + "/{closure}/sessions", site, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void a_closure_that_was_withdrawn_closes_nothing() {
        String site = site();
        String closure = closed(site, friday());
        as("administrator")
                .get("/scheduling/v1/facilities/{id}", site)
                .then()
                .body("closures.closureId", contains(closure));
        for (int times = 0; times < 2; times++) {
            as("administrator")
                    .post(CLOSURES + "/{closure}/withdrawal", site, closure)
                    .then()
                    .statusCode(204);
        }
        as("administrator").get("/scheduling/v1/facilities/{id}", site).then().body("closures", empty());
        plan(coordinator(), session(site, friday())).statusCode(201);
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_is_stored() {
        String site = site();
        String closure = closed(site, friday());
        declare(as("administrator"), site, friday().minusDays(1), friday())
                .statusCode(409)
                .body("type", problem("closure-overlaps"))
                .body("closureId", equalTo(closure));
        declare(as("administrator"), site, friday(), friday().minusDays(1))
                .statusCode(400)
                .body("type", problem("fields-contradict"));
        declare(as("administrator"), UUID.randomUUID().toString(), friday(), friday())
                .statusCode(404);
        declare(coordinator(), site, friday(), friday()).statusCode(403);
        as("administrator")
                .post(CLOSURES + "/{closure}/withdrawal", site, UUID.randomUUID())
                .then()
                .statusCode(404);
        as("administrator")
                .get("/scheduling/v1/facilities/{id}", site)
                .then()
                .body("closures.closureId", contains(closure));
    }

    private static String track(String site) {
        List<Map<String, Object>> blocks = List.of("MONDAY", "WEDNESDAY", "FRIDAY").stream()
                .map(day -> Map.<String, Object>of("day", day, "start", "18:00", "minutes", MINUTES, "kind", "GROUP"))
                .toList();
        Map<String, Object> track = new HashMap<>();
        track.put("facilityId", site);
        track.put("zone", ZONE.getId());
        track.put("adult", true);
        track.put("programme", "adult-evening");
        track.put("places", 12);
        track.put("blocks", blocks);
        return coordinator()
                .body(track)
                .post("/scheduling/v1/tracks")
                .then()
                .statusCode(201)
                .extract()
                .path("trackId");
    }

    @Test
    void a_week_with_a_closed_day_owes_less_to_who_is_in_a_track_there() {
        String site = site();
        closed(site, programme.monday().plusDays(4));
        Participant participant = programme.inTrack(track(site), programme.evening(-3));
        for (int day : List.of(0, 2)) {
            UUID session = planned(programme.session(day));
            book(session, participant).statusCode(201);
            attend(session, participant, programme.attendance(participant, programme.evening(day)))
                    .statusCode(204);
        }
        eventually(() -> week(participant, programme.monday())
                .statusCode(200)
                .body("deliveredMinutes", equalTo(2 * MINUTES))
                .body("requiredMinutes", equalTo(3 * MINUTES * 6 / 7))
                .body("requiredDays", equalTo(2))
                .body("partial", equalTo(true)));
    }

    /** Of a session of the first evening of the last whole week that somebody missed. */
    private UUID missed(Participant participant, Map<String, Object> session) {
        UUID planned = planned(session);
        book(planned, participant).statusCode(201);
        miss(planned, participant).statusCode(204);
        return planned;
    }

    private Map<String, Object> evening(String site) {
        Map<String, Object> session = new HashMap<>(programme.session(0));
        session.put("facilityId", site);
        return session;
    }

    private ValidatableResponse cases(Participant participant) {
        return coordinator()
                .get("/scheduling/v1/outreach/{episode}", participant.episode())
                .then();
    }

    @Test
    void a_closure_told_afterwards_takes_absences_back_and_its_withdrawal_brings_them_again() {
        String site = site();
        Participant participant = programme.inTrack(track(site), programme.evening(-3));
        missed(participant, evening(site));
        eventually(() -> cases(participant).statusCode(200).body("cases", hasSize(1)));
        String closure = closed(site, programme.monday());
        eventually(() -> cases(participant).body("cases[0].result", equalTo("WITHOUT_CAUSE")));
        as("administrator")
                .post(CLOSURES + "/{closure}/withdrawal", site, closure)
                .then()
                .statusCode(204);
        eventually(() -> cases(participant).body("cases", hasSize(2)));
    }

    @Test
    void who_misses_what_is_held_elsewhere_or_answered_for_on_a_closed_day_is_reached_out_to() {
        String site = site();
        Participant online = programme.inTrack(track(site), programme.evening(-3));
        Participant answered = programme.inTrack(track(site), programme.evening(-3));
        Participant closed = programme.inTrack(track(site), programme.evening(-3));
        UUID unheld = planned(evening(site));
        closed(site, programme.monday());
        missed(online, programme.session(0));
        Instant soon = clock.instant().plus(Duration.ofMinutes(1));
        LocalDate today = LocalDate.ofInstant(soon, ZONE);
        closed(site, today);
        Map<String, Object> held = session(site, today);
        held.put("start", soon.toString());
        held.put("overrideReason", "The group asked for it.");
        UUID overridden = UUID.fromString(
                plan(as("medical-director"), held).statusCode(201).extract().path("sessionId"));
        book(overridden, answered).statusCode(201);
        clock.forward(Duration.ofMinutes(2));
        miss(overridden, answered).statusCode(204);
        book(unheld, closed).statusCode(201);
        miss(unheld, closed).statusCode(204);
        eventually(() -> assertThat(programme.told(closed)).contains("scheduling.attendance-tallied.v1"));
        eventually(() -> assertThat(programme.told(online)).contains("scheduling.outreach-opened.v1"));
        eventually(() -> assertThat(programme.told(answered)).contains("scheduling.outreach-opened.v1"));
        assertThat(programme.told(closed)).doesNotContain("scheduling.outreach-opened.v1");
    }
}
