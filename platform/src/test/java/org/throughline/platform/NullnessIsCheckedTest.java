package org.throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A planted null shows that NullAway is awake: it has been found silently inert in other builds. */
class NullnessIsCheckedTest {
    @TempDir
    private Path directory;

    @Test
    void a_null_that_is_not_checked_does_not_compile() throws Exception {
        String output = compile("static int length(@Nullable String text) { return text.length(); }");
        assertThat(output).contains("[NullAway]");
    }

    @Test
    void the_same_code_with_the_check_compiles() throws Exception {
        String output =
                compile("static int length(@Nullable String text) { return text == null ? 0 : text.length(); }");
        assertThat(output).isEmpty();
    }

    private String compile(String method) throws IOException, InterruptedException {
        Path source = Files.writeString(directory.resolve("Planted.java"), """
                package planted;
                @org.jspecify.annotations.NullMarked
                final class Planted {
                    private Planted() {}
                    %s
                }
                """.formatted(
                        method.replace("@Nullable", "@org.jspecify.annotations.Nullable")));
        Process compiler =
                new ProcessBuilder(command(source)).redirectErrorStream(true).start();
        String output = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        compiler.waitFor();
        return output;
    }

    private List<String> command(Path source) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        for (String option :
                Files.readString(Path.of("..", ".mvn", "jvm.config")).strip().split("\\s+", -1)) {
            if (option.startsWith("--add-")) {
                command.add("-J" + option);
            }
        }
        command.addAll(List.of(
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-processorpath",
                System.getProperty("java.class.path"),
                "-Xplugin:ErrorProne -Xep:NullAway:ERROR -XepOpt:NullAway:OnlyNullMarked=true"
                        + " -XepOpt:NullAway:JSpecifyMode=true",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString(),
                source.toString()));
        return command;
    }
}
