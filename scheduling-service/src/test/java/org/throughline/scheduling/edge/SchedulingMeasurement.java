package org.throughline.scheduling.edge;

import static org.throughline.scheduling.edge.Programme.ORGANISATION;
import static org.throughline.scheduling.edge.Programme.ZONE;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.RequestTimes;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.scheduling.edge.Programme.Participant;

/**
 * Measures over HTTP how long sixty sessions take that are planned in one request, a board of a day with a thousand people,
 * and the attendance of a group of twelve, on the embedded store in the same process as the client. Not part of the build;
 * run it by name.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class SchedulingMeasurement {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE = 1_000;
    private static final int GROUP = 12;
    private static final int MINUTES = 60;
    private static final int SERIES = 200;
    private static final int SERIES_WARM_UP = 50;
    private static final int SERIES_OF_ONE = 16;
    private static final int BOARDS = 400;
    private static final int BOARDS_WARM_UP = 200;

    /** The first meets code that has hardly run. */
    private static final int ROUNDS = 3;

    private static final int ATTENDANCES = 200;
    private static final int ATTENDANCES_WARM_UP = 50;
    private static final int DAYS = 5;
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(8, 0), LocalTime.of(10, 0));
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    Programme programme;

    private final RequestTimes times = new RequestTimes();
    private final String coordinator = TestTokens.of(ORGANISATION, "care-coordinator-1", "care-coordinator");
    private final String groupFacilitator = TestTokens.of(ORGANISATION, "group-facilitator-1", "group-facilitator");

    @Test
    void sixty_sessions_in_one_request() throws Exception {
        LocalDate monday = programme.thisMonday().plusWeeks(1);
        List<HttpRequest> requests = new ArrayList<>();
        String facilitator = programme.licensed();
        for (int i = 0; i < SERIES_WARM_UP + SERIES; i++) {
            // Whoever holds them has ever more sessions in each of these weeks, up to forty-eight.
            int taken = i % SERIES_OF_ONE;
            facilitator = taken == 0 ? programme.licensed() : facilitator;
            requests.add(series(facilitator, monday, LocalTime.MIDNIGHT.plusMinutes(90L * taken)));
        }
        times.print("60 sessions in one request", SERIES_WARM_UP, requests, 201);
    }

    private HttpRequest series(String facilitator, LocalDate from, LocalTime time) throws IOException {
        Map<String, Object> series = new HashMap<>();
        series.put("kind", "GROUP");
        series.put("facilitator", facilitator);
        series.put("roomId", UUID.randomUUID());
        series.put("facilityId", UUID.randomUUID());
        series.put("minutes", MINUTES);
        series.put("zone", ZONE.getId());
        series.put("capacity", GROUP);
        series.put(
                "weekly",
                Map.of(
                        "from", from.toString(),
                        "days", List.of("MONDAY", "WEDNESDAY", "FRIDAY"),
                        "time", time.toString(),
                        "count", 60));
        return request("series")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(series)))
                .build();
    }

    @Test
    void a_board_of_a_day_with_a_thousand_people() throws Exception {
        String offer = "board-" + UUID.randomUUID();
        LocalDate day = programme.today().plusDays(1);
        fill(offer, day);
        String period = "board?from=" + day.atStartOfDay(ZONE).toInstant() + "&until="
                + day.plusDays(1).atStartOfDay(ZONE).toInstant();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> requireAll(period + "&programme=" + offer));
        for (int round = 1; round <= ROUNDS; round++) {
            for (String asked : List.of("", "&programme=" + offer, "&limit=200", "&limit=200&programme=" + offer)) {
                HttpRequest board = request(period + asked).GET().build();
                times.print(
                        "round " + round + ", board" + asked.replace(offer, "…"),
                        BOARDS_WARM_UP,
                        Collections.nCopies(BOARDS_WARM_UP + BOARDS, board),
                        200);
            }
        }
    }

    /** Everybody is in a session of the day, twelve in each. */
    private void fill(String offer, LocalDate day) throws Exception {
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(programme.admitted());
        }
        awaitAdmitted(people.getLast());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> groups = new ArrayList<>();
            for (int from = 0; from < PEOPLE; from += GROUP) {
                int number = from / GROUP;
                List<Participant> group = people.subList(from, Math.min(PEOPLE, from + GROUP));
                groups.add(() -> {
                    seat(
                            group,
                            offer,
                            day.atTime(8 + number % 12, 0).atZone(ZONE).toInstant());
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(groups)) {
                done.get();
            }
        }
    }

    private void seat(List<Participant> group, String offer, Instant start) {
        Map<String, Object> session = Programme.session(start, programme.licensed());
        session.put("minutes", MINUTES);
        session.put("programme", offer);
        session.remove("lateEntry");
        UUID planned = Programme.planned(session);
        group.forEach(member -> Programme.book(planned, member).statusCode(201));
    }

    @Test
    void the_attendance_of_a_group_of_twelve() throws Exception {
        List<HttpRequest> requests = new ArrayList<>();
        while (requests.size() < ATTENDANCES_WARM_UP + ATTENDANCES) {
            requests.addAll(attendances());
        }
        times.print("attendance of " + GROUP, ATTENDANCES_WARM_UP, requests, 204);
    }

    /** Those of the sessions of a group in the last whole week. */
    private List<HttpRequest> attendances() throws IOException {
        List<Participant> group = new ArrayList<>();
        for (int i = 0; i < GROUP; i++) {
            group.add(programme.admitted());
        }
        awaitAdmitted(group.getLast());
        String holder = UUID.randomUUID().toString();
        List<HttpRequest> requests = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (LocalTime time : TIMES) {
                Instant start = programme
                        .monday()
                        .plusDays(day)
                        .atTime(time)
                        .atZone(ZONE)
                        .toInstant();
                Map<String, Object> session = Programme.session(start, holder);
                session.put("minutes", MINUTES);
                UUID planned = Programme.planned(session);
                group.forEach(member -> Programme.book(planned, member).statusCode(201));
                requests.add(attendance(planned, start, group));
            }
        }
        return requests;
    }

    private HttpRequest attendance(UUID session, Instant start, List<Participant> group) throws IOException {
        Map<String, Object> present = Map.of(
                "arrivedAt",
                start.toString(),
                "leftAt",
                start.plus(Duration.ofMinutes(MINUTES)).toString(),
                "creditedMinutes",
                MINUTES,
                "mode",
                "ON_SITE",
                "facilitator",
                "group-facilitator-1");
        List<Map<String, Object>> lines = group.stream()
                .map(member -> Map.<String, Object>of(
                        "participantId", member.id(), "episodeId", member.episode(), "present", present))
                .toList();
        return request("sessions/" + session + "/attendance", groupFacilitator)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("lines", lines, "lateEntry", "Entered from the paper record."))))
                .build();
    }

    /** Booking needs the word of intake, which comes in order. */
    private void awaitAdmitted(Participant last) {
        UUID session = Programme.planned(
                Programme.session(programme.evening(1), UUID.randomUUID().toString()));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> Programme.book(session, last).statusCode(201));
    }

    private void requireAll(String path) throws IOException, InterruptedException {
        int shown = 0;
        String cursor = "";
        do {
            var page = JSON.readTree(
                    times.send(request(path + "&limit=200" + cursor).GET().build(), 200));
            shown += page.path("people").size();
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        if (shown != PEOPLE) {
            throw new AssertionError(shown + " people shown");
        }
    }

    private HttpRequest.Builder request(String path) {
        return request(path, coordinator);
    }

    private static HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/scheduling/v1/" + path))
                .header("Authorization", "Bearer " + token);
    }
}
