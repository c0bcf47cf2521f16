package org.throughline.outcomes.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.web.Problem;

/** What becomes of what a service answers, or does not. */
class RecordServicesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = """
            {"entries":[{"position":7,"recordedAt":"2026-03-02T14:00:00Z","subject":"person"}],"next":"more","upTo":9}""";

    private final Question question = new Question(
            Optional.of("person"),
            Optional.empty(),
            Optional.of(Instant.parse("2026-03-02T15:00:00Z")),
            Optional.of(Instant.parse("2026-03-02T13:00:00Z")));
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private int status = 200;
    private String answer = PAGE;

    RecordServicesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void a_service_answers() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void it_is_done() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("X-Correlation-Id"));
        asked.add(JSON.readTree(exchange.getRequestBody()));
        byte[] body = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private List<Part> parts(URI address) {
        return new RecordServices(address, address, address, address, JSON).parts("token", "correlation");
    }

    private Optional<Part.Lines> lines(OptionalLong after) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return parts(address).get(2).lines(question, after, 50);
    }

    @Test
    void each_is_asked_in_the_name_of_the_caller_and_shows_its_page() {
        Part.Lines lines = lines(OptionalLong.empty()).orElseThrow();
        assertThat(lines.shown()).singleElement().satisfies(line -> {
            assertThat(line.service()).isEqualTo("treatment-plan");
            assertThat(line.position()).isEqualTo(7);
            assertThat(line.subject()).contains("person");
        });
        assertThat(lines.more()).isTrue();
        assertThat(lines.upTo()).isEqualTo(9);
        assertThat(heard).containsExactly("POST /treatment-plans/v1/audit/history Bearer token correlation");
        assertThat(asked)
                .containsExactly(JSON.valueToTree(Map.of(
                        "limit", 50,
                        "subject", "person",
                        "knownAt", "2026-03-02T15:00:00Z",
                        "since", "2026-03-02T13:00:00Z")));
    }

    @Test
    void who_goes_on_after_a_position_asks_for_no_time_as_well() {
        lines(OptionalLong.of(7));
        assertThat(asked)
                .containsExactly(JSON.valueToTree(Map.of(
                        "limit", 50, "subject", "person", "knownAt", "2026-03-02T15:00:00Z", "sincePosition", 7)));
    }

    @Test
    void a_service_that_knows_nobody_of_that_id_has_no_part() {
        status = 404;
        assertThat(lines(OptionalLong.empty())).isEmpty();
    }

    @Test
    void what_a_service_finds_wrong_with_the_question_is_passed_on() {
        status = 400;
        answer = """
                {"type":"urn:throughline:problem:time-not-come","title":"Name a time that has come","status":400,\
                "fields":["knownAt"]}""";
        assertThatThrownBy(() -> lines(OptionalLong.empty())).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.type()).isEqualTo("time-not-come");
            assertThat(problem.response().getEntity())
                    .isEqualTo(Map.of(
                            "type", "urn:throughline:problem:time-not-come",
                            "title", "Name a time that has come",
                            "status", 400,
                            "fields", List.of("knownAt"),
                            "service", "treatment-plan"));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 500, 503})
    void any_other_answer_leaves_the_history_incomplete(int other) {
        status = other;
        assertThatThrownBy(() -> lines(OptionalLong.empty()))
                .isInstanceOfSatisfying(Problem.class, RecordServicesTest::incomplete);
    }

    @Test
    void an_answer_that_is_cut_off_leaves_it_incomplete() {
        answer = "{\"entries\":[";
        assertThatThrownBy(() -> lines(OptionalLong.empty()))
                .isInstanceOfSatisfying(Problem.class, RecordServicesTest::incomplete);
    }

    @Test
    void so_does_a_service_that_does_not_run() throws IOException {
        URI nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
        assertThatThrownBy(() -> parts(nobody).get(2).lines(question, OptionalLong.empty(), 50))
                .isInstanceOfSatisfying(Problem.class, RecordServicesTest::incomplete);
    }

    private static void incomplete(Problem problem) {
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.type()).isEqualTo("history-incomplete");
    }
}
