package org.throughline.platform.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is answered with problem details (RFC 9457). Nothing of the request is repeated but the names of fields.
 *
 * <p>Thrown where it is found, and answered by {@link ProblemMappers}.
 */
public final class Problem extends RuntimeException {
    /** The media type of every problem. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    /** What the type of every problem begins with; its stable name follows. */
    public static final String TYPE = "urn:throughline:problem:";

    private static final int RETRY_SECONDS = 1;

    private final int status;
    private final String type;
    private final String title;
    private final List<String> fields;
    private final Map<String, Object> members = new LinkedHashMap<>();

    /**
     * A problem.
     *
     * @param type its stable name, such as {@code plan-unknown}
     * @param title what is wrong and what to do next, the same for every occurrence
     * @param fields what of the request is wrong, by path
     */
    Problem(int status, String type, String title, List<String> fields) {
        super(type, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.fields = List.copyOf(fields);
    }

    /**
     * Adds one thing the caller needs to go on; ids and codes only, never anything about a person.
     *
     * @param member its name; none of those every problem has
     */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable name. */
    public String type() {
        return type;
    }

    /** The answer; a caller who may send the same again is told when. */
    public Response response() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE + type);
        body.put("title", title);
        body.put("status", status);
        if (!fields.isEmpty()) {
            body.put("fields", fields);
        }
        members.forEach(body::putIfAbsent);
        Response.ResponseBuilder answer = Response.status(status).entity(body).type(MEDIA_TYPE);
        if (status == 429 || status == 503) {
            answer.header("Retry-After", RETRY_SECONDS);
        }
        if (status == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }
}
