package org.throughline.embedded.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a component wrote. */
@Command(
        name = "logs",
        description = "Show what a component, or the supervisor, wrote.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private static final int LINES_MAX = 100_000;
    private static final String SUFFIX = ".log";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Parameters(paramLabel = "COMPONENT", description = "As in status; or supervisor.")
    @SuppressWarnings("NullAway.Init")
    private String component;

    @Option(names = "--lines", paramLabel = "N", description = "How many of the last lines (default: 50).")
    private int lines = 50;

    @Option(names = "--follow", description = "Go on until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (lines < 0 || lines > LINES_MAX) throw wrong("--lines lies between 0 and " + LINES_MAX);
        var known = known();
        if (!known.contains(component)) {
            throw wrong(
                    known.isEmpty()
                            ? "There are no logs yet; start the system with ./throughline up" + data.repeated()
                            : "There is no log of " + component + "; there are: " + String.join(", ", known));
        }
        var out = spec.commandLine().getOut();
        var tail = new LogTail(data.data().log(component));
        long end = tail.print(lines, out);
        if (follow) tail.follow(end, out);
        return 0;
    }

    private List<String> known() throws IOException {
        Path logs = data.data().logs();
        if (!Files.isDirectory(logs)) return List.of();
        try (var files = Files.list(logs)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
