package org.throughline.outcomes.alumni;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.Told;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** After an episode: joining, being asked how one is, a setback that brings help, and asking to come back. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class AlumniOverHttpTest {
    private static final String ALUMNI = "/outcomes/v1/participants/{id}/alumni/{episode}";
    private static final String SETBACKS = "/outcomes/v1/participants/{id}/setbacks";
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();
    private final UUID episode = UUID.randomUUID();
    private Told told;

    @BeforeEach
    void intake_tells() {
        told = new Told(records, participant);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of("north", "somebody-1", role)).contentType(ContentType.JSON);
    }

    private static Map<String, Object> joining() {
        Map<String, Object> body = new HashMap<>();
        body.put("groups", List.of("Thursdays"));
        body.put("channels", List.of("By phone, evenings"));
        body.put("agreedAt", Instant.now().minusSeconds(60).toString());
        body.put("agreedUntil", Instant.now().plus(DAY.multipliedBy(400)).toString());
        return body;
    }

    private Response join() {
        return as("care-coordinator").body(joining()).post(ALUMNI, participant, episode);
    }

    private void closed(Duration ago) {
        told.admits(episode, Instant.now().minus(ago).minus(DAY));
        told.closes(episode, Instant.now().minus(ago));
        await().untilAsserted(() -> join().then().statusCode(204));
    }

    private List<String> stream() {
        return records.log().stream(StreamName.in("north", AlumniDeciding.alumni(episode)), 1).stream()
                .map(RecordedEvent::type)
                .toList();
    }

    private List<UUID> listed(String state) {
        List<String> found = as("care-coordinator")
                .queryParam("state", state)
                .queryParam("limit", 200)
                .get("/outcomes/v1/follow-ups")
                .then()
                .statusCode(200)
                .body("freshness.outcomes", notNullValue())
                .extract()
                .path("followUps.episodeId");
        return found.stream().map(UUID::fromString).toList();
    }

    private Response asked(int days, Instant at) {
        return as("care-coordinator")
                .body(Map.of("days", days, "status", "WELL", "askedAt", at.toString()))
                .post(ALUMNI + "/follow-ups", participant, episode);
    }

    @Test
    void who_joined_is_asked_how_they_are_and_that_is_listed() {
        closed(DAY.multipliedBy(30));
        await().untilAsserted(() -> assertThat(listed("DUE")).contains(episode));
        asked(30, Instant.now().minusSeconds(5)).then().statusCode(204);
        await().untilAsserted(() -> assertThat(listed("RECORDED")).contains(episode));
        as("care-coordinator")
                .get(ALUMNI, participant, episode)
                .then()
                .statusCode(200)
                .body("enrolled", equalTo(true))
                .body("groups", hasItem("Thursdays"))
                .body("agreedUntil", notNullValue())
                .body("followUps", hasSize(4))
                .body("followUps.find { it.days == 30 }.status", equalTo("WELL"));
        as("care-coordinator")
                .post(ALUMNI + "/withdrawal", participant, episode)
                .then()
                .statusCode(204);
        await().untilAsserted(() -> assertThat(listed("NOT_ASKED")).contains(episode));
    }

    @Test
    void what_cannot_be_is_refused_by_its_own_name_and_nothing_is_stored() {
        join().then().statusCode(409).body("type", containsString("episode-not-over"));
        asked(30, Instant.now()).then().statusCode(409).body("type", containsString("alumni-not-enrolled"));
        assertThat(stream()).isEmpty();
        closed(DAY.multipliedBy(30));
        int before = stream().size();
        join().then().statusCode(409).body("type", containsString("alumni-enrolled"));
        asked(31, Instant.now()).then().statusCode(422).body("type", containsString("follow-up-unknown"));
        asked(90, Instant.now().minusSeconds(1))
                .then()
                .statusCode(422)
                .body("type", containsString("follow-up-outside-window"));
        asked(30, Instant.now().plus(DAY)).then().statusCode(422).body("type", containsString("follow-up-in-future"));
        Map<String, Object> tomorrow = joining();
        tomorrow.put("days", List.of(31));
        as("clinician")
                .body(tomorrow)
                .post(ALUMNI, participant, episode)
                .then()
                .statusCode(400)
                .body("type", containsString("days-unknown"));
        as("participant").get(ALUMNI, participant, episode).then().statusCode(403);
        assertThat(stream()).hasSize(before);
    }

    @Test
    void who_asks_to_come_back_is_heard_once_and_that_is_told() {
        closed(DAY);
        String key = UUID.randomUUID().toString();
        String request = as("clinician")
                .header("Idempotency-Key", key)
                .post(ALUMNI + "/readmission-requests", participant, episode)
                .then()
                .statusCode(201)
                .extract()
                .path("requestId");
        as("clinician")
                .header("Idempotency-Key", key)
                .post(ALUMNI + "/readmission-requests", participant, episode)
                .then()
                .statusCode(201)
                .body("requestId", equalTo(request));
        as("clinician")
                .post(ALUMNI + "/readmission-requests", participant, episode)
                .then()
                .statusCode(409)
                .body("type", containsString("readmission-requested"));
        assertThat(stream()).containsOnlyOnce("outcomes.readmission-requested.v1");
    }

    @Test
    void a_setback_brings_help_by_how_much_is_needed() {
        Map<String, Object> body = new HashMap<>(Map.of("severity", "MILD", "source", "FAMILY"));
        as("clinician")
                .body(body)
                .post(SETBACKS, participant)
                .then()
                .statusCode(201)
                .body("alertId", nullValue());
        body.put("severity", "SEVERE");
        String alert = as("clinician")
                .body(body)
                .post(SETBACKS, participant)
                .then()
                .statusCode(201)
                .extract()
                .path("alertId");
        assertThat(records.log().stream(StreamName.in("north", "alert/" + alert), 1))
                .hasSize(2);
        body.put("happenedAt", Instant.now().plus(DAY).toString());
        as("clinician")
                .body(body)
                .post(SETBACKS, participant)
                .then()
                .statusCode(422)
                .body("type", containsString("setback-in-future"));
    }
}
