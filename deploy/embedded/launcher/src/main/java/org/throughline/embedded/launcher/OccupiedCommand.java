package org.throughline.embedded.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.embedded.launcher.supervisor.StateFile;
import org.throughline.embedded.launcher.supervisor.SystemState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Exits 0 if a system runs on the data directory: the shell script then must not replace the jars under it. */
@Command(name = "occupied", hidden = true)
final class OccupiedCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    /** The arguments of the command the script is about to run. */
    @Unmatched
    private final List<String> unused = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var state = new StateFile(data.data().state()).read();
        return state.filter(SystemState::isSupervised).isPresent() ? 0 : 1;
    }
}
