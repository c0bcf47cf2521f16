package org.throughline.embedded.launcher.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerServerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private OperatorCredentials operator;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        server = IssuerServer.start(data, 0, InstantSource.fixed(NOON));
        operator = new OperatorCredentials.File(data.resolve("operator.json")).read();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void the_operator_gets_the_claims_it_asked_for() throws Exception {
        var answer = ask(
                operator,
                "role:clinician role:auditor org:north subject:dr-1 programme:p1 programme:p2 facility:f1 factor:mfa purpose:TREAT");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var claims = token(answer).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(address(""));
        assertThat(claims.getAudience()).containsExactly("throughline");
        assertThat(claims.getSubject()).isEqualTo("dr-1");
        assertThat(claims.getStringClaim("org")).isEqualTo("north");
        assertThat(claims.getStringListClaim("roles")).containsExactly("auditor", "clinician");
        assertThat(claims.getStringListClaim("programmes")).containsExactly("p1", "p2");
        assertThat(claims.getStringListClaim("facilities")).containsExactly("f1");
        assertThat(claims.getStringClaim("purpose_of_use")).isEqualTo("TREAT");
        assertThat(claims.getStringListClaim("amr")).containsExactly("mfa");
        assertThat(claims.getIssueTime()).isEqualTo(NOON);
        assertThat(claims.getExpirationTime()).isEqualTo(NOON.plusSeconds(900));
        assertThat(claims.getJWTID()).isNotBlank();
    }

    @Test
    void a_token_is_verified_with_the_published_key_that_keeps_its_secrets() throws Exception {
        var token = token(ask(operator, "role:intake"));
        var published = JWKSet.parse(get("/jwks").body());

        var key = published.getKeyByKeyId(token.getHeader().getKeyID());

        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    }

    @Test
    void discovery_leads_to_the_keys_and_to_tokens() throws Exception {
        var document =
                JSONObjectUtils.parse(get("/.well-known/openid-configuration").body());

        assertThat(document)
                .containsEntry("issuer", address(""))
                .containsEntry("jwks_uri", address("/jwks"))
                .containsEntry("token_endpoint", address("/token"));
    }

    @Test
    void key_and_clients_survive_a_restart() throws Exception {
        var token = token(ask(operator, "role:intake"));
        server.stop(0);

        server = IssuerServer.start(data, 0, InstantSource.fixed(NOON));

        var key = JWKSet.parse(get("/jwks").body())
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(ask(operator, "role:intake").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_secret_and_an_unknown_client_get_the_same_answer() throws Exception {
        var wrong = ask(new OperatorCredentials(operator.client(), "guess"), "role:intake");
        var unknown = ask(new OperatorCredentials("nobody", operator.secret()), "role:intake");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(error(wrong)).isEqualTo("invalid_client");
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body()).doesNotContain("guess", "nobody");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "org:north",
                "role:doctor",
                "role:",
                "clinician",
                "frob:x",
                "role:intake org:a org:b",
                "role:intake subject:<script>",
                "role:intake org:-x"
            })
    void a_scope_that_names_no_role_or_makes_no_sense_is_refused(String scope) throws Exception {
        var answer = ask(operator, scope);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer)).isEqualTo("invalid_scope");
    }

    @Test
    void more_parts_than_anybody_needs_are_refused() throws Exception {
        String facilities =
                IntStream.range(0, 60).mapToObj(i -> " facility:f" + i).collect(Collectors.joining());

        assertThat(error(ask(operator, "role:intake" + facilities))).isEqualTo("invalid_scope");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "scope=role:intake, 400, invalid_request",
        "grant_type=frob, 400, unsupported_grant_type",
        "grant_type=authorization_code&code=x&redirect_uri=http://x, 400, unsupported_grant_type"
    })
    void only_client_credentials_are_granted(String form, int status, String error) throws Exception {
        var answer = post(basic(operator), form);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(error(answer)).isEqualTo(error);
    }

    @Test
    void nobody_gets_nothing() throws Exception {
        var answer = post("", "grant_type=client_credentials&scope=role:intake");

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(error(answer)).isIn("invalid_request", "invalid_client");
    }

    @Test
    void a_body_no_request_needs_is_refused() throws Exception {
        assertThat(post(basic(operator), "a=" + "x".repeat(20_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_registered_client_gets_what_its_registration_lists_and_no_more() throws Exception {
        var permits = new Permits.Listed("north", Set.of(Role.EHR_SYSTEM), Set.of("p1"), Set.of("f1"), Set.of("TREAT"));
        var secret = new ClientRegistry(data.resolve("clients.json")).register("ehr", permits);
        var ehr = new OperatorCredentials("ehr", secret.value());

        var claims = token(ask(ehr, "")).getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo("ehr");
        assertThat(claims.getStringClaim("org")).isEqualTo("north");
        assertThat(claims.getStringListClaim("roles")).containsExactly("ehr-system");
        assertThat(claims.getStringListClaim("programmes")).containsExactly("p1");
        for (var beyond : List.of(
                "role:auditor",
                "org:south",
                "subject:dr-1",
                "programme:p2",
                "facility:f2",
                "factor:mfa",
                "purpose:X")) {
            assertThat(error(ask(ehr, beyond))).as(beyond).isEqualTo("invalid_scope");
        }
        assertThat(ask(operator, "role:intake").statusCode()).isEqualTo(200);
    }

    @Test
    void files_are_for_the_owner_alone_and_hold_no_secret_but_the_operators_own() throws Exception {
        for (var name : List.of("clients.json", "operator.json", "signing-key.json")) {
            var permissions = Files.getPosixFilePermissions(data.resolve(name));
            assertThat(PosixFilePermissions.toString(permissions)).as(name).isEqualTo("rw-------");
        }
        assertThat(Files.readString(data.resolve("clients.json"))).doesNotContain(operator.secret());
        assertThat(operator.toString()).doesNotContain(operator.secret());
        assertThat(new Secret("s3cret").toString()).doesNotContain("s3cret");
    }

    private HttpResponse<String> ask(OperatorCredentials client, String scope) throws Exception {
        String encoded = URLEncoder.encode(scope, StandardCharsets.UTF_8);
        return post(basic(client), "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + encoded));
    }

    private HttpResponse<String> post(String authorization, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address("/token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address(path))).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static String basic(OperatorCredentials client) {
        var pair = (client.client() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static SignedJWT token(HttpResponse<String> answer) throws Exception {
        return SignedJWT.parse(JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "access_token"));
    }

    private static String error(HttpResponse<String> answer) throws Exception {
        return JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "error");
    }
}
