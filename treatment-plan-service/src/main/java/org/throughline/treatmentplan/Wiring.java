package org.throughline.treatmentplan;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.service.ServiceDefinition;
import org.throughline.platform.service.ServiceRuntime;

/** What the treatment-plan service is made of. */
@Singleton
final class Wiring implements ServiceDefinition {
    @Override
    public String name() {
        return "treatment-plan";
    }

    @Override
    public String area() {
        return "treatment-plans";
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
        return Set.of("intake", "scheduling", "outcomes");
    }

    @Override
    public void start(ServiceRuntime runtime) {}
}
