package org.throughline.embedded.launcher.issuer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The issuer's four addresses. No request is logged: it may hold a secret. */
record IssuerHttp(TokenEndpoint endpoint, String discovery, JWK publicKey) implements HttpHandler {

    private static final int BODY_BYTES_MAX = 16 * 1024;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "POST /token" -> token(exchange);
                case "GET /jwks" -> send(exchange, 200, new JWKSet(publicKey).toString());
                case "GET /.well-known/openid-configuration" -> send(exchange, 200, discovery);
                case "GET /q/health/ready" -> send(exchange, 200, "{\"status\":\"UP\"}");
                default -> send(exchange, 404, "{\"error\":\"not_found\"}");
            }
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            send(exchange, 413, "{\"error\":\"invalid_request\"}");
            return;
        }
        var request = new HTTPRequest(HTTPRequest.Method.POST, URI.create("http://issuer/token"));
        exchange.getRequestHeaders().forEach((name, values) -> request.setHeader(name, values.toArray(String[]::new)));
        request.setBody(new String(body, StandardCharsets.UTF_8));
        var answer = endpoint.answer(request).toHTTPResponse();
        copyHeaders(answer, exchange);
        if (answer.getStatusCode() == 401) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"throughline\"");
        }
        send(
                exchange,
                answer.getStatusCode(),
                Optional.ofNullable(answer.getBody()).orElse("{}"));
    }

    private static void copyHeaders(HTTPResponse answer, HttpExchange exchange) {
        answer.getHeaderMap()
                .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
