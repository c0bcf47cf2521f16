package org.throughline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One operation of the public API, as a service describes it.
 *
 * @param path with its parameters in braces
 * @param queries names of the query parameters that name somebody or something
 * @param roles who may call it
 */
record Endpoint(String method, String path, List<String> queries, Set<String> roles) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern ROLE = Pattern.compile("`([a-z-]+)`");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** All of a service. */
    static List<Endpoint> of(URI service) {
        JsonNode paths =
                Exchange.json(read(service.resolve("/q/openapi?format=json"))).path("paths");
        var endpoints = new ArrayList<Endpoint>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    endpoints.add(new Endpoint(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            queries(operation.getValue()),
                            roles(operation.getValue().path("description").asText())));
                }
            }
        }
        return endpoints;
    }

    private static List<String> queries(JsonNode operation) {
        var names = new ArrayList<String>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query") && name.endsWith("Id")) names.add(name);
        }
        return names;
    }

    private static Set<String> roles(String description) {
        String named = description.substring(description.lastIndexOf("Roles: "));
        return ROLE.matcher(named).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String read(URI address) {
        try {
            return Asked.HTTP
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException("no description of the service", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Whether it is for those who run the system, and is about nobody. */
    boolean isOperation() {
        return path.matches("/[^/]+/v1/operations/.*");
    }

    /** What has to be known to ask it. */
    List<String> parameters() {
        return Stream.concat(PARAMETER.matcher(path).results().map(found -> found.group(1)), queries.stream())
                .toList();
    }

    /** The target that names exactly these. */
    String about(Map<String, String> ids) {
        String target = PARAMETER.matcher(path).replaceAll(found -> ids.get(found.group(1)));
        String query = String.join(
                "&", queries.stream().map(name -> name + "=" + ids.get(name)).toList());
        return query.isEmpty() ? target : target + "?" + query;
    }
}
