package org.throughline.disclosure.gate;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.throughline.platform.access.Reads;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/**
 * Says with what leaves by what right it does, and withholds from everybody outside what did not go through the gate: a
 * resource that forgot to ask answers as if there were nothing.
 */
@Provider
public class NothingUndisclosed implements ContainerResponseFilter {
    private static final System.Logger LOGGER = System.getLogger(NothingUndisclosed.class.getName());

    private final Disclosures disclosures;

    @Inject
    NothingUndisclosed(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!Reads.isAnswered(request, response) || !disclosures.outside() || disclosures.isWithoutRecords()) {
            return;
        }
        disclosures.left().ifPresentOrElse(statement -> accompany(response, statement), () -> withhold(response));
    }

    /** Who reads about themselves is bound by no notice and told of no consent, nor is an auditor, who takes files away. */
    private void accompany(ContainerResponseContext response, Disclosed.Statement statement) {
        if (!disclosures.individual() && !disclosures.audits()) {
            response.setEntity(new Disclosed(statement, response.getEntity()));
        }
    }

    private static void withhold(ContainerResponseContext response) {
        LOGGER.log(System.Logger.Level.ERROR, "an answer to the outside did not go through the gate and was withheld");
        Response nothing = Problems.unknown().response();
        response.getHeaders().clear();
        response.setStatus(nothing.getStatus());
        response.setEntity(nothing.getEntity(), new Annotation[0], Problem.MEDIA_TYPE);
    }
}
