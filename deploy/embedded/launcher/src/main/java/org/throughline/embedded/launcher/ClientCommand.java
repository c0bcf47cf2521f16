package org.throughline.embedded.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.throughline.embedded.launcher.issuer.ClientRegistry;
import org.throughline.embedded.launcher.issuer.Permits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Registers a client that may ask for what is listed here and no more; prints its secret, once. */
@Command(
        name = "client",
        description = "Register a client with the issuer and print its secret, which is not kept.",
        mixinStandardHelpOptions = true)
final class ClientCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Parameters(paramLabel = "ID", description = "A client of that id is replaced.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(names = "--role", paramLabel = "R", required = true, description = "May be repeated.")
    private List<String> roles = List.of();

    @Option(names = "--org", paramLabel = "O", required = true, description = "Its organisation.")
    @SuppressWarnings("NullAway.Init")
    private String organisation;

    @Option(names = "--programme", paramLabel = "P", description = "May be repeated.")
    private List<String> programmes = List.of();

    @Option(names = "--facility", paramLabel = "F", description = "May be repeated.")
    private List<String> facilities = List.of();

    @Option(names = "--purpose", paramLabel = "U", description = "Purpose of use; may be repeated.")
    private List<String> purposes = List.of();

    @Override
    public Integer call() throws IOException, CommandFailedException {
        var permits = new Permits.Listed(
                organisation,
                RoleNames.parse(roles, spec.commandLine()),
                Set.copyOf(programmes),
                Set.copyOf(facilities),
                Set.copyOf(purposes));
        checkNames();
        var clients = data.data().clients();
        if (!Files.exists(clients)) {
            throw new CommandFailedException(
                    "There is no issuer yet; start it with ./throughline up" + data.repeated());
        }
        var secret = new ClientRegistry(clients).register(id, permits);
        spec.commandLine().getOut().println(secret.value());
        return 0;
    }

    private void checkNames() {
        if (id.equals(ClientRegistry.OPERATOR)) throw wrong("The operator client is not for registering.");
        var names = new ArrayList<>(List.of(id, organisation));
        names.addAll(programmes);
        names.addAll(facilities);
        names.addAll(purposes);
        for (String name : names) {
            if (!ClientRegistry.isName(name)) throw wrong("\"" + name + "\" is no name: " + ClientRegistry.NAME_RULE);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
