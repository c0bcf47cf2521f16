package org.throughline.scheduling.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.scheduling.edge.Programme.ORGANISATION;
import static org.throughline.scheduling.edge.Programme.ZONE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.scheduling.edge.Programme.Participant;

/**
 * A generated programme, entered over HTTP session by session: the weekly dose of everybody is what the test works out for
 * itself. The quarter of 40 people is run with {@code -Dquarter.seed=1}; a fortnight of 8 people always is.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class GeneratedQuarterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GROUP = 12;
    private static final int MINUTES = 60;
    private static final int REQUIRED_MINUTES = 540;
    private static final int REQUIRED_DAYS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<LocalTime> EVENING =
            List.of(LocalTime.of(18, 0), LocalTime.of(19, 0), LocalTime.of(20, 0));

    /** Three evenings of three hours, and an hour on Saturday. */
    private static final SortedMap<Integer, List<LocalTime>> WEEK = new TreeMap<>(Map.of(
            0, EVENING,
            2, EVENING,
            4, EVENING,
            5, List.of(LocalTime.of(10, 0))));

    @Inject
    Programme programme;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String coordinator = TestTokens.of(ORGANISATION, "care-coordinator-1", "care-coordinator");
    private final String facilitator = TestTokens.of(ORGANISATION, "group-facilitator-1", "group-facilitator");
    private final String auditor = TestTokens.of(ORGANISATION, "auditor-1", "auditor");
    private final String offer = "programme-" + UUID.randomUUID();
    private final Queue<Long> groupNanos = new ConcurrentLinkedQueue<>();

    /** What somebody received in a week. */
    private record Dose(int minutes, int days) {
        static Dose of(List<Credited> week) {
            long days = week.stream()
                    .filter(one -> one.minutes() > 0)
                    .map(Credited::day)
                    .distinct()
                    .count();
            return new Dose(week.stream().mapToInt(Credited::minutes).sum(), (int) days);
        }

        boolean met() {
            return minutes >= REQUIRED_MINUTES && days >= REQUIRED_DAYS;
        }
    }

    /** What was credited to somebody in a session. */
    private record Credited(Participant to, Instant start, int minutes) {
        LocalDate day() {
            return start.atZone(ZONE).toLocalDate();
        }
    }

    /** Somebody's week. */
    private record Week(UUID who, LocalDate monday) {
        static Week of(Credited one) {
            LocalDate day = one.day();
            return new Week(one.to().id(), day.minusDays(day.getDayOfWeek().getValue() - 1L));
        }
    }

    @Test
    void the_doses_of_a_fortnight_are_what_was_entered() throws Exception {
        run(8, 2, 4, 7);
    }

    @Test
    @EnabledIfSystemProperty(named = "quarter.seed", matches = "\\d+")
    void the_doses_of_a_quarter_are_what_was_entered() throws Exception {
        run(40, 13, GROUP, Long.getLong("quarter.seed"));
    }

    private void run(int people, int weeks, int groupSize, long seed) throws Exception {
        LocalDate first = programme.thisMonday().minusWeeks(weeks);
        List<Participant> all = new ArrayList<>();
        Instant admitted = first.minusDays(3).atTime(9, 0).atZone(ZONE).toInstant();
        for (int i = 0; i < people; i++) {
            Participant participant = new Participant(UUID.randomUUID(), UUID.randomUUID());
            programme.admitted(participant, offer, "evening", admitted);
            all.add(participant);
        }
        awaitAdmitted(all, first);
        long begun = System.nanoTime();
        List<Credited> credited = load(all, first, weeks, groupSize, seed);
        long loaded = System.nanoTime();
        Map<Week, Dose> doses = recomputed(credited);
        for (int week = 0; week < weeks; week++) {
            requireShown(first.plusWeeks(week), all, doses);
        }
        long shown = System.nanoTime();
        System.out.printf(
                "seed %d: %d attendances and absences of %d people in %d weeks loaded in %.1f s, every weekly dose right"
                        + " %.1f s later; group attendance of up to %d: p50 %.1f ms, p99 %.1f ms%n",
                seed,
                credited.size(),
                people,
                weeks,
                (loaded - begun) / 1e9,
                (shown - loaded) / 1e9,
                groupSize,
                percentile(50),
                percentile(99));
    }

    private double percentile(int percent) {
        List<Long> sorted = new ArrayList<>(groupNanos);
        Collections.sort(sorted);
        return sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }

    /** Booking needs the word of intake. */
    private void awaitAdmitted(List<Participant> all, LocalDate first) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(board(first)).hasSameSizeAs(all));
    }

    private List<Credited> load(List<Participant> all, LocalDate first, int weeks, int groupSize, long seed)
            throws Exception {
        List<Credited> credited = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Credited>>> groups = new ArrayList<>();
            for (int from = 0; from < all.size(); from += groupSize) {
                List<Participant> group = all.subList(from, Math.min(all.size(), from + groupSize));
                Random random = new Random(seed * 31 + from);
                groups.add(threads.submit(() -> loadGroup(group, first, weeks, random)));
            }
            for (Future<List<Credited>> group : groups) {
                credited.addAll(group.get());
            }
        }
        return credited;
    }

    private List<Credited> loadGroup(List<Participant> group, LocalDate first, int weeks, Random random) {
        String holder = UUID.randomUUID().toString();
        List<Credited> credited = new ArrayList<>();
        for (LocalDate monday = first; monday.isBefore(first.plusWeeks(weeks)); monday = monday.plusWeeks(1)) {
            LocalDate week = monday;
            WEEK.forEach((day, times) -> times.forEach(time -> {
                Instant start = week.plusDays(day).atTime(time).atZone(ZONE).toInstant();
                credited.addAll(held(group, start, holder, random));
            }));
        }
        return credited;
    }

    /** Plans a session, books the group, enters who came, and puts one entry in fifty right. */
    private List<Credited> held(List<Participant> group, Instant start, String holder, Random random) {
        Map<String, Object> session = new HashMap<>(Programme.session(start, holder));
        session.put("start", start.toString());
        session.put("roomId", UUID.randomUUID().toString());
        session.put("minutes", MINUTES);
        String path = "sessions/"
                + post("sessions", coordinator, session, 201).path("sessionId").asText();
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Credited> credited = new ArrayList<>();
        for (Participant member : group) {
            post(path + "/bookings", coordinator, whose(member), 201);
            int minutes = minutes(random);
            lines.add(line(member, start, minutes));
            credited.add(new Credited(member, start, minutes));
        }
        Map<String, Object> entries = Map.of("lines", lines, "lateEntry", "Entered from the paper record.");
        long begun = System.nanoTime();
        post(path + "/attendance", facilitator, entries, 204);
        groupNanos.add(System.nanoTime() - begun);
        for (int i = 0; i < group.size(); i++) {
            if (credited.get(i).minutes() > 0 && random.nextInt(50) == 0) {
                credited.set(i, corrected(path, credited.get(i)));
            }
        }
        return credited;
    }

    /** Nine in ten come, one in ten of those late. */
    private static int minutes(Random random) {
        if (random.nextInt(10) == 0) {
            return 0;
        }
        return random.nextInt(10) == 0 ? MINUTES - 15 - random.nextInt(30) : MINUTES;
    }

    private static Map<String, Object> whose(Participant member) {
        Map<String, Object> whose = new HashMap<>();
        whose.put("participantId", member.id().toString());
        whose.put("episodeId", member.episode().toString());
        return whose;
    }

    private static Map<String, Object> line(Participant member, Instant start, int minutes) {
        Map<String, Object> line = whose(member);
        if (minutes == 0) {
            line.put("absent", Map.of("excused", false, "reason", "Did not come and did not call."));
        } else {
            Instant left = start.plus(Duration.ofMinutes(MINUTES));
            line.put(
                    "present",
                    Map.of(
                            "arrivedAt",
                            left.minus(Duration.ofMinutes(minutes)).toString(),
                            "leftAt",
                            left.toString(),
                            "creditedMinutes",
                            minutes,
                            "mode",
                            "ON_SITE",
                            "facilitator",
                            "group-facilitator-1"));
        }
        return line;
    }

    private Credited corrected(String path, Credited entry) {
        Map<String, Object> body = new HashMap<>();
        body.put("episodeId", entry.to().episode().toString());
        body.put("supersedes", 1);
        body.put("absent", Map.of("excused", true));
        body.put("reason", "Taken for somebody else.");
        post(path + "/corrections/" + entry.to().id(), facilitator, body, 204);
        return new Credited(entry.to(), entry.start(), 0);
    }

    /** From what was entered alone: minutes and days of each person in each week from Monday to Sunday at the facility. */
    private static Map<Week, Dose> recomputed(List<Credited> credited) {
        Map<Week, List<Credited>> weeks = credited.stream().collect(Collectors.groupingBy(Week::of));
        Map<Week, Dose> doses = new HashMap<>();
        weeks.forEach((week, own) -> doses.put(week, Dose.of(own)));
        return doses;
    }

    private void requireShown(LocalDate monday, List<Participant> all, Map<Week, Dose> doses) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            Map<UUID, JsonNode> shown = board(monday);
            for (Participant one : all) {
                Dose dose = Objects.requireNonNull(doses.get(new Week(one.id(), monday)));
                JsonNode line = Objects.requireNonNull(shown.get(one.id()));
                assertThat(line.path("deliveredMinutes").asInt()).isEqualTo(dose.minutes());
                assertThat(line.path("deliveredDays").asInt()).isEqualTo(dose.days());
                assertThat(line.path("bookedMinutes").asInt()).isZero();
                assertThat(line.path("status").asText().equals("MET")).isEqualTo(dose.met());
            }
        });
    }

    private Map<UUID, JsonNode> board(LocalDate monday) {
        JsonNode page = send(
                request("doses/board?order=PARTICIPANT&limit=200&programme=" + offer + "&week=" + monday, auditor)
                        .GET()
                        .build(),
                200);
        Map<UUID, JsonNode> people = new HashMap<>();
        page.path("people")
                .forEach(line ->
                        people.put(UUID.fromString(line.path("participantId").asText()), line));
        return people;
    }

    private JsonNode post(String path, String token, Map<String, Object> body, int expected) {
        try {
            String json = JSON.writeValueAsString(body);
            return send(
                    request(path, token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(json))
                            .build(),
                    expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/scheduling/v1/" + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request, int expected) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as(request.uri().getPath() + " " + response.body())
                    .isEqualTo(expected);
            return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
