package org.throughline.scheduling.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.throughline.scheduling.edge.Programme.MINUTES;
import static org.throughline.scheduling.edge.Programme.ZONE;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.site;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.scheduling.facility.domain.HolidayPolicy;
import org.throughline.scheduling.facility.domain.PublicHoliday;

/** The holidays a site keeps. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class HolidaySliceTest {
    private static final String HOLIDAYS = "/scheduling/v1/facilities/{id}/holidays";
    private static final String DUE = "/scheduling/v1/facilities/holidays-due";

    @Inject
    Programme programme;

    /** All of it is to come. */
    private int year() {
        return programme.today().getYear() + 2;
    }

    private LocalDate thanksgiving() {
        return PublicHoliday.THANKSGIVING_DAY.in(year());
    }

    private static ValidatableResponse keep(RequestSpecification caller, Object site, int year, LocalDate... days) {
        List<Map<String, String>> others = Stream.of(days)
                .map(day -> Map.of("name", "The day after", "day", day.toString()))
                .toList();
        return keep(
                caller, site, Map.of("year", year, "publicHolidays", List.of("THANKSGIVING_DAY"), "others", others));
    }

    private static ValidatableResponse keep(RequestSpecification caller, Object site, Map<String, Object> request) {
        return caller.body(request).post(HOLIDAYS, site).then();
    }

    private static ValidatableResponse kept(Object site, int year) {
        return coordinator().queryParam("year", year).get(HOLIDAYS, site).then();
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(18, 0).atZone(ZONE).toInstant();
    }

    private Map<String, Object> session(String site, LocalDate day) {
        Map<String, Object> session = Programme.session(evening(day), programme.licensed(day.plusYears(1)));
        session.remove("lateEntry");
        session.put("facilityId", site);
        return session;
    }

    private static ValidatableResponse plan(RequestSpecification caller, Map<String, Object> session) {
        return caller.body(session).post("/scheduling/v1/sessions").then();
    }

    private static ValidatableResponse facility(String site) {
        return coordinator().get("/scheduling/v1/facilities/{id}", site).then();
    }

    @Test
    void a_site_is_closed_on_the_holidays_it_keeps_and_on_no_others_of_the_year() {
        String site = site();
        LocalDate friday = thanksgiving().plusDays(1);
        keep(as("administrator"), site, year(), friday)
                .statusCode(201)
                .header("Location", endsWith(site + "/holidays?year=" + year()))
                .body("year", equalTo(year()));
        kept(site, year())
                .statusCode(200)
                .body("holidays.name", contains("Thanksgiving Day", "The day after"))
                .body("holidays.from", contains(thanksgiving().toString(), friday.toString()));
        facility(site).body("closures.cause", contains("HOLIDAY", "HOLIDAY"));

        keep(as("administrator"), site, year()).statusCode(201);
        kept(site, year()).body("holidays.from", contains(thanksgiving().toString()));
        facility(site).body("closures.from", contains(thanksgiving().toString()));
        kept(site, year() + 1).statusCode(200).body("holidays", empty());
    }

    @Test
    void nothing_is_planned_on_a_holiday_unless_a_medical_director_answers_for_it_and_a_series_leaves_it_out() {
        String site = site();
        keep(as("administrator"), site, year()).statusCode(201);
        Map<String, Object> session = session(site, thanksgiving());
        plan(coordinator(), session)
                .statusCode(422)
                .body("type", problem("facility-closed"))
                .body("day", equalTo(thanksgiving().toString()));
        Map<String, Object> series = session(site, thanksgiving());
        series.remove("start");
        series.put(
                "weekly",
                Map.of("from", thanksgiving().toString(), "days", List.of("THURSDAY"), "time", "18:00", "count", 2));
        coordinator()
                .body(series)
                .post("/scheduling/v1/series")
                .then()
                .statusCode(201)
                .body(
                        "sessions.start",
                        contains(evening(thanksgiving().plusWeeks(1)).toString()))
                .body("leftOut", contains(evening(thanksgiving()).toString()));
        session.put("overrideReason", "The group asked for it.");
        plan(as("medical-director"), session).statusCode(201);
    }

    @Test
    void what_was_planned_before_its_day_became_a_holiday_stays_planned_and_is_listed_under_its_closure() {
        String site = site();
        String planned = plan(coordinator(), session(site, thanksgiving()))
                .statusCode(201)
                .extract()
                .path("sessionId");
        keep(as("administrator"), site, year()).statusCode(201);
        String closure = kept(site, year()).extract().path("holidays[0].closureId");
        eventually(() -> coordinator()
                .get("/scheduling/v1/facilities/{id}/closures/{closure}/sessions", site, closure)
                .then()
                .statusCode(200)
                .body("sessions.sessionId", contains(planned)));
        coordinator()
                .get("/scheduling/v1/sessions/{id}", planned)
                .then()
                .statusCode(200)
                .body("session.status", equalTo("PLANNED"));
    }

    @Test
    void a_public_holiday_at_a_weekend_is_kept_when_it_is_observed_unless_it_is_said_otherwise() {
        int year = IntStream.iterate(year(), next -> next + 1)
                .filter(next -> PublicHoliday.INDEPENDENCE_DAY.in(next).getDayOfWeek() == DayOfWeek.SATURDAY)
                .findFirst()
                .orElseThrow();
        LocalDate saturday = PublicHoliday.INDEPENDENCE_DAY.in(year);
        String site = site();
        Map<String, Object> request =
                new HashMap<>(Map.of("year", year, "publicHolidays", List.of("INDEPENDENCE_DAY")));
        keep(as("administrator"), site, request).statusCode(201);
        kept(site, year)
                .body("holidays.from", contains(saturday.minusDays(1).toString()))
                .body("holidays.until", contains(saturday.minusDays(1).toString()));
        request.put("observance", "BOTH");
        keep(as("administrator"), site, request).statusCode(201);
        kept(site, year)
                .body("holidays.from", contains(saturday.minusDays(1).toString()))
                .body("holidays.until", contains(saturday.toString()));
    }

    @Test
    void a_track_has_no_session_on_a_holiday_of_its_facility() {
        String site = site();
        LocalDate monday = programme.thisMonday().plusWeeks(1);
        String track = coordinator()
                .body(Map.of(
                        "facilityId",
                        site,
                        "zone",
                        ZONE.getId(),
                        "adult",
                        true,
                        "programme",
                        "adult-evening",
                        "places",
                        12,
                        "blocks",
                        Stream.of("MONDAY", "WEDNESDAY", "FRIDAY")
                                .map(day -> Map.of("day", day, "start", "18:00", "minutes", MINUTES, "kind", "GROUP"))
                                .toList()))
                .post("/scheduling/v1/tracks")
                .then()
                .statusCode(201)
                .extract()
                .path("trackId");
        LocalDate wednesday = monday.plusDays(2);
        keep(as("administrator"), site, wednesday.getYear(), wednesday).statusCode(201);
        coordinator()
                .queryParam("from", monday.atStartOfDay(ZONE).toInstant().toString())
                .queryParam(
                        "until",
                        monday.plusWeeks(1).atStartOfDay(ZONE).toInstant().toString())
                .get("/scheduling/v1/tracks/{id}/availability", track)
                .then()
                .statusCode(200)
                .body("weeks[0].times", hasSize(2));
    }

    @Test
    void a_site_is_on_the_list_until_it_is_said_which_holidays_it_keeps_be_it_none() {
        String site = site();
        List<Integer> years = IntStream.rangeClosed(
                        programme.today().getYear(),
                        programme
                                .today()
                                .plusDays(HolidayPolicy.STANDARD.leadDays())
                                .getYear())
                .boxed()
                .toList();
        facility(site).body("yearsWithoutHolidays", equalTo(years));
        eventually(() -> assertThat(due(1)).containsEntry(site, years));
        assertThat(due(200)).containsEntry(site, years);
        for (int year : years) {
            keep(as("administrator"), site, Map.of("year", year)).statusCode(201);
        }
        facility(site).body("yearsWithoutHolidays", empty());
        eventually(() -> assertThat(due(200)).doesNotContainKey(site));
        assertThat(due(as("care-coordinator", "south"), 200)).isEmpty();
        as("utilisation-review").get(DUE).then().statusCode(403);
        coordinator().queryParam("limit", 0).get(DUE).then().statusCode(400).body("type", problem("limit-invalid"));
    }

    private static Map<String, List<Integer>> due(int limit) {
        return due(coordinator(), limit);
    }

    /** Years of all sites on the list, page by page. */
    private static Map<String, List<Integer>> due(RequestSpecification caller, int limit) {
        Map<String, List<Integer>> due = new HashMap<>();
        String next = null;
        do {
            RequestSpecification asked = given().spec(caller).queryParam("limit", limit);
            Response page = (next == null ? asked : asked.queryParam("cursor", next)).get(DUE);
            page.then().statusCode(200).body("policyVersion", equalTo(HolidayPolicy.STANDARD.version()));
            List<String> sites = page.path("facilities.facilityId");
            List<List<Integer>> years = page.path("facilities.years");
            for (int i = 0; i < sites.size(); i++) {
                due.put(sites.get(i), years.get(i));
            }
            next = page.path("next");
        } while (next != null);
        return due;
    }

    @Test
    void what_cannot_be_kept_is_refused_and_nothing_is_stored() {
        String site = site();
        keep(as("administrator"), site, year() - 10)
                .statusCode(422)
                .body("type", problem("holidays-past"))
                .body("year", equalTo(year() - 10));
        keep(as("administrator"), site, year(), thanksgiving())
                .statusCode(400)
                .body("type", problem("fields-contradict"))
                .body("fields", hasItems("year", "publicHolidays", "others"));
        keep(as("administrator"), site, 1999).statusCode(400);
        keep(as("administrator"), site, Map.of("year", year(), "publicHolidays", Collections.singletonList(null)))
                .statusCode(400);
        keep(as("administrator"), site, Map.of("year", year(), "publicHolidays", List.of("EASTER")))
                .statusCode(400);
        kept(site, 1999).statusCode(400);
        coordinator().get(HOLIDAYS, site).then().statusCode(400);
        keep(coordinator(), site, year()).statusCode(403);
        keep(as("administrator"), UUID.randomUUID(), year()).statusCode(404);
        kept(UUID.randomUUID(), year()).statusCode(404);
        as("care-coordinator", "south")
                .queryParam("year", year())
                .get(HOLIDAYS, site)
                .then()
                .statusCode(404);
        facility(site).body("closures", empty());

        String closure = as("administrator")
                .body(Map.of(
                        "cause", "MAINTENANCE",
                        "from", thanksgiving().minusDays(1).toString(),
                        "until", thanksgiving().toString()))
                .post("/scheduling/v1/facilities/{id}/closures", site)
                .then()
                .statusCode(201)
                .extract()
                .path("closureId");
        keep(as("administrator"), site, year())
                .statusCode(409)
                .body("type", problem("closure-overlaps"))
                .body("closureId", equalTo(closure));
        kept(site, year()).body("holidays", empty());
        facility(site).body("closures.closureId", hasItem(closure)).body("closures", hasSize(1));
    }
}
