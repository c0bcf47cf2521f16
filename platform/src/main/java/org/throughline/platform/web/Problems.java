package org.throughline.platform.web;

import java.util.List;

/** The problems every service answers with. Types stay the same for ever. */
public final class Problems {
    private Problems() {}

    /**
     * A problem.
     *
     * @param type its stable name, such as {@code plan-unknown}
     * @param title what is wrong and what to do next, the same for every occurrence
     */
    public static Problem problem(int status, String type, String title) {
        return new Problem(status, type, title, List.of());
    }

    /** A problem with fields of the request, named by their paths, never by their values. */
    public static Problem invalid(String type, String title, String... fields) {
        return new Problem(400, type, title, List.of(fields));
    }

    /** Fields or parameters, by their paths, hold what they cannot. */
    public static Problem outOfBounds(String... fields) {
        return invalid("request-invalid", "These fields are missing or out of bounds", fields);
    }

    /** There is no such record, or none this caller may know of: the two are never told apart. */
    public static Problem unknown() {
        return problem(404, "not-found", "There is no such record");
    }
}
