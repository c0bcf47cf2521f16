package org.throughline.platform.eventlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where one instance of a service keeps its anchors: a file of them for each log, and in {@code keys} what signs them.
 *
 * <p>Only the instance writes here. An auditor takes the files and, early, the public keys; the signing key stays.
 */
public record AnchorDirectory(Path root) {
    private static final String ANCHORS = ".anchors";

    /** Holds the signing key and the public keys of all time. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** The public keys of all time, by which anchors are checked. */
    public Path publicKeys() {
        return keys().resolve(AnchorSigner.PUBLIC_KEYS);
    }

    /** The anchors of a log. */
    public Path file(String log) {
        return root.resolve(log + ANCHORS);
    }

    /** The anchor of a log that the topic took last. */
    public Path sent(String log) {
        return root.resolve(log + ".sent");
    }

    /** The anchor files that are there. */
    public List<Path> files() throws IOException {
        try (var content = Files.list(root)) {
            return content.filter(file -> file.toString().endsWith(ANCHORS))
                    .sorted()
                    .toList();
        }
    }
}
