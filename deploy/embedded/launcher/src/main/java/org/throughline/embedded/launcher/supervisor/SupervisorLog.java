package org.throughline.embedded.launcher.supervisor;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * Writes each line to the console and, with the time, to a file.
 *
 * <p>Not a logging framework: those close their files at the very moment the last lines, about stopping, are written.
 */
public record SupervisorLog(Path file, PrintWriter console, InstantSource clock) implements Consumer<String> {

    @Override
    public synchronized void accept(String line) {
        console.println("  " + line);
        console.flush();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            Files.writeString(file, now + " " + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            // A full disk must not end the watch over the components.
            console.println("  the supervisor's log could not be written: " + full.getMessage());
            console.flush();
        }
    }
}
