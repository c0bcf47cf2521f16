package org.throughline.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ties together what one request causes. A caller's own is kept if it is a UUID; nothing else gets into the record. */
@RequestScoped
public class Correlation {
    /** The header a caller may send. */
    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final HttpHeaders headers;
    private @Nullable String id;

    Correlation(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The id of this request. */
    public String id() {
        if (id == null) {
            String offered = headers.getHeaderString(HEADER);
            id = offered != null && UUID_TEXT.matcher(offered).matches()
                    ? offered
                    : UUID.randomUUID().toString();
        }
        return id;
    }
}
