package org.throughline.platform.testkit.planted.domain;

import java.nio.file.Files;
import java.nio.file.Path;

/** Violates the rule that the domain does no input or output. */
final class DomainWithAFile {
    private DomainWithAFile() {}

    static boolean decide() {
        return Files.exists(Path.of("decision"));
    }
}
