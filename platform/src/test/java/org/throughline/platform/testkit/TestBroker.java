package org.throughline.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.broker.BrokerProcess;

/** The real Kafka broker in a process of its own, on ports nobody uses; one for all tests of a build, or a test's own. */
public final class TestBroker implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    /** A test that waits fails because something does not come, never because other tests keep the machine busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    private final BrokerProcess broker;
    private @Nullable Process process;

    private TestBroker(BrokerProcess broker) {
        this.broker = broker;
    }

    /** The broker all tests of this build share; topics keep them apart. */
    public static TestBroker shared() {
        return Shared.BROKER;
    }

    /** A broker that a test may kill. */
    public static TestBroker start() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-broker-");
            var broker = new TestBroker(new BrokerProcess(directory, freePort(), freePort(), jars()));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::kill, "test-broker-stop"));
            broker.restart();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client needs to connect. */
    public Map<String, String> connection() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + broker.port(), "enable.metrics.push", "false");
    }

    /** Ends the process without warning, as a lost machine would. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Starts the process with the data it has, and waits until it serves. */
    public void restart() {
        try {
            broker.prepare();
            process = new ProcessBuilder(broker.command())
                    .redirectErrorStream(true)
                    .redirectOutput(broker.directory().resolve("broker.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker was prepared", e);
        }
        Awaitility.await("broker on port " + broker.port())
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(this::serves);
    }

    @Override
    public void close() {
        kill();
    }

    private boolean serves() throws InterruptedException {
        if (!isListening()) {
            return false;
        }
        try (Admin admin = Admin.create(Map.<String, Object>copyOf(connection()))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | java.util.concurrent.TimeoutException _) {
            return false; // not answering is the answer
        }
    }

    private boolean isListening() {
        try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), broker.port())) {
            return socket.isConnected();
        } catch (IOException _) {
            return false; // nor is a closed port
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The broker's jars lie where the build put them, in this or a directory above. */
    private static List<Path> jars() throws IOException {
        for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            Path lib = root.resolve("deploy/embedded/broker/target/lib");
            if (Files.isDirectory(lib)) {
                try (Stream<Path> files = Files.list(lib)) {
                    return files.sorted().toList();
                }
            }
        }
        throw new IOException("the broker's jars were not gathered; build with: mvn verify -am");
    }

    private static final class Shared {
        static final TestBroker BROKER = start();
    }
}
