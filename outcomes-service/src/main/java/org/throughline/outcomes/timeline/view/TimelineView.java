package org.throughline.outcomes.timeline.view;

import java.util.Map;
import org.throughline.outcomes.timeline.TimelineCatalogue;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;

/** The timeline view of this instance: what keeps it, and what reads it. */
public final class TimelineView {
    private final ProjectionRunner runner;
    private final Timelines timelines;
    private final ServiceRuntime runtime;

    /** Starts to keep the view. */
    public TimelineView(ServiceRuntime runtime, SealedFields fields) {
        this.runtime = runtime;
        this.runner = runtime.processors().view(new TimelineProjection(), TimelineCatalogue.CATALOGUE);
        this.timelines = new Timelines(runner.rows(), fields);
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** What reads it. */
    public Timelines timelines() {
        return timelines;
    }

    /** How far it shows each service. */
    public Map<String, SourceFreshness> freshness() {
        return runtime.freshness(runner);
    }
}
