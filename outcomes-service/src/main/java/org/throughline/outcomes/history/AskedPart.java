package org.throughline.outcomes.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.throughline.platform.access.Correlation;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** Asks a service for its part over HTTP, in the name of whoever asks here. */
final class AskedPart implements Part {
    private static final System.Logger LOGGER = System.getLogger(AskedPart.class.getName());
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

    private final String service;
    private final URI history;
    private final String token;
    private final String correlation;
    private final HttpClient http;
    private final ObjectMapper json;

    AskedPart(String service, URI history, String token, String correlation, HttpClient http, ObjectMapper json) {
        this.service = service;
        this.history = history;
        this.token = token;
        this.correlation = correlation;
        this.http = http;
        this.json = json;
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public Optional<Lines> lines(Question question, OptionalLong after, int linesMax) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request(body(question, after, linesMax)), BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(lines(json.readTree(answer.body())));
                case 404 -> Optional.empty();
                case 400 -> throw askedWrongly(json.readTree(answer.body()));
                default -> throw unanswered("status " + answer.statusCode());
            };
        } catch (IOException e) {
            throw unanswered(e.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(e.getClass().getName());
        }
    }

    private ObjectNode body(Question question, OptionalLong after, int linesMax) {
        ObjectNode body = json.createObjectNode().put("limit", linesMax);
        question.subject().ifPresent(subject -> body.put("subject", subject));
        question.stream().ifPresent(stream -> body.put("stream", stream));
        question.knownAt().ifPresent(time -> body.put("knownAt", time.toString()));
        if (after.isPresent()) {
            body.put("sincePosition", after.getAsLong());
        } else {
            question.since().ifPresent(time -> body.put("since", time.toString()));
        }
        return body;
    }

    private HttpRequest request(ObjectNode body) throws IOException {
        return HttpRequest.newBuilder(history)
                .timeout(ANSWERED_WITHIN)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header(Correlation.HEADER, correlation)
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
    }

    private Lines lines(JsonNode page) {
        List<Line> lines = new ArrayList<>();
        page.required("entries").forEach(entry -> lines.add(new Line(service, entry)));
        return new Lines(lines, page.hasNonNull("next"), page.required("upTo").asLong());
    }

    private Problem askedWrongly(JsonNode problem) {
        List<String> fields = new ArrayList<>();
        problem.path("fields").forEach(field -> fields.add(field.asText()));
        return Problems.invalid(
                        problem.path("type").asText().replaceFirst(Problem.TYPE, ""),
                        problem.path("title").asText(),
                        fields.toArray(String[]::new))
                .with("service", service);
    }

    private Problem unanswered(String why) {
        LOGGER.log(System.Logger.Level.WARNING, "{0} does not tell its part of a history: {1}", service, why);
        return Problems.problem(
                        503,
                        "history-incomplete",
                        "A service that keeps part of the record does not answer; send the request again")
                .with("service", service);
    }
}
