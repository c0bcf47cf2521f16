package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.throughline.story.Tokens;

/** The jars as they were packaged, on a data directory and ports of their own, driven by the commands of the README. */
final class PackagedSystem implements AutoCloseable {
    static final List<String> SERVICES = List.of("intake", "scheduling", "treatment-plan", "outcomes");

    /** The checkout; the build runs each module's tests in the module's own directory. */
    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PORTS = 15;

    private final TraceCollector traces = TraceCollector.start();
    private final Path data;
    private final int portBase = freePorts();

    /** They stay the same for as long as the system exists. */
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();

    private final Map<String, String> environment;

    PackagedSystem() {
        this(Map.of());
    }

    /** @param environment of what is started, beside this process's */
    PackagedSystem(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        try {
            data = Files.createTempDirectory("throughline-e2e").resolve("data");
        } catch (IOException e) {
            throw new IllegalStateException("no directory for the data", e);
        }
    }

    /** What a command printed, standard output and error together. */
    record Said(int code, String text) {}

    Path data() {
        return data;
    }

    /** Every span the services have sent. */
    TraceCollector traces() {
        return traces;
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + portBase);
    }

    /** Where one component listens, behind the gateway. */
    URI address(String component) {
        int port =
                ports.computeIfAbsent(component, name -> row(name).path("port").asInt());
        return URI.create("http://127.0.0.1:" + port);
    }

    void up() {
        done("up", "--detach", "--port-base", "" + portBase);
    }

    String done(String... command) {
        Said said = run(command);
        assertThat(said.code())
                .as(String.join(" ", command) + "\n" + said.text())
                .isZero();
        return said.text();
    }

    /** Runs a command on this system's data directory. */
    Said run(String... command) {
        var line = line(command);
        line.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(traced());
        if (command[0].equals("up")) builder.environment().putAll(environment);
        return said(builder);
    }

    /** Has the build trained, as its first {@code up} would. */
    static void train() {
        Said said = said(new ProcessBuilder(line("train")).redirectErrorStream(true));
        assertThat(said.code()).as(said.text()).isZero();
    }

    private static List<String> line(String... command) {
        var launcher = ROOT.resolve("deploy/embedded/launcher/target");
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        line.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-Dthroughline.root=" + ROOT));
        line.addAll(
                List.of("-cp", launcher.resolve("throughline-launcher.jar") + ":" + launcher.resolve("lib") + "/*"));
        line.add("org.throughline.embedded.launcher.Launcher");
        line.addAll(List.of(command));
        return line;
    }

    private static Said said(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new IllegalStateException("the command could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Map<String, String> traced() {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", traces.address().toString(),
                "QUARKUS_OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "http/protobuf");
    }

    /** Tokens of the system's own issuer. */
    Tokens tokens() {
        return new IssuedTokens(() -> address("issuer"), data.resolve("issuer/operator.json"), this::registered);
    }

    private String registered(String client, String organisation) {
        return done(
                        "client",
                        client,
                        "--role",
                        "ehr-system",
                        "--org",
                        organisation,
                        "--purpose",
                        "TREAT",
                        "--purpose",
                        "HPAYMT",
                        "--purpose",
                        "HLEGAL")
                .lines()
                .toList()
                .getLast(); // before it, a virtual machine may say which options it was given
    }

    /** Everything that runs. */
    List<String> components() {
        return StreamSupport.stream(status().path("components").spliterator(), false)
                .map(row -> row.path("name").asText())
                .toList();
    }

    /** The process of one component. */
    ProcessHandle process(String component) {
        return ProcessHandle.of(row(component).path("pid").asLong()).orElseThrow();
    }

    private JsonNode row(String component) {
        return StreamSupport.stream(status().path("components").spliterator(), false)
                .filter(row -> row.path("name").asText().equals(component))
                .findFirst()
                .orElseThrow();
    }

    JsonNode status() {
        return json("status", "--json");
    }

    /** The events of each service's log, by service; fails if a log is not sound. */
    Map<String, Integer> events() {
        var events = new TreeMap<String, Integer>();
        for (JsonNode log : json("verify", "--json").path("logs")) {
            assertThat(log.path("sound").asBoolean()).as(log.toString()).isTrue();
            String name = log.path("log").asText();
            if (SERVICES.contains(name)) events.put(name, log.path("events").asInt());
        }
        assertThat(events).containsOnlyKeys(SERVICES);
        return events;
    }

    private JsonNode json(String... command) {
        String text = run(command).text();
        try {
            return JSON.readTree(text.substring(Math.max(0, text.indexOf('{'))));
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + " printed no JSON", e);
        }
    }

    @Override
    public void close() {
        done("down");
        traces.close();
    }

    /** Below the range from which the kernel lends ports to clients. */
    private static int freePorts() {
        return new Random()
                .ints(100, 20_000, 32_000)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(PackagedSystem::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
