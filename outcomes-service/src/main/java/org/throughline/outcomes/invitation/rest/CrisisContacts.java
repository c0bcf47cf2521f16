package org.throughline.outcomes.invitation.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.platform.web.Problem;

/** Whoever may have told of a danger is told whom to turn to at once, also where a program's report was not taken. */
@Provider
public class CrisisContacts implements ContainerResponseFilter {
    private static final String MEMBER = "crisisContacts";

    private final SelfReportTexts texts;

    @Inject
    CrisisContacts(SelfReportTexts texts) {
        this.texts = texts;
    }

    /** Adds them to every problem a self-report is answered with. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().equals(SelfReportResource.PATH)
                && Problem.MEDIA_TYPE.equals(response.getMediaType())
                && response.getEntity() instanceof Map<?, ?> problem) {
            Map<Object, Object> body = new LinkedHashMap<>(problem);
            body.put(MEMBER, texts.crisisContacts());
            response.setEntity(body);
        }
    }
}
