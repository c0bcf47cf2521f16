package org.throughline.embedded.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.launcher.component.Component;
import org.throughline.embedded.launcher.component.EmbeddedSystem;
import org.throughline.embedded.launcher.component.Port;
import org.throughline.embedded.launcher.component.PortPlan;
import org.throughline.embedded.launcher.supervisor.Orphans;
import org.throughline.embedded.launcher.supervisor.StartFailedException;
import org.throughline.embedded.launcher.supervisor.StateFile;
import org.throughline.embedded.launcher.supervisor.Supervisor;
import org.throughline.embedded.launcher.supervisor.SupervisorLock;
import org.throughline.embedded.launcher.supervisor.SupervisorLog;
import org.throughline.embedded.launcher.supervisor.SystemState;

/** One run of the system from first check to last stop, in the process that supervises it. */
final class Supervision {

    private static final int LOG_LINES_SHOWN = 15;

    private final EmbeddedSystem system;
    private final PrintWriter out;
    private final InstantSource clock;
    private final String sameSystem;

    /** Held, because the collector would close a lock nobody holds. */
    private @Nullable SupervisorLock lock;

    Supervision(EmbeddedSystem system, PrintWriter out, InstantSource clock, String sameSystem) {
        this.system = system;
        this.out = out;
        this.clock = clock;
        this.sameSystem = sameSystem;
    }

    /** Returns when all is ready. From then on, and already before, the end of this process ends the system first. */
    void start() throws IOException, InterruptedException, CommandFailedException, StartFailedException {
        var began = clock.instant();
        var stages = system.stages();
        var components = stages.stream().flatMap(List::stream).toList();
        var data = system.data().create();
        lock = SupervisorLock.tryTake(data.lock()).orElse(null);
        if (lock == null) throw alreadyRunning();
        var say = new SupervisorLog(data.log("supervisor"), out, clock);
        new Orphans(data).stop(say);
        checkPorts(components);
        var supervisor = new Supervisor(stages, data, system.ports().base(), clock, say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, say), "stop"));
        try {
            supervisor.start();
        } catch (StartFailedException failed) {
            showLog(failed.component());
            throw failed;
        }
        new Welcome(system, components, sameSystem).print(out, Duration.between(began, clock.instant()));
    }

    /** Only a signal ends the wait, and with it the process. */
    int untilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
        return 0;
    }

    private void showLog(String component) throws IOException {
        var log = system.data().log(component);
        if (!Files.exists(log)) return;
        out.println("The end of " + log + ":");
        new LogTail(log).print(LOG_LINES_SHOWN, out);
    }

    private static void stop(Supervisor supervisor, Consumer<String> say) {
        try {
            supervisor.stop();
        } catch (IOException failed) {
            say.accept("not stopped cleanly: " + failed.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private CommandFailedException alreadyRunning() throws IOException {
        var state = new StateFile(system.data().state()).read();
        String who = state.map(SystemState::supervisor)
                .map(supervisor -> "pid %d since %s"
                        .formatted(supervisor.pid(), state.get().since()))
                .orElse("just starting or stopping");
        return new CommandFailedException("""
                Throughline already runs on %s (%s).
                See it with ./throughline status%s, stop it with ./throughline down%s, \
                or start another with --data and --port-base.""".formatted(system.data().root(), who, sameSystem, sameSystem));
    }

    private void checkPorts(List<Component> components) throws CommandFailedException {
        List<Port> taken = components.stream()
                .flatMap(component -> component.ports().stream())
                .filter(port -> !port.isFree())
                .toList();
        if (taken.isEmpty()) return;
        String clashes = taken.stream()
                .map(port ->
                        "Port %d, for the %s, is taken by another program.\n".formatted(port.number(), port.purpose()))
                .collect(Collectors.joining());
        throw new CommandFailedException(clashes
                + "Choose other ports with --port-base N (now %d, default %d), or stop what holds them."
                        .formatted(system.ports().base(), PortPlan.BASE_DEFAULT));
    }
}
