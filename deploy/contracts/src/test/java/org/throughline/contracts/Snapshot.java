package org.throughline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed, so that a change of it is seen, and held against what is generated now. */
final class Snapshot {
    private static final Path ROOT = Path.of("../..");
    private static final Path GENERATED = Path.of("target/generated");

    private Snapshot() {}

    /** Leaves the file as it is now under {@code target/generated}, and fails if it was committed otherwise. */
    static void hold(Path file, String now) {
        try {
            Path generated = GENERATED.resolve(file);
            Files.createDirectories(generated.getParent());
            Files.writeString(generated, now);
            Path committed = ROOT.resolve(file);
            assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                    .as(
                            "%s is not what the code says; if the change is meant, take it over from the root with%n"
                                    + "  cp -r deploy/contracts/target/generated/. .",
                            file)
                    .isEqualTo(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
