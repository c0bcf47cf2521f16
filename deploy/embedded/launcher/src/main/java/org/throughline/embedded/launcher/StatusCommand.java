package org.throughline.embedded.launcher;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.throughline.embedded.launcher.supervisor.StateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how each component is; exits 0 only if all are ready. */
@Command(
        name = "status",
        description = "Say how each component is; exit 0 only if all are ready.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var state = new StateFile(data.data().state()).read();
        var status = state.isEmpty()
                ? SystemStatus.nothing()
                : SystemStatus.of(state.get(), InstantSource.system().instant());
        if (json) {
            out.println(status.json());
        } else if (state.isEmpty()) {
            out.println("Nothing runs on " + data.data().root() + ". Start it with ./throughline up" + data.repeated());
        } else {
            out.print(status.table());
            if (!status.supervised()) {
                out.println("The supervisor is gone. Clean up with ./throughline down" + data.repeated());
            }
        }
        out.flush();
        return status.isReady() ? 0 : 1;
    }
}
