package org.throughline.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.embedded.launcher.OperationsClient.View;
import org.throughline.embedded.launcher.component.Port;
import org.throughline.embedded.launcher.issuer.OperatorCredentials;

/** What the operator asks of a service, against a server that answers as issuer and gateway do. */
class OperationsClientTest {
    private static final String TIMELINE = """
        {"view":"timeline_v4","generation":0,"building":true,"position":500,"of":1000,"brokenBy":""}\
        """;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Port.loopback(), 0), 0);
        server.createContext(
                "/token",
                exchange ->
                        answer(exchange, 200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":900}"));
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            boolean known = !exchange.getRequestURI().getPath().contains("nothing");
            boolean one = exchange.getRequestMethod().equals("POST");
            answer(exchange, known ? 200 : 404, one ? TIMELINE : "[" + TIMELINE + "]");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private OperationsClient client(String service) {
        String address = "http://" + Port.LOOPBACK + ":" + server.getAddress().getPort();
        return new OperationsClient(
                URI.create(address), service, new TokenClient(address), new OperatorCredentials("operator", "secret"));
    }

    @Test
    void views_are_listed_and_built_anew_and_that_is_called_off_with_a_token_of_the_operator() throws Exception {
        OperationsClient outcomes = client("outcomes");
        assertThat(outcomes.views()).containsExactly(new View("timeline_v4", 0, true, 500, 1_000, ""));
        assertThat(outcomes.rebuild("timeline_v4").building()).isTrue();
        assertThat(outcomes.callOff("timeline_v4").name()).isEqualTo("timeline_v4");
        assertThat(asked)
                .containsExactly(
                        "GET /outcomes/v1/operations/views Bearer t",
                        "POST /outcomes/v1/operations/views/timeline_v4/rebuild Bearer t",
                        "POST /outcomes/v1/operations/views/timeline_v4/calling-off Bearer t");
    }

    @Test
    void a_service_is_asked_below_its_own_path() throws Exception {
        client("treatment-plan").views();
        assertThat(asked).containsExactly("GET /treatment-plans/v1/operations/views Bearer t");
    }

    @Test
    void a_view_is_called_with_its_version_or_without() {
        View view = new View("timeline_v4", 0, false, 0, 0, "");
        assertThat(view.isCalled("timeline_v4")).isTrue();
        assertThat(view.isCalled("timeline")).isTrue();
        assertThat(view.isCalled("time")).isFalse();
        assertThat(view.isCalled(".*")).isFalse();
    }

    @Test
    void what_is_refused_is_no_success() {
        assertThatThrownBy(() -> client("outcomes").rebuild("nothing_v1"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> client("outcomes").view("alerts_v1")).isInstanceOf(CommandFailedException.class);
    }
}
