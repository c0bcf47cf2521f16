package org.throughline.embedded.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.throughline.embedded.launcher.component.Port;
import org.throughline.embedded.launcher.issuer.OperatorCredentials;
import org.throughline.embedded.launcher.supervisor.StateFile;
import org.throughline.embedded.launcher.supervisor.SystemState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a bearer token, and nothing else, so that it can be put into a variable. */
@Command(name = "token", description = "Print a bearer token, valid for 15 minutes.", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Option(names = "--role", paramLabel = "R", required = true, description = "May be repeated.")
    private List<String> roles = List.of();

    @Option(names = "--org", paramLabel = "O", description = "Organisation (default: demo).")
    private List<String> organisation = List.of();

    @Option(names = "--subject", paramLabel = "S", description = "Who it speaks for (default: operator).")
    private List<String> subject = List.of();

    @Option(names = "--programme", paramLabel = "P", description = "May be repeated.")
    private List<String> programmes = List.of();

    @Option(names = "--facility", paramLabel = "F", description = "May be repeated.")
    private List<String> facilities = List.of();

    @Option(
            names = "--factor",
            paramLabel = "F",
            description =
                    "How its bearer signed in, such as mfa: an emergency asks for a second factor. May be repeated.")
    private List<String> factors = List.of();

    @Option(names = "--purpose", paramLabel = "U", description = "Purpose of use.")
    private List<String> purpose = List.of();

    @Override
    public Integer call() throws IOException, CommandFailedException {
        var scope = scope();
        int port = issuerPort();
        var credentials = new OperatorCredentials.File(data.data().operator()).read();
        var token = new TokenClient("http://" + Port.LOOPBACK + ":" + port).token(credentials, scope);
        spec.commandLine().getOut().println(token);
        return 0;
    }

    private List<String> scope() {
        if (Stream.of(organisation, subject, purpose).anyMatch(values -> values.size() > 1)) {
            throw wrong("--org, --subject and --purpose are given once");
        }
        var scope = new ArrayList<String>();
        RoleNames.parse(roles, spec.commandLine()).forEach(role -> scope.add("role:" + role.label()));
        organisation.forEach(value -> scope.add("org:" + value));
        subject.forEach(value -> scope.add("subject:" + value));
        programmes.forEach(value -> scope.add("programme:" + value));
        facilities.forEach(value -> scope.add("facility:" + value));
        factors.forEach(value -> scope.add("factor:" + value));
        purpose.forEach(value -> scope.add("purpose:" + value));
        return scope;
    }

    private int issuerPort() throws IOException, CommandFailedException {
        return new StateFile(data.data().state())
                .read()
                .filter(SystemState::isSupervised)
                .flatMap(state -> state.component("issuer"))
                .map(issuer -> issuer.readiness().getPort())
                .orElseThrow(() -> new CommandFailedException(
                        "Nothing runs that could issue a token; start it with ./throughline up" + data.repeated()));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
