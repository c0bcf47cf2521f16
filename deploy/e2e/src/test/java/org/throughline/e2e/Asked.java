package org.throughline.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param target path and query
 * @param contentType of the body, if there is one
 * @param key the {@code Idempotency-Key}, if there is one
 */
record Asked(
        String method,
        String target,
        String token,
        @Nullable String contentType,
        @Nullable String key,
        String body) {
    /** Says what the caller knows of already, and what an answer rests on. */
    static final String POSITION = "Throughline-Position";

    /** As Java makes it, so it offers to go on in HTTP/2. */
    static final HttpClient HTTP = HttpClient.newHttpClient();

    static Asked get(String target, String token) {
        return new Asked("GET", target, token, null, null, "");
    }

    static Asked post(String target, String token, String key, String body) {
        return new Asked("POST", target, token, "application/json", key, body);
    }

    Asked by(String other) {
        return new Asked(other, target, token, contentType, key, body);
    }

    Asked with(String token) {
        return new Asked(method, target, token, contentType, key, body);
    }

    boolean isCommand() {
        return method.equals("POST");
    }

    boolean isJson() {
        return contentType != null && contentType.startsWith("application/json");
    }

    /** In which role the caller speaks. */
    String role() {
        String claims = new String(
                Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'))),
                StandardCharsets.UTF_8);
        return Exchange.json(claims).path("roles").path(0).asText();
    }

    /** Sends it once. */
    Exchange send(URI gateway) throws IOException {
        return send(gateway, null);
    }

    /** Sends it once, to be answered by no less than a position. */
    Exchange send(URI gateway, @Nullable String position) throws IOException {
        var request = HttpRequest.newBuilder(gateway.resolve(target))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(body));
        if (contentType != null) request.header("Content-Type", contentType);
        if (key != null) request.header("Idempotency-Key", key);
        if (position != null) request.header(POSITION, position);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Exchange(
                    this,
                    response.statusCode(),
                    response.headers().map().toString(),
                    response.headers().firstValue(POSITION).orElse(""),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
