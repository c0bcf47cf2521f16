package org.throughline.embedded.launcher.component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * How far a service is, by its own word; nothing of what does not say.
 *
 * @param position of the last event of its log
 * @param relayLag events of the log the others cannot have yet
 * @param behind how old what it knows of the others is, taking the one it has heard least of
 */
public record ServiceProgress(Optional<Long> position, Optional<Long> relayLag, Optional<Duration> behind) {

    /** Nothing is known. */
    public static final ServiceProgress NONE =
            new ServiceProgress(Optional.empty(), Optional.empty(), Optional.empty());

    private static final int ANSWER_BYTES_MAX = 1024 * 1024;
    private static final int ANSWERED_WITHIN_MILLIS = Math.toIntExact(Readiness.ANSWERS_WITHIN.toMillis());
    private static final String BEHIND = "behind ";
    private static final String MILLISECONDS = " by milliseconds";

    /** Asks where readiness is asked; a service that is not ready answers too. */
    public static ServiceProgress at(URI readiness) {
        if (!"http".equals(readiness.getScheme())) return NONE;
        try {
            return of(answer(readiness));
        } catch (IOException _) {
            return NONE; // silence, or no JSON: what kind of trouble it is, the component's state says
        }
    }

    static ServiceProgress of(JsonNode health) {
        JsonNode data = data(health);
        return new ServiceProgress(number(data.path("position")), number(data.path("relay lag")), behind(data));
    }

    private static JsonNode answer(URI readiness) throws IOException {
        var connection = (HttpURLConnection) readiness.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(ANSWERED_WITHIN_MILLIS);
        connection.setReadTimeout(ANSWERED_WITHIN_MILLIS);
        connection.setInstanceFollowRedirects(false);
        boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (var body = refused ? connection.getErrorStream() : connection.getInputStream()) {
            return body == null
                    ? MissingNode.getInstance()
                    : new JsonMapper().readTree(body.readNBytes(ANSWER_BYTES_MAX));
        } finally {
            connection.disconnect();
        }
    }

    private static JsonNode data(JsonNode health) {
        for (JsonNode check : health.path("checks")) {
            if (check.path("name").asText().equals("service")) return check.path("data");
        }
        return MissingNode.getInstance();
    }

    private static Optional<Long> number(JsonNode value) {
        return value.isIntegralNumber() ? Optional.of(value.asLong()) : Optional.empty();
    }

    private static Optional<Duration> behind(JsonNode data) {
        return data.properties().stream()
                .filter(entry ->
                        entry.getKey().startsWith(BEHIND) && entry.getKey().endsWith(MILLISECONDS))
                .map(Entry::getValue)
                .flatMap(age -> number(age).stream())
                .max(Long::compare)
                .map(Duration::ofMillis);
    }
}
