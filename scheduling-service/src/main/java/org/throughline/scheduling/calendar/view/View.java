package org.throughline.scheduling.calendar.view;

import java.util.HashMap;
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

    /** How far an answer made of this and another view shows each service: as far as the one that is behind. */
    public Map<String, SourceFreshness> freshness(View<?> other) {
        Map<String, SourceFreshness> behind = new HashMap<>(freshness());
        other.freshness().forEach((service, its) -> behind.merge(service, its, View::earlier));
        return behind;
    }

    private static SourceFreshness earlier(SourceFreshness one, SourceFreshness other) {
        return new SourceFreshness(
                Math.min(one.position(), other.position()),
                one.asOf().isBefore(other.asOf()) ? one.asOf() : other.asOf());
    }
}
