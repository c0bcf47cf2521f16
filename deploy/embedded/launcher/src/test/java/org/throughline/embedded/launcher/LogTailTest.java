package org.throughline.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTailTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @ParameterizedTest(name = "last {1} of {0}")
    @CsvSource({"'a b c', 2, 'b c'", "'a b c', 3, 'a b c'", "'a b c', 9, 'a b c'", "'a b c', 0, ''", "'', 5, ''"})
    void the_last_lines_are_printed(String written, int lines, String printed) throws IOException {
        Path log = Files.writeString(directory.resolve("a.log"), asLines(written));

        assertThat(tail(log, lines)).isEqualTo(asLines(printed));
    }

    @ParameterizedTest(name = "last {0}")
    @CsvSource({"1, 'c'", "2, 'b c'"})
    void a_line_still_being_written_counts(int lines, String printed) throws IOException {
        Path log = Files.writeString(directory.resolve("a.log"), "a\nb\nc");

        assertThat(tail(log, lines)).isEqualTo(printed.replace(' ', '\n'));
    }

    @Test
    void what_is_added_is_printed_also_after_the_log_was_put_aside() throws Exception {
        Path log = Files.writeString(directory.resolve("a.log"), "old\n");
        var out = new StringWriter();
        var follower = Thread.ofVirtual().start(() -> follow(log, out));

        Files.writeString(log, "more\n", StandardOpenOption.APPEND);
        await().untilAsserted(() -> assertThat(out.toString()).isEqualTo("more\n"));
        Files.move(log, directory.resolve("a.log.1"));
        Files.writeString(log, "new\n");

        await().untilAsserted(() -> assertThat(out.toString()).isEqualTo("more\nnew\n"));
        follower.interrupt();
        follower.join();
    }

    private static void follow(Path log, StringWriter out) {
        try {
            new LogTail(log).follow(4, new PrintWriter(out));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String tail(Path log, int lines) throws IOException {
        var out = new StringWriter();
        new LogTail(log).print(lines, new PrintWriter(out));
        return out.toString();
    }

    private static String asLines(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word + "\n")
                .collect(Collectors.joining());
    }
}
