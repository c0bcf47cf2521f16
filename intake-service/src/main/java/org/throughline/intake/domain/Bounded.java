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
        return list(entries, ENTRIES_MAX);
    }

    /**
     * An unchangeable copy of a list that may be longer than most.
     *
     * @throws IllegalArgumentException if the list is too long
     */
    public static <T> List<T> list(List<T> entries, int entriesMax) {
        if (entries.size() > entriesMax) {
            throw new IllegalArgumentException("the list has at most " + entriesMax + " entries");
        }
        return List.copyOf(entries);
    }
}
