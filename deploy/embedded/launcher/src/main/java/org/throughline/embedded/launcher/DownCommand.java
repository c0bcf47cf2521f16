package org.throughline.embedded.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.throughline.embedded.launcher.component.Component;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.supervisor.Orphans;
import org.throughline.embedded.launcher.supervisor.ProcessIdentity;
import org.throughline.embedded.launcher.supervisor.StateFile;
import org.throughline.embedded.launcher.supervisor.SupervisorLock;
import org.throughline.embedded.launcher.supervisor.SystemState;
import org.throughline.embedded.launcher.supervisor.Termination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the system, its supervisor first asked, then whatever a dead supervisor left behind. */
@Command(name = "down", description = "Stop the system.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Override
    public Integer call() throws IOException, InterruptedException, CommandFailedException {
        var out = spec.commandLine().getOut();
        var directory = data.data();
        boolean stopped = Files.isDirectory(directory.root()) && stop(directory, out);
        out.println(stopped ? "Stopped." : "Nothing was running on " + directory.root() + ".");
        return 0;
    }

    private boolean stop(DataDirectory directory, PrintWriter out)
            throws IOException, InterruptedException, CommandFailedException {
        var state = state(directory);
        var supervisor = state.map(SystemState::supervisor).flatMap(ProcessIdentity::find);
        if (supervisor.isPresent()) {
            int components = state.get().components().size();
            out.println("Stopping %d components under pid %d ..."
                    .formatted(components, supervisor.get().pid()));
            Termination.of(supervisor.get(), patience(components));
        }
        int orphans = stopOrphans(directory, out);
        return supervisor.isPresent() || orphans > 0;
    }

    /** A damaged file is no reason not to clear away what runs. */
    private static Optional<SystemState> state(DataDirectory directory) throws IOException {
        try {
            return new StateFile(directory.state()).read();
        } catch (StateFile.DamagedException _) {
            return Optional.empty();
        }
    }

    /** Each component may use up its time before it is killed; a supervisor that takes longer hangs. */
    private static Duration patience(int components) {
        return Component.STOPPED_WITHIN.plusSeconds(5).multipliedBy(components + 1L);
    }

    private static int stopOrphans(DataDirectory directory, PrintWriter out)
            throws IOException, InterruptedException, CommandFailedException {
        Optional<SupervisorLock> lock = SupervisorLock.tryTake(directory.lock());
        if (lock.isEmpty()) throw new CommandFailedException("A system is just starting here; try again in a moment.");
        try (var _ = lock.get()) {
            return new Orphans(directory).stop(line -> out.println("  " + line));
        }
    }
}
