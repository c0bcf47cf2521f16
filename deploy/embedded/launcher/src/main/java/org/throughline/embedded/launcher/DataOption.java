package org.throughline.embedded.launcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.component.Installation;
import picocli.CommandLine.Option;

/** Which system is meant: each data directory holds one. */
final class DataOption {

    private final Installation installation;

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (default: .throughline).")
    private @Nullable Path directory;

    DataOption(Path root) {
        this.installation = new Installation(root);
    }

    Installation installation() {
        return installation;
    }

    DataDirectory data() {
        return directory == null ? usual() : new DataDirectory(directory);
    }

    /** How to mean the same system again; empty for the default one. */
    String repeated() {
        return data().equals(usual()) ? "" : " --data " + quoted(data().root().toString());
    }

    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9_./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    private DataDirectory usual() {
        return new DataDirectory(installation.root().resolve(".throughline"));
    }
}
