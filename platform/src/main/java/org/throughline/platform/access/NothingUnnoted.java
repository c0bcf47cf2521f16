package org.throughline.platform.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Withholds an answer to a read whose resource forgot to note it: no read goes unseen, not even by mistake. */
@Provider
public class NothingUnnoted implements ContainerResponseFilter {
    private static final int WITHHELD = 500;

    private final Looking looking;

    @Inject
    NothingUnnoted(Looking looking) {
        this.looking = looking;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Reads.isAnswered(request, response) && !looking.noted()) {
            response.setEntity(null);
            response.setStatus(WITHHELD);
        }
    }
}
