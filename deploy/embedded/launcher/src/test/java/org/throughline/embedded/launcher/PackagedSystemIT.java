package org.throughline.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.launcher.issuer.OperatorCredentials;
import org.throughline.embedded.launcher.supervisor.Phase;

/** The system as it is packaged, in processes of its own, started once for all tests. */
class PackagedSystemIT {

    /** The store joins as soon as its server is on the class path. */
    private static final List<String> COMPONENTS = isOnClassPath("org/throughline/embedded/store/StoreServer.class")
            ? List.of("store", "broker", "issuer", "gateway")
            : List.of("broker", "issuer", "gateway");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static TestSystem system;

    @BeforeAll
    static void up() {
        system = new TestSystem(directory.resolve("data"), String.join(",", COMPONENTS));
        var began = Instant.now();
        var first = system.up();
        report("up, first start", began);
        assertThat(first.output()).contains(COMPONENTS).contains("./throughline token", "--data");
    }

    @AfterAll
    static void down() {
        system.down();
    }

    @Test
    void all_is_ready_and_says_so() {
        var status = system.invoke(0, "status", "--data", system.data().toString());
        assertThat(status.output().lines().skip(1))
                .hasSize(COMPONENTS.size())
                .allMatch(line -> line.contains(" ready "));

        var json = system.invoke(0, "status", "--json", "--data", system.data().toString());
        assertThat(json.output()).contains("\"ready\" : true", "\"name\" : \"broker\"");
    }

    @Test
    void a_record_outlives_a_killed_broker_which_is_started_again() throws Exception {
        var topic = new TestTopic(system.ports().broker(), "killed");
        topic.create();
        topic.append("acknowledged");
        int restarts = system.component("broker").restarts();
        var killed = Instant.now();

        system.process("broker").destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(system.component("broker").restarts()).isEqualTo(restarts + 1);
            assertThat(system.component("broker").phase()).isEqualTo(Phase.READY);
        });
        report("broker ready again after kill -9", killed);
        assertThat(topic.read(1)).containsExactly("acknowledged");
        assertThat(system.invoke(
                                0, "logs", "supervisor", "--data", system.data().toString())
                        .output())
                .contains("broker (pid ", "ended with exit code 137", "starting again in 200 ms");
    }

    @Test
    void data_survive_a_stop_and_a_change_of_ports() throws Exception {
        var before = new TestTopic(system.ports().broker(), "stopped");
        before.create();
        before.append("kept");
        String key = get(system.ports().issuer(), "/jwks").body();

        assertThat(system.down().output()).contains("Stopped.");
        system.invoke(1, "status", "--data", system.data().toString());
        system = system.elsewhere();
        var began = Instant.now();
        system.up();
        report("up, later start", began);

        assertThat(new TestTopic(system.ports().broker(), "stopped").read(1)).containsExactly("kept");
        assertThat(get(system.ports().issuer(), "/jwks").body()).isEqualTo(key);
    }

    @Test
    void a_token_is_verified_with_the_published_key() throws Exception {
        var printed = system.invoke(
                0,
                "token",
                "--role",
                "clinician",
                "--org",
                "north",
                "--data",
                system.data().toString());

        var token = SignedJWT.parse(printed.output().strip());

        var keys = JWKSet.parse(get(system.ports().issuer(), "/jwks").body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(token.getJWTClaimsSet().getStringClaim("org")).isEqualTo("north");
    }

    @Test
    void a_registered_client_gets_a_token_at_once_and_only_for_its_own_role() throws Exception {
        var registered = system.invoke(
                0,
                "client",
                "ehr",
                "--role",
                "ehr-system",
                "--org",
                "north",
                "--data",
                system.data().toString());
        var ehr = new OperatorCredentials("ehr", registered.output().strip());
        var issuer = new TokenClient("http://127.0.0.1:" + system.ports().issuer());

        var token = SignedJWT.parse(issuer.token(ehr, List.of()));

        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("ehr-system");
        assertThatThrownBy(() -> issuer.token(ehr, List.of("role:auditor")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("invalid_scope");
    }

    @Test
    void a_name_no_token_may_carry_is_refused_with_the_reason() {
        var refused = system.invoke(
                1,
                "token",
                "--role",
                "clinician",
                "--org",
                "no spaces",
                "--data",
                system.data().toString());

        assertThat(refused.complaint()).contains("invalid_scope", "letters, digits");
        assertThat(refused.output()).isEmpty();
    }

    @Test
    void a_second_up_on_the_same_data_is_refused_and_harms_nothing() throws Exception {
        var refused = system.invoke(1, system.elsewhere().upArguments());

        assertThat(refused.complaint())
                .contains("already runs", "pid " + system.state().supervisor().pid(), "since ");
        system.invoke(0, "status", "--data", system.data().toString());
    }

    @Test
    void a_service_that_is_not_packaged_is_not_reachable() throws Exception {
        var answer = get(system.ports().gateway(), "/intake/v1/referrals");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(get(system.ports().gateway(), "/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void no_log_holds_a_token_a_secret_or_the_path_of_a_record() throws Exception {
        get(system.ports().gateway(), "/intake/v1/people/4711");
        var token = system.invoke(
                        0, "token", "--role", "auditor", "--data", system.data().toString())
                .output()
                .strip();

        for (var component : List.of("supervisor", "broker", "issuer", "gateway")) {
            var log = system.invoke(
                    0,
                    "logs",
                    component,
                    "--lines",
                    "100000",
                    "--data",
                    system.data().toString());
            assertThat(log.output()).doesNotContain(token, "secret", "Authorization", "people");
        }
    }

    private static boolean isOnClassPath(String resource) {
        return PackagedSystemIT.class.getClassLoader().getResource(resource) != null;
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void report(String what, Instant began) {
        System.out.printf(
                "%s: %.1f s%n", what, Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }
}
