package org.throughline.embedded.launcher.component;

import java.nio.file.Path;

/** The Java that runs the launcher runs everything else too. */
public final class JavaRuntime {

    private JavaRuntime() {}

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
