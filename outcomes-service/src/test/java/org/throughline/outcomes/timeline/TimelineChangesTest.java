package org.throughline.outcomes.timeline;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.disclosure.testkit.IntakeSpeaks;
import org.throughline.outcomes.Told;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.EmbeddedStack;
import org.throughline.platform.testkit.TestTokens;

/** Whoever follows a timeline learns that it has changed, and nothing else. */
@QuarkusTest
@QuarkusTestResource(EmbeddedStack.class)
class TimelineChangesTest {
    private static final String PATH = "/outcomes/v1/participants/{id}/timeline/changes";
    private static final Instant MONDAY = Instant.parse("2026-03-02T14:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Records records;

    private final UUID participant = UUID.randomUUID();
    private final UUID episode = UUID.randomUUID();
    private Told told;

    @BeforeEach
    void others_tell() {
        told = new Told(records, participant);
    }

    /** One who follows: what arrives, line by line, until the stream ends. */
    private static final class Follower implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpClient client = HttpClient.newHttpClient();
        private final InputStream body;
        private final Thread thread;
        final HttpResponse<InputStream> response;

        Follower(UUID participant, Map<String, String> headers) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + PATH.replace("{id}", "" + participant)))
                    .header("Authorization", "Bearer " + TestTokens.of("north", "coordinator-1", "care-coordinator"));
            headers.forEach(request::header);
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            body = response.body();
            thread = Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (var reader = new BufferedReader(new InputStreamReader(body, UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.add("broken off");
            }
        }

        List<String> said(String field) {
            return lines.stream()
                    .filter(line -> line.startsWith(field + ": "))
                    .map(line -> line.substring(field.length() + 2))
                    .toList();
        }

        boolean ended() {
            return !thread.isAlive() && !lines.contains("broken off");
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    @Test
    void a_change_is_told_at_once_and_by_its_position_only() throws Exception {
        long admitted = told.admits(episode, MONDAY);
        try (Follower follower = new Follower(participant, Map.of("Throughline-Position", "outcomes=" + admitted))) {
            assertThat(follower.response.statusCode()).isEqualTo(200);
            assertThat(follower.response.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            await().atMost(SOON).until(() -> follower.said("id").size() == 1);
            long attended = told.attends(episode, UUID.randomUUID(), MONDAY, 180);
            await().atMost(SOON).until(() -> follower.said("id").size() == 2);
            assertThat(follower.said("data"))
                    .containsExactly("{\"position\":" + admitted + "}", "{\"position\":" + attended + "}");
            assertThat(follower.said("event")).containsExactly("changed", "changed");
            new Told(records, UUID.randomUUID()).admits(UUID.randomUUID(), MONDAY);
            long missed = told.misses(episode, UUID.randomUUID(), MONDAY);
            await().atMost(SOON).until(() -> follower.said("id").size() == 3);
            assertThat(follower.said("data").getLast()).isEqualTo("{\"position\":" + missed + "}");
        }
    }

    @Test
    void who_comes_back_learns_only_of_more_than_they_had_seen() throws Exception {
        long admitted = told.admits(episode, MONDAY);
        String seen;
        try (Follower follower = new Follower(participant, Map.of("Throughline-Position", "outcomes=" + admitted))) {
            await().atMost(SOON).until(() -> follower.said("id").size() == 1);
            seen = follower.said("id").getFirst();
        }
        try (Follower follower = new Follower(participant, Map.of("Last-Event-ID", seen))) {
            long attended = told.attends(episode, UUID.randomUUID(), MONDAY, 180);
            await().atMost(SOON).until(() -> !follower.said("id").isEmpty());
            assertThat(follower.said("data")).containsExactly("{\"position\":" + attended + "}");
        }
        told.attends(episode, UUID.randomUUID(), MONDAY, 180);
        try (Follower follower = new Follower(participant, Map.of("Last-Event-ID", seen))) {
            await().atMost(SOON).until(() -> follower.said("id").size() == 1);
        }
    }

    @Test
    void who_has_a_duty_no_more_is_cut_off_and_not_told_why() throws Exception {
        long missed = told.misses(episode, UUID.randomUUID(), MONDAY); // before anybody knows of a programme
        try (Follower follower = new Follower(participant, Map.of("Throughline-Position", "outcomes=" + missed))) {
            await().atMost(SOON).until(() -> follower.said("id").size() == 1);
            told.admits(episode, "programme-" + UUID.randomUUID(), MONDAY);
            await().atMost(SOON).until(follower::ended);
            assertThat(follower.said("id")).hasSize(1);
        }
    }

    @Test
    void a_follower_is_in_the_access_log() throws Exception {
        long admitted = told.admits(episode, MONDAY);
        try (Follower follower = new Follower(participant, Map.of("Throughline-Position", "outcomes=" + admitted))) {
            await().atMost(SOON).until(() -> follower.said("id").size() == 1);
            assertThat(records.accessLog().log().about("north", participant.toString(), 0, 10))
                    .singleElement()
                    .satisfies(noted -> assertThat(noted.header().actor()).isEqualTo("coordinator-1"));
        }
    }

    @Test
    void who_may_not_read_the_timeline_does_not_learn_that_it_changes() {
        told.admits(episode, MONDAY);
        follow(TestTokens.of("north", "biller", "utilisation-review"), participant, 403);
        follow(TestTokens.of("north", participant.toString(), "participant"), participant, 403);
        follow(TestTokens.of("south", "coordinator-1", "care-coordinator"), participant, 404);
        follow(TestTokens.of("north", "coordinator-1", "care-coordinator"), UUID.randomUUID(), 404);
    }

    @Test
    void a_system_of_another_house_does_not_whatever_else_its_token_says() {
        told.admits(episode, MONDAY);
        String token = TestTokens.of("north", "coordinator-1", "care-coordinator", "ehr-system");
        try (IntakeSpeaks intake = IntakeSpeaks.to(records, "north")) {
            intake.consents(participant, intake.registers("client-of-coordinator-1"), "ALL");
            await().atMost(SOON).untilAsserted(() -> follow(token, participant, 404));
        }
    }

    private static void follow(String token, UUID whom, int status) {
        given().auth().oauth2(token).get(PATH, whom).then().statusCode(status);
    }

    @Test
    void an_event_id_that_is_none_is_named() {
        told.admits(episode, MONDAY);
        given().auth()
                .oauth2(TestTokens.of("north", "coordinator-1", "care-coordinator"))
                .header("Last-Event-ID", "MARKED")
                .get(PATH, participant)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:throughline:problem:event-id-invalid"));
    }
}
