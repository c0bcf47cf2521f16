package org.throughline.embedded.launcher.issuer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.throughline.embedded.launcher.component.Port;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The issuer's process. It keeps its key and its clients in one directory and listens on loopback only. */
@Command(name = "issuer")
public final class IssuerServer implements Callable<Integer> {

    /** Seconds a slow client may take over its request or its answer. */
    private static final String SLOWEST_SECONDS = "10";

    private static final int BACKLOG = 128;

    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Option(names = "--port", required = true)
    private int port;

    public static void main(String[] arguments) {
        System.setProperty("sun.net.httpserver.maxReqTime", SLOWEST_SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", SLOWEST_SECONDS);
        int code = new CommandLine(new IssuerServer()).execute(arguments);
        if (code != 0) System.exit(code);
    }

    @Override
    public Integer call() throws IOException {
        var server = start(data, port, InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(1), "stop"));
        System.out.println("ready " + port);
        return 0;
    }

    /** @param port 0 for any */
    static HttpServer start(Path data, int port, InstantSource clock) throws IOException {
        Files.createDirectories(data);
        var registry = new ClientRegistry(data.resolve("clients.json"));
        registry.ensureOperator(new OperatorCredentials.File(data.resolve("operator.json")));
        var key = SigningKey.loadOrCreate(data.resolve("signing-key.json"));

        var server = HttpServer.create(new InetSocketAddress(Port.loopback(), port), BACKLOG);
        var issuer = "http://" + Port.LOOPBACK + ":" + server.getAddress().getPort();
        var endpoint = new TokenEndpoint(registry, new TokenMint(issuer, key, clock));
        server.createContext("/", new IssuerHttp(endpoint, Discovery.document(issuer), key.toPublicJWK()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }
}
