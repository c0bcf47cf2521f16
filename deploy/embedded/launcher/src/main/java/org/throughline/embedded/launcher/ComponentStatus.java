package org.throughline.embedded.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.embedded.launcher.component.Readiness;
import org.throughline.embedded.launcher.component.ServiceProgress;
import org.throughline.embedded.launcher.supervisor.ComponentState;
import org.throughline.embedded.launcher.supervisor.Phase;
import org.throughline.embedded.launcher.supervisor.ProcessIdentity;

/**
 * A component as it is now, asked and not remembered.
 *
 * @param state {@code ready}, or what it is instead
 * @param uptime since it became ready, or since it was started while it is not
 * @param progress how far a service is, as it says itself
 */
record ComponentStatus(
        String name,
        String state,
        Optional<Long> pid,
        int port,
        Duration uptime,
        int restarts,
        ServiceProgress progress) {

    private static final String READY = "ready";

    static ComponentStatus of(ComponentState known, boolean supervised, Instant now) throws InterruptedException {
        var process = Optional.ofNullable(known.process()).filter(ProcessIdentity::isAlive);
        var uptime = process.isPresent() ? Duration.between(known.since(), now) : Duration.ZERO;
        return new ComponentStatus(
                known.name(),
                state(known, process.isPresent(), supervised),
                process.map(ProcessIdentity::pid),
                known.readiness().getPort(),
                uptime,
                known.restarts(),
                process.isPresent() ? ServiceProgress.at(known.readiness()) : ServiceProgress.NONE);
    }

    boolean isReady() {
        return state.equals(READY);
    }

    private static String state(ComponentState known, boolean alive, boolean supervised) throws InterruptedException {
        if (!supervised) return alive ? "left behind" : "stopped";
        if (!alive) return known.phase() == Phase.READY ? "died" : known.phase().toString();
        if (Readiness.at(known.readiness()).isReady()) return READY;
        return known.phase() == Phase.READY ? "not ready" : known.phase().toString();
    }
}
