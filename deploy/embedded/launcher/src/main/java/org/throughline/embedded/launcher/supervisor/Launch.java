package org.throughline.embedded.launcher.supervisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.embedded.launcher.component.Component;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.component.JavaRuntime;
import org.throughline.embedded.launcher.component.Program;

/** Turns a component into a running process that outlives a Ctrl-C and writes to its own log. */
public record Launch(DataDirectory data) {

    /** A log larger than this is put aside, once, when its component starts. */
    private static final long LOG_BYTES_MAX = 16L * 1024 * 1024;

    /**
     * Ctrl-C reaches every process of a terminal at once, so all would stop in any order; a signal ignored before exec
     * stays ignored. The shell is replaced, so the process id is the program's own.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "umask 077; trap '' INT HUP; exec \"$@\"");

    /** Netty and Kafka use what Java 25 warns about; the warnings are theirs to act on, not the reader's of a log. */
    private static final List<String> QUIET =
            List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

    /** Starts the component; returns at once. */
    Process start(Component component) throws IOException {
        Path log = data.log(component.name());
        putAside(log);
        var options = new ArrayList<String>();
        options.add(marker(component.name()));
        options.addAll(QUIET);
        options.addAll(component.program().options());
        return process(component.name(), component.program(), options)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** The process of a program, not started and with its output still to be redirected. */
    public static ProcessBuilder process(String name, Program program, List<String> options) {
        var command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.add("throughline-" + name);
        command.add(JavaRuntime.executable());
        command.addAll(options);
        command.addAll(program.start());
        var builder = new ProcessBuilder(command);
        // By environment, not as an argument: the command line stays short enough to be read back whole.
        builder.environment().remove("CLASSPATH");
        if (!program.classPath().isEmpty()) builder.environment().put("CLASSPATH", joined(program.classPath()));
        builder.environment().putAll(program.environment());
        return builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    }

    /** The argument by which a component of this data directory is known even if nobody wrote its number down. */
    String marker(String component) {
        return "-Dthroughline.component=" + component + "@" + data.root();
    }

    private static void putAside(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
