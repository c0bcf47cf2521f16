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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;
import org.throughline.scheduling.edge.Programme.Participant;

/** What a calendar outside reads. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class FeedSliceTest {
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
        coordinator()
                .header("Idempotency-Key", key)
                .post("/scheduling/v1/feeds/participants/{id}", participant.id())
                .then()
                .statusCode(201);
        coordinator()
                .header("Idempotency-Key", key)
                .post("/scheduling/v1/feeds/participants/{id}", participant.id())
                .then()
                .statusCode(409)
                .body("type", problem("feed-told-once"));
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
