package org.throughline.embedded.launcher.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The gateway's process. */
@Command(name = "gateway")
public final class GatewayServer implements Callable<Integer> {

    private static final long CLOSED_WITHIN_SECONDS = 10;

    @Option(names = "--port", required = true)
    private int port;

    @Parameters(arity = "1..*", paramLabel = "PATH=PORT")
    private Map<String, Integer> routes = Map.of();

    public static void main(String[] arguments) {
        int code = new CommandLine(new GatewayServer()).execute(arguments);
        if (code != 0) System.exit(code);
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var vertx = newVertx();
        Gateway.start(vertx, new Routes(routes), port)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(vertx), "stop"));
        System.out.println("ready " + port);
        return 0;
    }

    static Vertx newVertx() {
        var noFiles = new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        return Vertx.vertx(new VertxOptions().setFileSystemOptions(noFiles));
    }

    private static void close(Vertx vertx) {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(CLOSED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            System.err.println("the gateway did not close by itself: " + failed.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
