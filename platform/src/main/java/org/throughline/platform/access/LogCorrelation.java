package org.throughline.platform.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/** Every line logged while a request is answered carries the request's correlation id, and so does the answer. */
@Provider
public class LogCorrelation implements ContainerRequestFilter, ContainerResponseFilter {
    /** What the id is called in a line of the log. */
    public static final String KEY = "correlationId";

    private final Correlation correlation;

    @Inject
    LogCorrelation(Correlation correlation) {
        this.correlation = correlation;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MDC.put(KEY, correlation.id());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(Correlation.HEADER, correlation.id());
    }
}
