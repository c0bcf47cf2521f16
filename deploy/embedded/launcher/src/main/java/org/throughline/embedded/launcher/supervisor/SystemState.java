package org.throughline.embedded.launcher.supervisor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What runs on one data directory, as its supervisor last wrote it down. */
public record SystemState(ProcessIdentity supervisor, Instant since, int portBase, List<ComponentState> components) {

    public SystemState {
        components = List.copyOf(components);
    }

    public boolean isSupervised() {
        return supervisor.isAlive();
    }

    public Optional<ComponentState> component(String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    SystemState with(ComponentState changed) {
        var next = new ArrayList<>(components);
        next.replaceAll(c -> c.name().equals(changed.name()) ? changed : c);
        return new SystemState(supervisor, since, portBase, next);
    }
}
