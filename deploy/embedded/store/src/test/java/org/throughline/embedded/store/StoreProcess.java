package org.throughline.embedded.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** A store in a process of its own, to be killed. */
final class StoreProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    private StoreProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static StoreProcess start(Class<?> main, Path data) throws IOException {
        return start(main, data, "-Xmx256m", "-XX:TieredStopAtLevel=1");
    }

    static StoreProcess start(Class<?> main, Path data, String heap, String compilation) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        compilation,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        "--data",
                        data.toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String ready = Objects.requireNonNull(lines.readLine(), "the store did not start");
        return new StoreProcess(process, Integer.parseInt(ready.substring("ready ".length())));
    }

    MongoClient client() {
        return MongoClients.create("mongodb://127.0.0.1:" + port
                + "/?retryWrites=false&w=majority&journal=true&serverSelectionTimeoutMS=2000");
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
