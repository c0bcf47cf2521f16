package org.throughline.embedded.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs a store in a process of its own. */
public final class StoreServer {
    private StoreServer() {}

    /**
     * Starts the store and prints {@code ready <port>} when it accepts commands; SIGTERM stops it cleanly.
     *
     * @param arguments {@code --data DIR --port N}
     */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> given = List.of(arguments);
        if (!given.contains("--data") || !given.contains("--port")) {
            System.err.println("usage: --data DIR --port N");
            System.exit(2);
        }
        try {
            EmbeddedStore store = EmbeddedStore.start(
                    Path.of(value(given, "--data", "")), Integer.parseInt(value(given, "--port", "0")));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-stop"));
            System.out.println("ready " + store.port());
        } catch (IOException | RuntimeException e) {
            System.err.println("the store does not start: " + e.getMessage());
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    private static String value(List<String> given, String name, String fallback) {
        int at = given.indexOf(name);
        return at >= 0 && at + 1 < given.size() ? given.get(at + 1) : fallback;
    }
}
