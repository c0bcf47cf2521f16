package org.throughline.embedded.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.throughline.embedded.launcher.component.EmbeddedSystem;
import org.throughline.embedded.launcher.component.Program;
import org.throughline.embedded.launcher.supervisor.Launch;

/**
 * Runs {@code up} in a process of its own. It talks through a pipe until all is ready, so the waiting command shows the
 * same lines as one in the foreground; then it says {@link #READY} and the command leaves it alone.
 */
record BackgroundSupervisor(EmbeddedSystem system, PrintWriter out) {

    static final String OPTION = "--in-background";

    /** The control character for the end of a transmission; no line of text is this. */
    static final String READY = "\u0004";

    private static final long STOPPED_WITHIN_SECONDS = 120;

    /** Returns the exit code of {@code up}: 0 when all is ready. */
    int start() throws IOException, InterruptedException {
        var data = system.data().create();
        var process = Launch.process("supervisor", program(), options())
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(data.log("supervisor").toFile()))
                .start();
        var waiting = new AtomicBoolean(true);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> abandon(process, waiting), "stop"));
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(READY)) return 0;
                out.println(line);
            }
            return process.waitFor();
        } finally {
            waiting.set(false);
        }
    }

    /** Ctrl-C while waiting means the whole start. */
    private static void abandon(Process process, AtomicBoolean waiting) {
        if (!waiting.get()) return;
        process.toHandle().destroy(); // not Process.destroy: that closes the pipe the last lines come through
        try {
            process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> options() {
        var root = "-Dthroughline.root=" + system.installation().root();
        return List.of(root, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    private Program program() throws IOException {
        var directory = system.data().root().toString();
        var base = "" + system.ports().base();
        var start = new ArrayList<>(
                List.of(Launcher.class.getName(), "up", OPTION, "--data", directory, "--port-base", base));
        if (!system.only().isEmpty()) start.addAll(List.of("--only", String.join(",", system.only())));
        return new Program(List.of(), system.installation().launcherJars(), start, Map.of());
    }
}
