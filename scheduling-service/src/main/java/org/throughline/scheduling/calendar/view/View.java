package org.throughline.scheduling.calendar.view;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
        return behind(freshness(), other.freshness());
    }

    /** Of what only one of them has heard, an answer of both says nothing. */
    static Map<String, SourceFreshness> behind(Map<String, SourceFreshness> one, Map<String, SourceFreshness> other) {
        Map<String, SourceFreshness> behind = new TreeMap<>(one);
        behind.keySet().retainAll(other.keySet());
        behind.replaceAll((service, its) -> earlier(its, Objects.requireNonNull(other.get(service))));
        return behind;
    }

    private static SourceFreshness earlier(SourceFreshness one, SourceFreshness other) {
        return new SourceFreshness(
                Math.min(one.position(), other.position()),
                one.asOf().isBefore(other.asOf()) ? one.asOf() : other.asOf());
    }
}
