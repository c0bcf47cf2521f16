package org.throughline.platform.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.stream.Stream;

/** Tells the answers that show something of the record. */
public final class Reads {
    private Reads() {}

    /** Whether a request reads: what GET shows, HEAD tells of. */
    public static boolean isRead(String method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    /** Whether an answer is to a read and gives what was asked for. */
    public static boolean isAnswered(ContainerRequestContext request, ContainerResponseContext response) {
        return response.getStatus() / 100 == 2
                && response.hasEntity()
                && request.getUriInfo().getPath().contains("/v1/")
                && (isRead(request.getMethod()) || asks(response));
    }

    private static boolean asks(ContainerResponseContext response) {
        return Stream.of(response.getEntityAnnotations())
                .anyMatch(annotation -> annotation.annotationType().equals(Asks.class));
    }
}
