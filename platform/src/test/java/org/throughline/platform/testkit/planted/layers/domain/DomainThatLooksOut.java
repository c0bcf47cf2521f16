package org.throughline.platform.testkit.planted.layers.domain;

import java.util.logging.Logger;
import org.throughline.platform.testkit.planted.layers.rest.PlantedResource;

/** Violates two rules: knows a resource, and logs. */
final class DomainThatLooksOut {
    private static final Logger LOG = Logger.getLogger("planted");

    private DomainThatLooksOut() {}

    static String decide(PlantedResource resource) {
        LOG.fine("decided");
        return resource.path();
    }
}
