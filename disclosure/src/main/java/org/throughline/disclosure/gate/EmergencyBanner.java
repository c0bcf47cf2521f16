package org.throughline.disclosure.gate;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Says with each answer that is given in an emergency only, that it is, so that a screen can show it. */
@Provider
public class EmergencyBanner implements ContainerResponseFilter {
    /** Names the emergency, and says until when. */
    public static final String HEADER = "Throughline-Emergency-Access";

    private final EmergencyDoor door;

    @Inject
    EmergencyBanner(EmergencyDoor door) {
        this.door = door;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        door.used()
                .forEach(access -> response.getHeaders()
                        .add(HEADER, "until=" + access.until() + "; disclosure=" + access.disclosureId()));
    }
}
