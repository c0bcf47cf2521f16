package org.throughline.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** The body of a request, as names and values in turn. */
final class Body {
    private Body() {}

    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }
}
