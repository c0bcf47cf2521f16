package org.throughline.embedded.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.throughline.embedded.launcher.supervisor.StartFailedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Throughline on one machine. Exit codes: 0 done, 1 not done (the message says why), 2 asked wrongly (the message says
 * how to ask). Of {@code verify}, {@code backup} and {@code restore}, 1 means that a record is not as it was
 * recorded, and 2 that nothing was done.
 */
@Command(
        name = "throughline",
        description = "Throughline on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RebuildCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            ClientCommand.class,
            StoryCommand.class,
            TrainCommand.class,
            OccupiedCommand.class
        })
public final class Launcher implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Property {@code throughline.root}: the checkout that was built. */
    public static void main(String[] arguments) {
        Logging.quiet();
        var root = Path.of(System.getProperty("throughline.root", "."));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(root, out, err, arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(Path root, PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new Launcher(), new CommandFactory(root));
        line.setOut(out);
        // In the background the waiting command reads standard output only; refusals must reach it too.
        line.setErr(List.of(arguments).contains(BackgroundSupervisor.OPTION) ? out : err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, _) -> explain(wrong));
        line.setExecutionExceptionHandler((failed, command, _) -> explain(failed, command));
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    private static int explain(ParameterException wrong) {
        var command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int explain(Exception failed, CommandLine command) throws Exception {
        boolean expected = failed instanceof CommandFailedException
                || failed instanceof StartFailedException
                || failed instanceof IOException;
        if (!expected) throw failed;
        command.getErr().println(failed.getMessage());
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
