package org.throughline.platform.access;

import java.util.List;

/**
 * What a caller is about to be shown.
 *
 * @param what the kind of record, such as {@code timeline}; a fixed word, never data
 * @param subjects the people it is about, by random id; empty when the answer names nobody
 */
public record Shown(String what, List<String> subjects) {
    /** Most people one answer names: the longest page of a list. */
    public static final int SUBJECTS_MAX = 500;

    public Shown {
        subjects = List.copyOf(subjects);
        if (subjects.size() > SUBJECTS_MAX) {
            throw new IllegalArgumentException("one answer names at most " + SUBJECTS_MAX + " people");
        }
    }
}
