package org.throughline.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what the program makes with a file that is kept in the tree. With {@code -Dthroughline.kept=write} the files
 * are written instead; review the difference, since what was released must not change.
 */
public final class Kept {
    private static final boolean WRITE = "write".equals(System.getProperty("throughline.kept"));

    private Kept() {}

    /** Requires the file, relative to the module, to hold exactly this. */
    public static void same(Path file, String made) {
        try {
            if (WRITE) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, made);
            }
            assertThat(file).hasContent(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
