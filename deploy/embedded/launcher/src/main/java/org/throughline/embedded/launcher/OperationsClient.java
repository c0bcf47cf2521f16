package org.throughline.embedded.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.throughline.embedded.launcher.issuer.OperatorCredentials;

/** Asks one service for what only whoever runs the system may ask. */
final class OperationsClient {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new JsonMapper();
    private static final List<String> SCOPE = List.of("role:administrator", "org:operator");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWERED_WITHIN)
            .build();
    private final URI gateway;
    private final String service;
    private final TokenClient issuer;
    private final OperatorCredentials credentials;

    OperationsClient(URI gateway, String service, TokenClient issuer, OperatorCredentials credentials) {
        this.gateway = gateway;
        this.service = service;
        this.issuer = issuer;
        this.credentials = credentials;
    }

    /**
     * A view.
     *
     * @param generation how often its rows were built anew
     * @param building whether they are being built anew
     * @param position up to which they are, or up to which they serve
     * @param of position of the last event
     * @param brokenBy the failure that ended the last building before its rows served; else empty
     */
    record View(String name, long generation, boolean building, long position, long of, String brokenBy) {
        static View of(JsonNode view) {
            return new View(
                    view.required("view").asText(),
                    view.required("generation").asLong(),
                    view.required("building").asBoolean(),
                    view.required("position").asLong(),
                    view.required("of").asLong(),
                    view.required("brokenBy").asText());
        }

        /** By its whole name, or without the version. */
        boolean isCalled(String called) {
            return name.equals(called) || name.matches(Pattern.quote(called) + "_v\\d+");
        }
    }

    List<View> views() throws IOException, InterruptedException, CommandFailedException {
        List<View> views = new ArrayList<>();
        send("GET", "views").forEach(view -> views.add(View.of(view)));
        return views;
    }

    View view(String name) throws IOException, InterruptedException, CommandFailedException {
        return views().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailedException(service + " has the view " + name + " no longer."));
    }

    View rebuild(String name) throws IOException, InterruptedException, CommandFailedException {
        return View.of(send("POST", "views/" + name + "/rebuild"));
    }

    View callOff(String name) throws IOException, InterruptedException, CommandFailedException {
        return View.of(send("POST", "views/" + name + "/calling-off"));
    }

    private JsonNode send(String method, String path) throws IOException, InterruptedException, CommandFailedException {
        // A token lasts a quarter of an hour, and building anew may last longer.
        String token = issuer.token(credentials, SCOPE);
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/" + area() + "/v1/operations/" + path))
                .timeout(ANSWERED_WITHIN)
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new CommandFailedException(service + " answered " + answer.statusCode() + ".");
        }
        return JSON.readTree(answer.body());
    }

    private String area() {
        return service.equals("treatment-plan") ? "treatment-plans" : service;
    }
}
