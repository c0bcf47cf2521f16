package org.throughline.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * No answer is kept by a browser or on the way, since most are about somebody, and a page runs and fetches nothing. An answer
 * that says otherwise of itself keeps what it says.
 */
@Provider
public class KeptNowhere implements ContainerResponseFilter {
    private static final String PAGE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        say(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        say(headers, "X-Content-Type-Options", "nosniff");
        MediaType type = response.getMediaType();
        if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            say(headers, "Content-Security-Policy", PAGE);
            say(headers, "Referrer-Policy", "no-referrer");
        }
    }

    private static void say(MultivaluedMap<String, Object> headers, String name, String value) {
        if (!headers.containsKey(name)) {
            headers.add(name, value);
        }
    }
}
