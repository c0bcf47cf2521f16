package org.throughline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The OpenAPI document of a service, as the service's build wrote it. */
final class HttpDescription {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpDescription() {}

    /** As YAML. */
    static String text(String service) {
        return read(service, "openapi.yaml");
    }

    /** As a tree. */
    static ObjectNode of(String service) {
        try {
            return JSON.readValue(read(service, "openapi.json"), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String service, String file) {
        try {
            return Files.readString(Path.of("../..", service + "-service", "target/openapi", file));
        } catch (IOException e) {
            throw new UncheckedIOException("build the services first: " + service, e);
        }
    }

    /** One operation, by where it stands. */
    record Operation(String path, String method, JsonNode json) {
        /** All of a document. */
        static Stream<Operation> of(JsonNode document) {
            return document.path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .map(one -> new Operation(path.getKey(), one.getKey(), one.getValue())));
        }

        /** Its parameters in one place: {@code path}, {@code query} or {@code header}. */
        Stream<JsonNode> parameters(String in) {
            return json.path("parameters")
                    .valueStream()
                    .filter(one -> one.path("in").asText().equals(in));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
