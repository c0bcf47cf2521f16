package org.throughline.embedded.launcher;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.launcher.OperationsClient.View;
import org.throughline.embedded.launcher.component.Port;
import org.throughline.embedded.launcher.issuer.OperatorCredentials;
import org.throughline.embedded.launcher.supervisor.StateFile;
import org.throughline.embedded.launcher.supervisor.SystemState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds the views of a service anew from its log while they serve, one after the other, and says how far it is. */
@Command(
        name = "rebuild",
        description = "Build the views of a service anew from its log while they serve.",
        footer = {
            "Ends once the new rows serve. Stopped before, the service goes on; asked again, it says how far it is.",
            "With --call-off nothing is built anew any more, and the rows there are serve on."
        },
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private static final List<String> SERVICES = List.of("intake", "scheduling", "treatment-plan", "outcomes");
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Parameters(index = "0", paramLabel = "SERVICE", description = "intake, scheduling, treatment-plan or outcomes.")
    @SuppressWarnings("NullAway.Init")
    private String service;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VIEW", description = "One view (default: all of them).")
    private @Nullable String view;

    @Option(names = "--call-off", description = "Call off what is being built anew.")
    private boolean callingOff;

    @Override
    public Integer call() throws IOException, InterruptedException, CommandFailedException {
        if (!SERVICES.contains(service)) {
            throw new ParameterException(spec.commandLine(), "SERVICE is one of " + String.join(", ", SERVICES) + ".");
        }
        SystemState state = new StateFile(data.data().state())
                .read()
                .filter(SystemState::isSupervised)
                .orElseThrow(() -> new CommandFailedException(
                        "Nothing runs whose views could be built anew; start it with ./throughline up"
                                + data.repeated()));
        OperationsClient operations = operations(state);
        List<String> failed = new ArrayList<>();
        for (View one : asked(operations.views())) {
            if (callingOff) {
                callOff(operations, one);
            } else {
                rebuild(operations, one).ifPresent(failed::add);
            }
        }
        if (!failed.isEmpty()) {
            throw new CommandFailedException(
                    "Not built anew, the rows there are serve on: " + String.join("; ", failed));
        }
        return 0;
    }

    private OperationsClient operations(SystemState state) throws IOException, CommandFailedException {
        OperatorCredentials credentials =
                new OperatorCredentials.File(data.data().operator()).read();
        TokenClient issuer = new TokenClient(address(state, "issuer").toString());
        return new OperationsClient(address(state, "gateway"), service, issuer, credentials);
    }

    private List<View> asked(List<View> all) throws CommandFailedException {
        if (view == null) return all;
        List<View> named = all.stream().filter(one -> one.isCalled(view)).toList();
        if (named.isEmpty()) {
            List<String> names = new ArrayList<>(all.stream().map(View::name).toList());
            throw new CommandFailedException(service + " has no view of that name; it has " + String.join(", ", names));
        }
        return named;
    }

    private void callOff(OperationsClient operations, View before)
            throws IOException, InterruptedException, CommandFailedException {
        operations.callOff(before.name());
        say(before.name() + (before.building() ? ": called off" : ": nothing to call off"));
    }

    /** The view with what ended it, if its new rows do not serve. */
    private Optional<String> rebuild(OperationsClient operations, View before)
            throws IOException, InterruptedException, CommandFailedException {
        String name = before.name();
        View now = operations.rebuild(name);
        while (now.building()) {
            say(name + ": " + now.position() + " of " + now.of() + " events");
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            now = operations.view(name);
        }
        if (now.generation() == before.generation()) {
            String why = now.brokenBy().isEmpty() ? "was called off" : "ended with " + now.brokenBy();
            say(name + ": " + why);
            return Optional.of(name + " " + why);
        }
        say(name + ": built anew, " + now.position() + " events");
        return Optional.empty();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private static URI address(SystemState state, String component) throws CommandFailedException {
        int port = state.component(component)
                .map(found -> found.readiness().getPort())
                .orElseThrow(() -> new CommandFailedException("The system runs without its " + component + "."));
        return URI.create("http://" + Port.LOOPBACK + ":" + port);
    }
}
