package org.throughline.platform.eventlog;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.store.StoreServer;

/**
 * Measures the event log on the embedded store in a process of its own. Not part of the build; run it by name.
 *
 * <p>Each figure is printed with what it was taken on. Events are 600 bytes sealed, one event a commit, a stream each
 * twenty.
 */
class EventLogMeasurement {
    private static final int ROUNDS = 3;

    @TempDir
    private Path directory;

    @Test
    void measure() throws Exception {
        System.out.printf("fdatasync of 4 KiB: median %.3f ms%n", medianForceMillis());
        Process store = start();
        try (BufferedReader lines = store.inputReader(StandardCharsets.UTF_8);
                MongoClient client = MongoClients.create(uri(lines.readLine()))) {
            MongoDatabase database = client.getDatabase("measured");
            EventLog log = MongoEventLog.open(database, "log", LogBounds.DEFAULT, Clock.systemUTC());
            appends("warm-up", log, 8, 4_000);
            for (int round = 1; round <= ROUNDS; round++) {
                appends("r" + round, log, 1, 6_000);
                appends("r" + round, log, 8, 4_000);
                appends("r" + round, log, 64, 1_000);
            }
            streams(log);
            replay(log);
            verify(database);
            log.close();
        } finally {
            store.destroy();
            store.waitFor();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreServer.class.getName(),
                        "--data",
                        directory.resolve("store").toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String uri(String ready) {
        return "mongodb://127.0.0.1:" + ready.substring("ready ".length()) + "/?retryWrites=false";
    }

    private double medianForceMillis() throws IOException {
        double[] millis = new double[200];
        try (FileChannel file =
                FileChannel.open(directory.resolve("force"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                file.write(ByteBuffer.allocate(4_096));
                file.force(false);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Files.delete(directory.resolve("force"));
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }

    private static void appends(String round, EventLog log, int writers, int commitsEach) throws Exception {
        List<Callable<long[]>> work = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String name = round + "w" + writers + "-" + writer;
            work.add(() -> append(log, name, commitsEach));
        }
        long start = System.nanoTime();
        long[] nanos;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : threads.invokeAll(work)) {
                all.add(one.get());
            }
            nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "append %-8s %2d writers: %6.0f/s, p50 %.2f ms, p99 %.2f ms%n",
                round,
                writers,
                nanos.length / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static long[] append(EventLog log, String name, int commits) {
        List<ProposedCommit> prepared = new ArrayList<>();
        for (int i = 0; i < commits; i++) {
            prepared.add(Commits.one(name + "c" + i, name + "s" + i / 20, i % 20));
        }
        long[] nanos = new long[commits];
        for (int i = 0; i < commits; i++) {
            long start = System.nanoTime();
            if (!(log.append(prepared.get(i)) instanceof Appended)) {
                throw new IllegalStateException("a commit was refused");
            }
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private static void streams(EventLog log) {
        long[] nanos = new long[2_000];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            int events = log.stream("r1w8-" + i % 8 + "s" + i % 200, 1).size();
            nanos[i] = System.nanoTime() - start;
            if (events != 20) {
                throw new IllegalStateException("a stream has " + events + " events");
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "load a stream of 20 events: p50 %.2f ms, p99 %.2f ms%n",
                nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static void replay(EventLog log) {
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            long events = 0;
            for (List<RecordedEvent> page = log.read(1, 1_000); !page.isEmpty(); ) {
                events += page.size();
                page = log.read(events + 1, 1_000);
            }
            System.out.printf(
                    "replay r%d: %d events, %.0f/s (documents decoded, payloads not opened)%n",
                    round, events, events / ((System.nanoTime() - start) / 1e9));
        }
    }

    private static void verify(MongoDatabase database) {
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            Verification found = new LogVerifier(database, "log").verify(List.of(), checked -> {});
            System.out.printf(
                    "verify r%d: %d events, %.0f/s, %s%n",
                    round,
                    found.events(),
                    found.events() / ((System.nanoTime() - start) / 1e9),
                    found.getClass().getSimpleName());
        }
    }
}
