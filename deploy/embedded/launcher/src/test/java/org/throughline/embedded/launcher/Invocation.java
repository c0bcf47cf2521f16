package org.throughline.embedded.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Runs a command as its user would and keeps what it said. */
final class Invocation {

    private final Path root;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Invocation(Path root) {
        this.root = root;
    }

    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Launcher.run(root, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    String output() {
        return out.toString();
    }

    String complaint() {
        return err.toString();
    }
}
