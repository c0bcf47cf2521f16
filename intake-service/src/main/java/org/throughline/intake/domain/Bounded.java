package org.throughline.intake.domain;

import java.util.List;

/** Keeps lists that come from outside short. */
public final class Bounded {
    /** Most entries of one list; keeps an event within what the log takes. */
    public static final int ENTRIES_MAX = 50;

    private Bounded() {}

    /**
     * An unchangeable copy.
     *
     * @throws IllegalArgumentException if the list is too long
     */
    public static <T> List<T> list(List<T> entries) {
        if (entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException("a list has at most " + ENTRIES_MAX + " entries");
        }
        return List.copyOf(entries);
    }
}
