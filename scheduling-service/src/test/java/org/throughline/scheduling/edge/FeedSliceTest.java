package org.throughline.scheduling.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.scheduling.edge.Programme.MINUTES;
import static org.throughline.scheduling.edge.Programme.ORGANISATION;
import static org.throughline.scheduling.edge.Programme.as;
import static org.throughline.scheduling.edge.Programme.book;
import static org.throughline.scheduling.edge.Programme.coordinator;
import static org.throughline.scheduling.edge.Programme.eventually;
import static org.throughline.scheduling.edge.Programme.planned;
import static org.throughline.scheduling.edge.SchedulingSliceTest.problem;

import com.mongodb.client.MongoCollection;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.scheduling.edge.Programme.Participant;
import org.throughline.scheduling.feed.view.FeedsProjection;

/** What a calendar outside reads. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class FeedSliceTest {
    private static final String FEEDS = ViewName.of(new FeedsProjection()).toString();
    private static final SimpleFormatter TEXT = new SimpleFormatter();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Inject
    Programme programme;

    @Inject
    Records records;

    private static String opened(RequestSpecification caller, String path, Object... ids) {
        return caller.post(path, ids).then().statusCode(201).extract().path("path");
    }

    private static String participants(Participant participant) {
        return opened(coordinator(), "/scheduling/v1/feeds/participants/{id}", participant.id());
    }

    /** As a calendar reads it: without a token. */
    private static Response read(String path) {
        return given().get(path);
    }

    private static void requireShut(String path) {
        Response shut = read(path);
        Response unknown = read("/scheduling/v1/calendars/" + "A".repeat(43));
        assertThat(shut.statusCode()).isEqualTo(404);
        assertThat(shut.body().asString()).isEqualTo(unknown.body().asString());
        assertThat(shut.headers().asList()).hasSameSizeAs(unknown.headers().asList());
    }

    private Participant booked(int day) {
        Participant participant = programme.admitted();
        Map<String, Object> session = new HashMap<>(programme.session(day));
        session.put("programme", "adult-evening");
        session.put("modality", "DBT");
        book(planned(session), participant).statusCode(201);
        return participant;
    }

    @Test
    void a_calendar_reads_when_a_participant_has_sessions_and_nothing_else() {
        Participant participant = booked(1);
        Instant start = programme.evening(1);
        eventually(() -> coordinator()
                .get("/scheduling/v1/participants/{id}/sessions", participant.id())
                .then()
                .statusCode(200));
        String path = participants(participant);
        eventually(() -> assertThat(read(path).statusCode()).isEqualTo(200));
        Response feed = read(path);
        assertThat(feed.contentType()).startsWith("text/calendar");
        assertThat(feed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(feed.body().asString())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:Appointment\r\n")
                .contains("DTSTART:" + TIME.format(start))
                .contains("DTEND:" + TIME.format(start.plus(Duration.ofMinutes(MINUTES))))
                .doesNotContain("LOCATION", "DESCRIPTION", "ORGANIZER", "ATTENDEE", "CATEGORIES")
                .doesNotContain(
                        "adult-evening", "DBT", "GROUP", participant.id().toString());
        assertThat(records.accessLog()
                        .log()
                        .about(ORGANISATION, participant.id().toString(), 0, 100))
                .anyMatch(event -> event.header().actor().equals("calendar-feed"));
        assertThat(read("/q/metrics").asString())
                .contains("http_server_requests")
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void who_holds_sessions_reads_theirs() {
        String staff = "clinician-" + UUID.randomUUID();
        Instant start = programme.evening(2);
        planned(Programme.session(start, staff));
        RequestSpecification holder = given().auth().oauth2(TestTokens.of(ORGANISATION, staff, "clinician"));
        String path = opened(holder, "/scheduling/v1/feeds/own");
        eventually(() -> assertThat(read(path).body().asString()).contains("DTSTART:" + TIME.format(start)));
        assertThat(read(path).body().asString()).doesNotContain(staff);
    }

    /** More than are on one page of any list. */
    @Test
    void who_holds_many_sessions_reads_all_that_are_to_take_place() {
        String staff = programme.licensed();
        for (int hour = 8; hour < 14; hour += 2) {
            sixty(staff, hour);
        }
        List<UUID> evenings = sixty(staff, 18);
        coordinator()
                .body(Map.of("reason", "FACILITATOR_UNAVAILABLE"))
                .post("/scheduling/v1/sessions/{id}/cancellation", evenings.getFirst())
                .then()
                .statusCode(204);
        RequestSpecification holder = given().auth().oauth2(TestTokens.of(ORGANISATION, staff, "clinician"));
        String path = opened(holder, "/scheduling/v1/feeds/own");
        UUID last = evenings.getLast();
        eventually(() -> assertThat(read(path).body().asString()).contains("UID:" + last));
        eventually(() -> assertThat(read(path).body().asString())
                .doesNotContain(evenings.getFirst().toString()));
        assertThat(read(path).body().asString().split("BEGIN:VEVENT", -1)).hasSize(1 + 4 * 60 - 1);
    }

    private List<UUID> sixty(String staff, int hour) {
        Map<String, Object> series = new HashMap<>(Programme.session(programme.evening(0), staff));
        series.remove("start");
        series.remove("lateEntry");
        series.put("minutes", 60);
        series.put(
                "weekly",
                Map.of(
                        "from",
                        programme.thisMonday().plusWeeks(1).toString(),
                        "days",
                        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                        "time",
                        String.format(Locale.ROOT, "%02d:00", hour),
                        "count",
                        60));
        List<String> sessions = coordinator()
                .body(series)
                .post("/scheduling/v1/series")
                .then()
                .statusCode(201)
                .extract()
                .path("sessions.sessionId");
        return sessions.stream().map(UUID::fromString).toList();
    }

    @Test
    void a_participants_feed_belongs_to_their_record() {
        Participant participant = booked(5);
        eventually(() -> assertThat(coordinator()
                        .post("/scheduling/v1/feeds/participants/{id}", participant.id())
                        .statusCode())
                .isEqualTo(201));
        assertThat(programme.told(participant)).contains("scheduling.feed-issued.v1");
    }

    @Test
    void what_was_revoked_or_replaced_leads_nowhere() {
        Participant participant = booked(3);
        eventually(() -> assertThat(coordinator()
                        .post("/scheduling/v1/feeds/participants/{id}", participant.id())
                        .statusCode())
                .isEqualTo(201));
        String first = participants(participant);
        eventually(() -> assertThat(read(first).statusCode()).isEqualTo(200));
        String second = participants(participant);
        requireShut(first);
        eventually(() -> assertThat(read(second).statusCode()).isEqualTo(200));
        for (int times = 0; times < 2; times++) {
            coordinator()
                    .post("/scheduling/v1/feeds/participants/{id}/revocation", participant.id())
                    .then()
                    .statusCode(204);
        }
        requireShut(second);
        requireShut("/scheduling/v1/calendars/no-secret");
    }

    @Test
    void the_secret_is_told_once_and_kept_nowhere() {
        Participant participant = booked(4);
        eventually(() -> assertThat(coordinator()
                        .post("/scheduling/v1/feeds/participants/{id}", participant.id())
                        .statusCode())
                .isEqualTo(201));
        String key = UUID.randomUUID().toString();
        List<String> logged = new CopyOnWriteArrayList<>();
        String path = logging(
                logged,
                () -> coordinator()
                        .header("Idempotency-Key", key)
                        .post("/scheduling/v1/feeds/participants/{id}", participant.id())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("path"));
        coordinator()
                .header("Idempotency-Key", key)
                .post("/scheduling/v1/feeds/participants/{id}", participant.id())
                .then()
                .statusCode(409)
                .body("type", problem("feed-told-once"));
        eventually(() ->
                assertThat(logging(logged, () -> read(path)).statusCode()).isEqualTo(200));
        assertThat(stored(secret(path))).isEmpty();
        assertThat(stored(hash(path))).contains(FEEDS);
        assertThat(logged).noneMatch(line -> line.contains(secret(path)));
    }

    @Test
    void a_feed_that_fails_is_not_available_and_its_secret_in_no_log() {
        String path = "/scheduling/v1/calendars/" + "F".repeat(43);
        MongoCollection<Document> feeds = records.database().getCollection(FEEDS);
        feeds.insertOne(new Document("_id", "unreadable").append("hash", hash(path)));
        List<String> logged = new CopyOnWriteArrayList<>();
        Response failed = logging(logged, () -> read(path));
        feeds.deleteOne(new Document("_id", "unreadable"));
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.header("Retry-After")).isEqualTo("60");
        assertThat(failed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(failed.body().asString()).isEmpty();
        assertThat(logged).anyMatch(line -> line.contains("a calendar feed failed"));
        assertThat(logged).noneMatch(line -> line.contains(secret(path)));
    }

    /** What a request gives, while every line of the log is kept, with what was thrown. */
    private static <T> T logging(List<String> lines, Supplier<T> request) {
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(TEXT.format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            return request.get();
        } finally {
            root.removeHandler(listening);
        }
    }

    private static String secret(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String hash(String path) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(secret(path).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The collections of the service in which a text stands, as far as they are not sealed. */
    private List<String> stored(String text) {
        List<String> found = new ArrayList<>();
        for (String name : records.database().listCollectionNames()) {
            for (Document document : records.database().getCollection(name).find()) {
                if (document.toJson().contains(text)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    @Test
    void a_feed_is_opened_by_staff_of_the_programme() {
        Participant participant = booked(0);
        Participant elsewhere = programme.admitted("programme-" + UUID.randomUUID());
        for (UUID nobody : List.of(elsewhere.id(), UUID.randomUUID())) {
            coordinator()
                    .post("/scheduling/v1/feeds/participants/{id}", nobody)
                    .then()
                    .statusCode(404);
        }
        for (String role : List.of("participant", "representative", "ehr-system", "auditor", "group-facilitator")) {
            as(role).post("/scheduling/v1/feeds/participants/{id}", participant.id())
                    .then()
                    .statusCode(403);
        }
        as("care-coordinator", "south")
                .post("/scheduling/v1/feeds/participants/{id}", participant.id())
                .then()
                .statusCode(404);
        as("clinician").post("/scheduling/v1/feeds/own/revocation").then().statusCode(404);
    }
}
