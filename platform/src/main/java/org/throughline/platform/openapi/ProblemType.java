package org.throughline.platform.openapi;

import java.util.Comparator;

/** A problem that is answered: its status, its stable name, and what it says. */
record ProblemType(int status, String type, String title) implements Comparable<ProblemType> {
    private static final Comparator<ProblemType> ORDER = Comparator.comparingInt(ProblemType::status)
            .thenComparing(ProblemType::type)
            .thenComparing(ProblemType::title);

    @Override
    public int compareTo(ProblemType other) {
        return ORDER.compare(this, other);
    }
}
