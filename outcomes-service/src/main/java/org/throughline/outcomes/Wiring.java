package org.throughline.outcomes;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.throughline.outcomes.timeline.view.TimelineView;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.service.ServiceDefinition;
import org.throughline.platform.service.ServiceRuntime;

/** What the outcomes service is made of. */
@Singleton
final class Wiring implements ServiceDefinition {
    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public Set<KeyKind> kinds() {
        return Set.of(new KeyKind("identity"), new KeyKind("clinical"), new KeyKind("organisation"));
    }

    @Override
    public List<Deciding<?, ?, ?, ?>> domains() {
        return List.of();
    }

    @Override
    public Set<String> toldBy() {
        return Set.of("intake", "scheduling", "treatment-plan");
    }

    @Override
    public void start(ServiceRuntime runtime) {}

    @Produces
    @Singleton
    @Startup
    TimelineView timeline(ServiceRuntime runtime, SealedFields fields) {
        return new TimelineView(runtime, fields);
    }
}
