package org.throughline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/**
 * What a caller asked and what came back.
 *
 * @param position how far the answering log was, as the answer says; empty if it does not
 */
record Exchange(Asked asked, int status, String headers, String position, String answer) {
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean done() {
        return status / 100 == 2;
    }

    JsonNode body() {
        return answer.isBlank() ? MissingNode.getInstance() : json(answer);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("no JSON", e);
        }
    }
}
