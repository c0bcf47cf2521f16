package org.throughline.scheduling.calendar.view;

import java.util.Map;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;

/**
 * A view of this instance.
 *
 * @param runner what keeps it
 * @param rows what reads it
 * @param runtime what knows how far it is
 */
public record View<Q>(ProjectionRunner runner, Q rows, ServiceRuntime runtime) {

    /** How far it shows each service. */
    public Map<String, SourceFreshness> freshness() {
        return runtime.freshness(runner);
    }
}
