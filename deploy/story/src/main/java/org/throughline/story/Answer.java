package org.throughline.story;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the system answered.
 *
 * @param body missing where there was none
 */
record Answer(int status, JsonNode body) {
    boolean done() {
        return status >= 200 && status < 300;
    }

    /** A field of the body that has to be there. */
    String text(String field) {
        JsonNode value = body.path(field);
        if (!value.isValueNode() || value.isNull()) {
            throw new Difference("the answer has no \"" + field + "\"");
        }
        return value.asText();
    }

    /** The problem in a refusal, in its own words. */
    String problem() {
        String detail = body.path("detail").asText("");
        return status + " " + body.path("type").asText("without a problem type") + ": "
                + body.path("title").asText("") + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
