package org.throughline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.throughline.story.Tokens;

/** Tokens by client credentials: the operator's for people, and those of clients that are registered for systems. */
final class IssuedTokens implements Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Supplier<URI> issuer;
    private final Path operator;
    private final BiFunction<String, String, String> register;
    private final Map<String, String> secrets = new HashMap<>();

    /** @param register registers a client of an organisation, by its id, and gives its secret */
    IssuedTokens(Supplier<URI> issuer, Path operator, BiFunction<String, String, String> register) {
        this.issuer = issuer;
        this.operator = operator;
        this.register = register;
    }

    @Override
    public String token(String subject, String role, String organisation) throws IOException {
        JsonNode held = JSON.readTree(operator.toFile());
        return issued(
                held.path("client").asText() + ":" + held.path("secret").asText(),
                "role:" + role + " org:" + organisation + " subject:" + subject);
    }

    @Override
    public String system(String client, String organisation, String purpose) throws IOException {
        String secret = secrets.get(client);
        if (secret == null) {
            secret = register.apply(client, organisation);
            secrets.put(client, secret);
        }
        return issued(client + ":" + secret, "purpose:" + purpose);
    }

    private String issued(String credentials, String scope) throws IOException {
        String form = "grant_type=client_credentials&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8);
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(issuer.get().resolve("/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) throw new IOException("no token: " + response.statusCode());
            return JSON.readTree(response.body()).path("access_token").asText();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
