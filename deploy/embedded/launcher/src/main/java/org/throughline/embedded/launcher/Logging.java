package org.throughline.embedded.launcher;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Libraries keep quiet on the console of a command: what matters there, the command says itself. */
final class Logging {

    /** Held, because a logger nobody holds forgets its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {}

    static void quiet() {
        ROOT.setLevel(Level.SEVERE);
    }
}
