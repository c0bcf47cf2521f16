package org.throughline.embedded.launcher.supervisor;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.launcher.component.Component;

/**
 * What is known about one component.
 *
 * @param process absent while none runs
 * @param since when the phase began
 * @param readiness where to ask whether it can serve
 * @param restarts how often it had to be started again
 */
public record ComponentState(
        String name, Phase phase, @Nullable ProcessIdentity process, Instant since, URI readiness, int restarts) {

    static ComponentState planned(Component component, Instant now) {
        return new ComponentState(
                component.name(),
                Phase.STOPPED,
                null,
                now,
                component.readiness().address(),
                0);
    }

    ComponentState started(ProcessIdentity next, Instant now) {
        return new ComponentState(name, Phase.STARTING, next, now, readiness, restarts);
    }

    ComponentState ready(Instant now) {
        return new ComponentState(name, Phase.READY, process, now, readiness, restarts);
    }

    ComponentState restarting(Instant now) {
        return new ComponentState(name, Phase.RESTARTING, null, now, readiness, restarts + 1);
    }

    ComponentState stopped(Instant now) {
        return new ComponentState(name, Phase.STOPPED, null, now, readiness, restarts);
    }
}
