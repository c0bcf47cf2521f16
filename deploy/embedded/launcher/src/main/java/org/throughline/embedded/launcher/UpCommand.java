package org.throughline.embedded.launcher;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.embedded.launcher.component.EmbeddedSystem;
import org.throughline.embedded.launcher.component.PortPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the system and stays with it until Ctrl-C, or leaves it to a supervisor in the background. */
@Command(name = "up", description = "Start the system.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Option(names = "--detach", description = "Return when all is ready; the system keeps running.")
    private boolean detach;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "First port of about twenty (default: " + PortPlan.BASE_DEFAULT + ").")
    private int portBase = PortPlan.BASE_DEFAULT;

    @Option(names = "--only", paramLabel = "COMPONENT", split = ",", description = "Start these and no others.")
    private List<String> only = List.of();

    @Option(names = BackgroundSupervisor.OPTION, hidden = true)
    private boolean inBackground;

    @Override
    public Integer call() throws Exception {
        var system = new EmbeddedSystem(data.installation(), data.data(), ports(), wanted());
        var out = spec.commandLine().getOut();
        if (detach) return new BackgroundSupervisor(system, out).start();
        var supervision = new Supervision(system, out, InstantSource.system(), data.repeated());
        supervision.start();
        if (inBackground) letGo(out);
        return supervision.untilStopped();
    }

    /** Closing standard output lets the waiting command's pipe go; what is said from now on is in the log. */
    private static void letGo(PrintWriter out) {
        out.println(BackgroundSupervisor.READY);
        out.flush();
        System.out.close();
    }

    private List<String> wanted() {
        var names = EmbeddedSystem.names();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no component " + name + "; there are: " + String.join(", ", names));
            }
        }
        return only;
    }

    private PortPlan ports() {
        try {
            return new PortPlan(portBase);
        } catch (IllegalArgumentException outside) {
            throw new ParameterException(spec.commandLine(), "--port-base " + portBase + ": " + outside.getMessage());
        }
    }
}
