package org.throughline.embedded.launcher.supervisor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.throughline.embedded.launcher.component.DataDirectory;

/**
 * Components that outlived their supervisor. Known by the state file (process id and start time), and by an argument
 * that names their data directory, for those nobody had time to write down.
 *
 * <p>To be used by the holder of the {@link SupervisorLock} only: under a living supervisor these are no orphans.
 */
public record Orphans(DataDirectory data) {

    /** Ends them, last started first, so that no two processes ever work on one directory. Returns how many. */
    public int stop(Consumer<String> say) throws IOException, InterruptedException {
        var found = new ArrayList<>(find().entrySet()).reversed();
        for (var orphan : found) {
            var process = orphan.getValue();
            if (!Termination.of(process)) throw new IOException(orphan.getKey() + " cannot be killed");
            say.accept("%-15s stopped, left behind as pid %d".formatted(orphan.getKey(), process.pid()));
        }
        new StateFile(data.state()).delete();
        return found.size();
    }

    /** By name, first started first. */
    Map<String, ProcessHandle> find() throws IOException {
        var found = new LinkedHashMap<String, ProcessHandle>();
        for (ComponentState state : remembered()) {
            Optional.ofNullable(state.process())
                    .flatMap(ProcessIdentity::find)
                    .ifPresent(process -> found.put(state.name(), process));
        }
        String mark = new Launch(data).marker("");
        ProcessHandle.allProcesses()
                .filter(process -> !found.containsValue(process))
                .forEach(process -> named(process, mark).ifPresent(name -> found.put(unused(name, found), process)));
        return found;
    }

    /** Nobody, if the file is damaged: then the markers must do. */
    private List<ComponentState> remembered() throws IOException {
        try {
            return new StateFile(data.state())
                    .read()
                    .map(SystemState::components)
                    .orElse(List.of());
        } catch (StateFile.DamagedException _) {
            return List.of();
        }
    }

    private static Optional<String> named(ProcessHandle process, String mark) {
        String prefix = mark.substring(0, mark.indexOf('=') + 1);
        String suffix = mark.substring(prefix.length());
        for (String argument : process.info().arguments().orElse(new String[0])) {
            if (argument.startsWith(prefix) && argument.endsWith(suffix)) {
                return Optional.of(argument.substring(prefix.length(), argument.length() - suffix.length()));
            }
        }
        return Optional.empty();
    }

    private static String unused(String name, Map<String, ProcessHandle> taken) {
        return taken.containsKey(name) ? name + " (another)" : name;
    }
}
