package org.throughline.embedded.launcher.component;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;

/**
 * The broker's directory: its configuration, written anew at each start, and its log, formatted once.
 *
 * <p>Formatting happens beside the log and is moved into place whole, so a crash in the middle leaves nothing half
 * formatted and nothing is ever formatted over.
 */
record BrokerStorage(Path directory, PortPlan ports, List<Path> jars) implements Preparation {

    private static final long FORMATTED_WITHIN_SECONDS = 60;

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        if (!Files.exists(log())) format();
        Files.writeString(configuration(), BrokerConfiguration.text(ports, log()));
    }

    Path configuration() {
        return directory.resolve("server.properties");
    }

    private Path log() {
        return directory.resolve("log");
    }

    private void format() throws IOException, InterruptedException {
        Path fresh = directory.resolve("log.formatting");
        delete(fresh);
        Path settings = directory.resolve("format.properties");
        Files.writeString(settings, BrokerConfiguration.text(ports, fresh));
        Path output = directory.resolve("format.log");
        var process = new ProcessBuilder(command(settings))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(FORMATTED_WITHIN_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("the broker's directory could not be formatted; see " + output);
            }
        } finally {
            process.destroyForcibly();
        }
        Files.move(fresh, log(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> command(Path settings) {
        var classPath = String.join(
                File.pathSeparator, jars.stream().map(Path::toString).toList());
        var command = new ArrayList<>(List.of(JavaRuntime.executable(), "-Xmx128m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        command.addAll(List.of("-cp", classPath, "kafka.tools.StorageTool", "format"));
        command.addAll(List.of("-t", Uuid.randomUuid().toString(), "-c", settings.toString()));
        return command;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
