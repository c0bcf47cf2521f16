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
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.throughline.story.Tokens;

/** The jars as they were packaged, on a data directory and ports of their own, driven by the commands of the README. */
final class PackagedSystem implements AutoCloseable {
    /** The checkout; the build runs each module's tests in the module's own directory. */
    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    private static final int PORTS = 15;

    private final Path data;
    private final int portBase = freePorts();

    PackagedSystem() {
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

    URI gateway() {
        return URI.create("http://127.0.0.1:" + portBase);
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
        var launcher = ROOT.resolve("deploy/embedded/launcher/target");
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        line.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-Dthroughline.root=" + ROOT));
        line.addAll(
                List.of("-cp", launcher.resolve("throughline-launcher.jar") + ":" + launcher.resolve("lib") + "/*"));
        line.add("org.throughline.embedded.launcher.Launcher");
        line.addAll(List.of(command));
        line.addAll(List.of("--data", data.toString()));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
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

    /** Tokens of the system's own issuer. */
    Tokens tokens() {
        return (subject, role, organisation) -> {
            Said said = run("token", "--role", role, "--org", organisation, "--subject", subject);
            if (said.code() != 0) throw new IOException("no token now");
            return said.text().strip();
        };
    }

    /** The process of one component. */
    ProcessHandle process(String component) {
        JsonNode components = status().path("components");
        long pid = StreamSupport.stream(components.spliterator(), false)
                .filter(row -> row.path("name").asText().equals(component))
                .findFirst()
                .orElseThrow()
                .path("pid")
                .asLong();
        return ProcessHandle.of(pid).orElseThrow();
    }

    JsonNode status() {
        try {
            return new ObjectMapper().readTree(run("status", "--json").text());
        } catch (IOException e) {
            throw new IllegalStateException("the status is no JSON", e);
        }
    }

    @Override
    public void close() {
        done("down");
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
