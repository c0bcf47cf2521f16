package org.throughline.embedded.launcher.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceProgressTest {

    private static final String SERVICE = """
            {"status": "%s", "checks": [
              {"name": "another", "status": "UP", "data": {"position": 7}},
              {"name": "service", "status": "%1$s", "data": {
                "position": 1204, "relay lag": 3, "kafka": "text",
                "behind intake by milliseconds": 180, "behind outcomes by milliseconds": 2400,
                "timeline": true}}]}
            """;

    @Test
    void a_service_says_how_far_it_is() throws IOException {
        assertThat(answered(200, SERVICE.formatted("UP")))
                .isEqualTo(
                        new ServiceProgress(Optional.of(1204L), Optional.of(3L), Optional.of(Duration.ofMillis(2400))));
    }

    @Test
    void a_service_that_is_not_ready_says_so_too() throws IOException {
        assertThat(answered(503, SERVICE.formatted("DOWN")).position()).contains(1204L);
    }

    @Test
    void what_is_no_service_says_nothing() throws IOException {
        assertThat(answered(200, "{\"status\":\"UP\"}")).isEqualTo(ServiceProgress.NONE);
        assertThat(answered(200, "ready")).isEqualTo(ServiceProgress.NONE);
        assertThat(answered(500, "")).isEqualTo(ServiceProgress.NONE);
        assertThat(ServiceProgress.at(URI.create("kafka://127.0.0.1:1"))).isEqualTo(ServiceProgress.NONE);
        assertThat(ServiceProgress.at(URI.create("http://127.0.0.1:1/"))).isEqualTo(ServiceProgress.NONE);
    }

    private static ServiceProgress answered(int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(Port.loopback(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            return ServiceProgress.at(
                    Readiness.http(server.getAddress().getPort()).address());
        } finally {
            server.stop(0);
        }
    }
}
