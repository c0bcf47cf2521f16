package org.throughline.story;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells the story while it is played. */
final class Narrator {
    private final PrintWriter out;
    private int step;

    Narrator(PrintWriter out) {
        this.out = out;
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

    int steps() {
        return step;
    }
}
