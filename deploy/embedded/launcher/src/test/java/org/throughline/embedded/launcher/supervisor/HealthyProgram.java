package org.throughline.embedded.launcher.supervisor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.throughline.embedded.launcher.component.Component;
import org.throughline.embedded.launcher.component.Port;
import org.throughline.embedded.launcher.component.Preparation;
import org.throughline.embedded.launcher.component.Program;
import org.throughline.embedded.launcher.component.Readiness;

/**
 * A real process for tests: answers that it is ready, and does nothing else. With a second argument it gives up; if that is a
 * port, it ends only after whoever listens there.
 */
public final class HealthyProgram {

    private HealthyProgram() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 1 && !arguments[1].matches("\\d+")) System.exit(3);
        if (arguments.length > 1) endAfter(Integer.parseInt(arguments[1]));
        var server = HttpServer.create(new InetSocketAddress(Port.loopback(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private static void endAfter(int port) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (!new Port(port, "of another").isFree()) LockSupport.parkNanos(10_000_000);
        }));
    }

    static Component component(String name) throws IOException {
        return component(name, freePort());
    }

    static Component component(String name, int port, String... more) {
        var start = new ArrayList<>(List.of(HealthyProgram.class.getName(), "" + port));
        start.addAll(List.of(more));
        var program = new Program(List.of("-Xmx32m", "-XX:TieredStopAtLevel=1"), classPath(), start, Map.of());
        return new Component(name, program, List.of(new Port(port, name)), Readiness.http(port), Preparation.NONE);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, Port.loopback())) {
            return socket.getLocalPort();
        }
    }

    private static List<Path> classPath() {
        return List.of(HealthyProgram.class, Port.class).stream()
                .map(HealthyProgram::origin)
                .toList();
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
