package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.Verification.Sound;
import org.throughline.platform.testkit.TestStore;

/** Several processes write to one log, and die or stand still while they do. */
class SeveralProcessesTest {
    private static final int KILLS = 12;
    private static final long SEED = 20260302;

    @Test
    void killed_and_stopped_writers_lose_nothing_that_was_acknowledged_and_leave_a_sound_log() throws Exception {
        String database = TestStore.freshName();
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Random random = new Random(SEED);
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writers.add(Writer.start(database, "w" + i, acknowledged));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            int wanted = acknowledged.size() + 150 + random.nextInt(150);
            Writer victim = writers.get(random.nextInt(writers.size()));
            awaitAcknowledged(acknowledged, wanted);
            if (kill % 4 == 3) {
                victim.signal("STOP");
                awaitAcknowledged(acknowledged, wanted + 100);
                victim.signal("CONT");
            } else {
                victim.kill();
                writers.remove(victim);
                writers.add(Writer.start(database, "w" + (10 + kill), acknowledged));
            }
        }
        writers.forEach(Writer::kill);
        check(database, acknowledged);
    }

    private static void check(String database, ConcurrentLinkedQueue<String> acknowledged) {
        try (MongoClient client = MongoClients.create(TestStore.uri());
                EventLog log =
                        MongoEventLog.open(client.getDatabase(database), "log", LogBounds.DEFAULT, Clock.systemUTC())) {
            Set<String> stored = new HashSet<>();
            LogPromise.all(log)
                    .forEach(event -> assertThat(stored.add(event.id())).isTrue());
            List<String> lost = acknowledged.stream()
                    .filter(name -> !stored.contains(name + "-0"))
                    .toList();
            System.out.printf(
                    "seed %d: %d kills and stops, %d acknowledged, %d stored, %d lost%n",
                    SEED, KILLS, acknowledged.size(), stored.size(), lost.size());
            assertThat(lost).isEmpty();
            assertThat(new LogVerifier(client.getDatabase(database), "log").verify(List.of(), checked -> {}))
                    .isInstanceOf(Sound.class);
        }
    }

    private static void awaitAcknowledged(ConcurrentLinkedQueue<String> acknowledged, int wanted) {
        Awaitility.await("writers make progress")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> acknowledged.size() >= wanted);
    }

    /** A process that appends to its own stream and to one it shares, and prints what was acknowledged. */
    private record Writer(Process process) {
        static Writer start(String database, String name, ConcurrentLinkedQueue<String> acknowledged)
                throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LogWriter.class.getName(),
                            TestStore.uri(),
                            database,
                            name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Thread.ofVirtual().start(() -> listen(process, acknowledged));
            return new Writer(process);
        }

        private static void listen(Process process, ConcurrentLinkedQueue<String> acknowledged) {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.endsWith(".")) {
                        acknowledged.add(line.substring(0, line.length() - 1));
                    }
                }
            } catch (IOException killed) {
                // What was not heard was not acknowledged to anyone.
                return;
            }
        }

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        void signal(String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
