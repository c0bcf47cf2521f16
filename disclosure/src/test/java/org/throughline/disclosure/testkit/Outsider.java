package org.throughline.disclosure.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A system of another house that asks a service. */
public final class Outsider {
    /** What differs between any two answers. */
    private static final Set<String> OWN = Set.of("x-correlation-id", "date");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI service;
    private final String token;

    /** Asks the service on a local port, with a token. */
    public Outsider(int port, String token) {
        this.service = URI.create("http://localhost:" + port);
        this.token = token;
    }

    /** What came back, but for what differs between any two answers. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {}

    /** Asks for a path; asks again where the service says that it knows too little just now. */
    public Answer get(String path) {
        Answer answer = once(path);
        for (int again = 0; again < 20 && answer.status == 503; again++) {
            answer = once(path);
        }
        return answer;
    }

    /** Asks once. */
    public Answer once(String path) {
        return once("GET", path);
    }

    /** Asks once for what GET would answer, without its body. */
    public Answer head(String path) {
        return once("HEAD", path);
    }

    private Answer once(String method, String path) {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
            headers.keySet().removeIf(name -> OWN.contains(name.toLowerCase(Locale.ROOT)));
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
