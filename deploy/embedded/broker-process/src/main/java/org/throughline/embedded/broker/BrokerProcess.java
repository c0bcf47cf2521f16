package org.throughline.embedded.broker;

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
 * A broker that is its own controller: its directory with its configuration, written anew at each start, and its log,
 * formatted once; and the command that starts it.
 *
 * <p>Formatting happens beside the log and is moved into place whole, so a crash in the middle leaves nothing half
 * formatted and nothing is ever formatted over.
 *
 * @param directory of the broker alone
 * @param port clients connect to, on loopback
 * @param controllerPort the broker talks to itself on
 * @param jars of the broker, which agree with one another and with nobody else
 */
public record BrokerProcess(Path directory, int port, int controllerPort, List<Path> jars) {
    /** Options of its virtual machine. */
    public static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private static final long FORMATTED_WITHIN_SECONDS = 60;

    public BrokerProcess {
        jars = List.copyOf(jars);
    }

    /** Puts in place what the broker needs before it starts; done again at each start. */
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        if (!Files.exists(log())) format();
        Files.writeString(configuration(), configuration(log()));
    }

    /** Main class and arguments. */
    public List<String> start() {
        return List.of("kafka.Kafka", configuration().toString());
    }

    /** The whole command, for who does not supervise it. */
    public List<String> command() {
        return java(OPTIONS, start());
    }

    private Path configuration() {
        return directory.resolve("server.properties");
    }

    private String configuration(Path log) {
        return BrokerConfiguration.text(port, controllerPort, log);
    }

    private Path log() {
        return directory.resolve("log");
    }

    private void format() throws IOException, InterruptedException {
        Path fresh = directory.resolve("log.formatting");
        delete(fresh);
        Path settings = directory.resolve("format.properties");
        Files.writeString(settings, configuration(fresh));
        Path output = directory.resolve("format.log");
        var process = new ProcessBuilder(formatting(settings))
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

    private List<String> formatting(Path settings) {
        return java(
                List.of(
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
                List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        settings.toString()));
    }

    private List<String> java(List<String> options, List<String> start) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator, jars.stream().map(Path::toString).toList()));
        command.addAll(start);
        return command;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
