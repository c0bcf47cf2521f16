package org.throughline.outcomes.instrument.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.throughline.outcomes.instrument.domain.Flaw.Kind;

/** Gathers what does not add up in one definition. */
final class Flaws {
    private final List<Flaw> found = new ArrayList<>();

    void require(boolean holds, Kind kind, String where) {
        if (!holds) {
            found.add(new Flaw(kind, where));
        }
    }

    List<Flaw> found() {
        return List.copyOf(found);
    }

    static boolean distinct(Collection<?> all) {
        return new HashSet<>(all).size() == all.size();
    }

    static String at(String part, int index) {
        return part + "[" + index + "]";
    }
}
