package org.throughline.story;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/** Tells the story while it is played. */
final class Narrator {
    private final PrintWriter out;
    private int step;

    Narrator(PrintWriter out) {
        this.out = out;
    }

    /** Tells nothing, of what was told elsewhere. */
    static Narrator silent() {
        return new Narrator(new PrintWriter(Writer.nullWriter()));
    }

    void step(String what) {
        step++;
        out.println(String.format(Locale.ROOT, "%3d  %s", step, what));
        out.flush();
    }

    void seen(String what) {
        out.println("     → " + what);
        out.flush();
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}
