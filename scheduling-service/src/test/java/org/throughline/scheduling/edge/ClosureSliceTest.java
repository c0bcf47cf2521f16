package org.throughline.scheduling.edge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.throughline.scheduling.edge.Programme.ZONE;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;

/** Days on which a site treats nobody. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class ClosureSliceTest {
    private static final String CLOSURES = "/scheduling/v1/facilities/{id}/closures";

    @Inject
    Programme programme;

    private LocalDate friday() {
        return programme.thisMonday().plusWeeks(1).plusDays(4);
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(18, 0).atZone(ZONE).toInstant();
    }

    private static String site() {
        return as("administrator")
                .body(Map.of("name", "Main Street", "address", "1 Main Street", "state", "US-NY", "zone", ZONE.getId()))
                .post("/scheduling/v1/facilities")
                .then()
                .statusCode(201)
                .extract()
                .path("facilityId");
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
}
