package org.throughline.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.component.PortPlan;
import org.throughline.embedded.launcher.supervisor.ComponentState;
import org.throughline.embedded.launcher.supervisor.ProcessIdentity;
import org.throughline.embedded.launcher.supervisor.StateFile;
import org.throughline.embedded.launcher.supervisor.SystemState;

/** A system of the packaged jars on a data directory and ports of its own. */
record TestSystem(Path data, PortPlan ports, String only) {

    static {
        Logging.quiet();
    }

    /** The checkout; the build runs each module's tests in the module's own directory. */
    static final Path ROOT = Path.of("").toAbsolutePath().resolve("../../..").normalize();

    TestSystem(Path data, String only) {
        this(data, PortPlan.free(), only);
    }

    TestSystem elsewhere() {
        return new TestSystem(data, PortPlan.free(), only);
    }

    Invocation up() {
        return invoke(0, upArguments("--detach"));
    }

    Invocation down() {
        return invoke(0, "down", "--data", data.toString());
    }

    Invocation invoke(int code, String... arguments) {
        var invocation = new Invocation(ROOT);
        assertThat(invocation.run(arguments))
                .as(() -> String.join(" ", arguments) + "\n" + invocation.output() + invocation.complaint())
                .isEqualTo(code);
        return invocation;
    }

    String[] upArguments(String... more) {
        var arguments = new ArrayList<>(List.of("up", "--data", data.toString(), "--port-base", "" + ports.base()));
        arguments.addAll(List.of("--only", only));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    SystemState state() throws IOException {
        return new StateFile(new DataDirectory(data).state()).read().orElseThrow();
    }

    ComponentState component(String name) throws IOException {
        return state().component(name).orElseThrow();
    }

    ProcessHandle process(String name) throws IOException {
        return Optional.ofNullable(component(name).process())
                .flatMap(ProcessIdentity::find)
                .orElseThrow();
    }
}
