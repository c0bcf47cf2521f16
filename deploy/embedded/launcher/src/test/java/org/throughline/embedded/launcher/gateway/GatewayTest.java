package org.throughline.embedded.launcher.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

    private static final int LIMIT = Math.toIntExact(Gateway.BODY_BYTES_MAX);

    private final Vertx vertx = GatewayServer.newVertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicBoolean letItEnd = new AtomicBoolean();

    @SuppressWarnings("NullAway.Init")
    private HttpServer service;

    @SuppressWarnings("NullAway.Init")
    private HttpServer gateway;

    @BeforeEach
    void start() throws Exception {
        service = done(vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1"));
        int closed = done(vertx.createHttpServer()
                .requestHandler(_ -> {})
                .listen(0, "127.0.0.1")
                .compose(server -> server.close().map(server.actualPort())));
        gateway = done(
                Gateway.start(vertx, new Routes(Map.of("/intake/", service.actualPort(), "/outcomes/", closed)), 0));
    }

    @AfterEach
    void stop() throws Exception {
        http.close();
        done(vertx.close());
    }

    /** Java's own client asks for it with every request on a new connection. */
    @Test
    void an_offer_to_go_on_in_http_2_does_not_reach_the_service() throws Exception {
        var answer = send(request("/intake/v1/echo").GET());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        var headers = new JsonObject(answer.body()).getJsonObject("headers");
        assertThat(headers.fieldNames()).doesNotContain("upgrade", "http2-settings");
    }

    @Test
    void a_request_reaches_the_service_its_path_names_and_says_whence_it_came() throws Exception {
        var answer = send(request("/intake/v1/echo?a=1")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("Forwarded", "for=6.6.6.6")
                .POST(HttpRequest.BodyPublishers.ofString("a body")));

        var seen = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(seen.getString("uri")).isEqualTo("/intake/v1/echo?a=1");
        assertThat(seen.getInteger("bytes")).isEqualTo(6);
        var headers = seen.getJsonObject("headers");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("127.0.0.1:" + gateway.actualPort());
        assertThat(headers.getString("x-forwarded-port")).isEqualTo("" + gateway.actualPort());
        assertThat(headers.containsKey("forwarded")).isFalse();
    }

    @Test
    void a_callers_correlation_id_is_kept() throws Exception {
        String mine = UUID.randomUUID().toString();

        var answer = send(request("/intake/v1/echo").header("X-Correlation-Id", mine));

        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly(mine);
        assertThat(new JsonObject(answer.body()).getJsonObject("headers").getString("x-correlation-id"))
                .isEqualTo(mine);
    }

    @Test
    void a_correlation_id_that_is_none_is_replaced() throws Exception {
        var answer = send(request("/intake/v1/echo").header("X-Correlation-Id", "Jane Doe"));

        String given = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(UUID.fromString(given)).hasToString(given);
        assertThat(answer.body()).contains(given).doesNotContain("Jane Doe");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/intake", "/intakes/v1", "/q/health", "/q/metrics", "//intake/v1", "/INTAKE/v1"})
    void what_no_service_serves_is_not_found(String path) throws Exception {
        assertProblem(send(request(path)), 404, "no-such-path");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/intake/../outcomes/v1",
                "/intake/%2e%2e/q/metrics",
                "/intake/..%2fq",
                "/intake/./v1",
                "/intake/v1/.."
            })
    void a_path_that_climbs_is_refused(String path) throws Exception {
        assertProblem(send(request(path)), 400, "path-malformed");
    }

    @Test
    void a_service_that_is_down_is_answered_with_when_to_try_again() throws Exception {
        var answer = send(request("/outcomes/v1/people/4711"));

        assertProblem(answer, 503, "service-unreachable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).doesNotContain("4711");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
    }

    @Test
    void a_service_that_hangs_up_is_answered_the_same_way() throws Exception {
        assertProblem(send(request("/intake/v1/hang-up")), 503, "service-unreachable");
    }

    @Test
    void a_body_of_the_greatest_length_passes() throws Exception {
        var announced = HttpRequest.BodyPublishers.ofByteArray(new byte[LIMIT]);
        var counted = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT]));

        for (var body : List.of(announced, counted)) {
            var answer = send(request("/intake/v1/echo").POST(body));
            assertThat(new JsonObject(answer.body()).getInteger("bytes")).isEqualTo(LIMIT);
        }
    }

    @Test
    void an_announced_body_that_is_too_long_is_refused() throws Exception {
        var body = HttpRequest.BodyPublishers.ofByteArray(new byte[LIMIT + 1]);

        assertProblem(send(request("/intake/v1/echo").POST(body)), 413, "body-too-large");
    }

    @Test
    void a_body_that_turns_out_too_long_is_refused() throws Exception {
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 1]));

        assertProblem(send(request("/intake/v1/echo").POST(body)), 413, "body-too-large");
    }

    @Test
    void an_answer_is_passed_on_while_it_is_still_being_written() throws Exception {
        var answer = http.send(request("/intake/v1/stream").build(), BodyHandlers.ofInputStream());

        try (InputStream body = answer.body()) {
            assertThat(new String(body.readNBytes(5), UTF_8)).isEqualTo("first");
            letItEnd.set(true);
            assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo("last");
        }
    }

    @Test
    void a_service_that_comes_back_is_served_again() throws Exception {
        int port = service.actualPort();
        assertThat(send(request("/intake/v1/echo")).statusCode()).isEqualTo(200);
        done(service.close());
        assertProblem(send(request("/intake/v1/echo")), 503, "service-unreachable");

        service = done(vertx.createHttpServer().requestHandler(this::serve).listen(port, "127.0.0.1"));

        await().untilAsserted(() ->
                assertThat(send(request("/intake/v1/echo")).statusCode()).isEqualTo(200));
    }

    private void serve(HttpServerRequest request) {
        if (request.uri().endsWith("/hang-up")) {
            request.connection().close();
        } else if (request.uri().endsWith("/stream")) {
            request.response().setChunked(true).write("first");
            vertx.setPeriodic(20, timer -> {
                if (letItEnd.get() && vertx.cancelTimer(timer))
                    request.response().end("last");
            });
        } else {
            request.body().onSuccess(body -> {
                var headers = new JsonObject();
                request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
                request.response()
                        .end(new JsonObject()
                                .put("uri", request.uri())
                                .put("bytes", body.length())
                                .put("headers", headers)
                                .encode());
            });
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.actualPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("urn:throughline:problem:" + name);
        assertThat(problem.getInteger("status")).isEqualTo(status);
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
