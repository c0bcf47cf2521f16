package org.throughline.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The public API as its callers use it.
 *
 * <p>What is not answered, or answered with "not now", is sent again under the same {@code Idempotency-Key}: a caller
 * that does so loses nothing and does nothing twice, whatever falls over meanwhile. Each request names the positions
 * seen so far, so that no service decides by less than the caller knows.
 */
final class Api implements AutoCloseable {
    private static final String POSITION = "Throughline-Position";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Long> seen = new TreeMap<>();
    private final URI gateway;
    private final Callers callers;
    private final Duration patience;

    /** @param patience how long something unanswered is sent again */
    Api(URI gateway, Tokens issuer, String organisation, Duration patience) {
        this.gateway = gateway;
        this.callers = new Callers(issuer, organisation);
        this.patience = patience;
    }

    /** Sends a command that has to be done. */
    Answer post(Person by, String path, Map<String, ?> body) {
        return done(path, send(by, path, json(body)));
    }

    /** Sends a command that may be refused; a refusal is an answer too. */
    Answer attempt(Person by, String path, Map<String, ?> body) {
        return send(by, path, json(body));
    }

    /** Sends a command that has to be refused, by the problem of one rule. */
    Answer refused(Person by, String path, Map<String, ?> body, String problem) {
        return refused(path, attempt(by, path, body), problem);
    }

    private static Answer refused(String path, Answer answer, String problem) {
        Course.require(
                !answer.done() && answer.body().path("type").asText().endsWith(problem),
                path + " should be refused as " + problem + " and was answered "
                        + (answer.done() ? answer.status() : answer.problem()));
        return answer;
    }

    /** Sends a document as interfaces do, without a key of its own; a refusal is an answer too. */
    Answer submit(Person by, String path, String type, String body) {
        return answered(
                by, path, request -> request.POST(BodyPublishers.ofString(body)).header("Content-Type", type));
    }

    private Answer send(Person by, String path, String body) {
        String key = UUID.randomUUID().toString();
        return answered(
                by,
                path,
                request -> request.POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key));
    }

    /** Reads what has to be there. */
    JsonNode get(Person by, String path) {
        return done(path, answered(by, path, HttpRequest.Builder::GET)).body();
    }

    /** Says something of a thing with an address of its own. */
    void put(Person by, String path, Map<String, ?> body) {
        done(path, said(by, path, body));
    }

    /** Says something of a thing with an address of its own, which has to be refused. */
    void refusedToPut(Person by, String path, Map<String, ?> body, String problem) {
        refused(path, said(by, path, body), problem);
    }

    private Answer said(Person by, String path, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        return answered(
                by,
                path,
                request -> request.PUT(BodyPublishers.ofString(json(body)))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key));
    }

    /** Asks once, as somebody who knows nothing of what happened here meanwhile; whatever is answered is an answer. */
    Answer ask(Person by, String path) {
        try {
            var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(ONE_ANSWER);
            var response = http.send(
                    request.header("Authorization", "Bearer " + callers.token(by))
                            .build(),
                    BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body));
        } catch (IOException e) {
            throw new Difference(path + " was not answered: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Reads again and again, until it is as told; facts travel between services, so a reader waits for them. */
    JsonNode until(Person by, String path, String what, Predicate<JsonNode> told) {
        return until(what, told, () -> answered(by, path, HttpRequest.Builder::GET));
    }

    /** The same of a search, which says in its body what it looks for. */
    JsonNode untilFound(Person by, String path, Map<String, ?> looked, String what, Predicate<JsonNode> told) {
        return until(what, told, () -> send(by, path, json(looked)));
    }

    private JsonNode until(String what, Predicate<JsonNode> told, Supplier<Answer> asked) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            Answer answer = asked.get();
            if (answer.done() && told.test(answer.body())) return answer.body();
            if (System.nanoTime() > giveUp) {
                throw new Difference(what + " was not seen within " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    /** Asks again and again, until there is nobody to be seen. */
    void untilNobody(Person by, String path, String what) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (ask(by, path).status() != Outside.NOT_FOUND) {
            Course.require(System.nanoTime() <= giveUp, what + " within " + patience.toSeconds() + " s");
            pause();
        }
    }

    /** Returns when a moment has passed. */
    void waitUntil(Instant moment) {
        while (!Instant.now().isAfter(moment)) pause();
    }

    private static Answer done(String path, Answer answer) {
        if (!answer.done()) throw new Difference(path + " answered " + answer.problem());
        return answer;
    }

    private Answer answered(Person by, String path, RequestForm form) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            String last;
            try {
                var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(ONE_ANSWER);
                form.fill(request.header("Authorization", "Bearer " + callers.token(by)));
                if (!seen.isEmpty()) request.header(POSITION, seen());
                var response = http.send(request.build(), BodyHandlers.ofString());
                if (!NOT_NOW.contains(response.statusCode())) return answer(response);
                last = String.valueOf(response.statusCode());
            } catch (IOException e) {
                last = e.getClass().getSimpleName();
            } catch (InterruptedException e) {
                throw interrupted();
            }
            if (System.nanoTime() > giveUp) {
                throw new Difference(path + " was not answered within " + patience.toSeconds() + " s: " + last);
            }
            pause();
        }
    }

    /** By which participant's token they ask from now on. */
    void participantIs(String participantId) {
        callers.participantIs(participantId);
    }

    /** By which client id a system outside signs in. */
    String client(Person system) {
        return callers.client(system);
    }

    private Answer answer(HttpResponse<String> response) throws IOException {
        response.headers().firstValue(POSITION).ifPresent(this::saw);
        String body = response.body();
        return new Answer(response.statusCode(), body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body));
    }

    private void saw(String position) {
        String[] parts = position.split("=", 2);
        seen.merge(parts[0], Long.parseLong(parts[1]), Math::max);
    }

    private String seen() {
        return seen.entrySet().stream()
                .map(source -> source.getKey() + "=" + source.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts and numbers are JSON", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static Difference interrupted() {
        Thread.currentThread().interrupt();
        return new Difference("the story was interrupted");
    }

    @Override
    public void close() {
        http.close();
    }

    /** What a request is beside its address and token. */
    @FunctionalInterface
    private interface RequestForm {
        void fill(HttpRequest.Builder request);
    }
}
