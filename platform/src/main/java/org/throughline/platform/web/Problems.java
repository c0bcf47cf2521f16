package org.throughline.platform.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** Problem details (RFC 9457) with types that stay the same for ever. None repeats anything of the request. */
public final class Problems {
    private static final int RETRY_SECONDS = 1;

    private Problems() {}

    /**
     * A problem.
     *
     * @param type its stable name, such as {@code plan-unknown}
     * @param title what is wrong and what to do next, the same for every occurrence
     */
    public static HttpProblem problem(int status, String type, String title) {
        return builder(status, type, title).build();
    }

    /** A problem with a field of the request named by its path, never by its value. */
    public static HttpProblem invalid(String type, String title, String field) {
        return builder(400, type, title).with("field", field).build();
    }

    /** The caller may send the same request again in a moment. */
    public static HttpProblem later(int status, String type, String title) {
        return builder(status, type, title)
                .withHeader("Retry-After", RETRY_SECONDS)
                .build();
    }

    /** There is no such record, or none this caller may know of: the two are never told apart. */
    public static HttpProblem unknown() {
        return problem(404, "not-found", "There is no such record");
    }

    private static HttpProblem.Builder builder(int status, String type, String title) {
        return HttpProblem.builder()
                .withType(URI.create("urn:throughline:problem:" + type))
                .withTitle(title)
                .withStatus(status);
    }
}
