package org.throughline.outcomes.dashboard.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole and its parts, with so much suppressed that what is shown does not give away what is not: the suppressed parts are
 * at least two, and together no small number. Where that cannot be had, the whole is suppressed too.
 *
 * @param parts by code
 * @param total of all parts
 */
public record Breakdown(Map<String, Cell> parts, Cell total) {
    public Breakdown {
        parts = new TreeMap<>(parts);
    }

    /** Of these counts of people, each of whom is in one part. */
    public static Breakdown of(Map<String, Integer> counts) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> smallestFirst = counts.keySet().stream()
                .filter(part -> counts.getOrDefault(part, 0) > 0)
                .sorted(Comparator.<String, Integer>comparing(part -> counts.getOrDefault(part, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> hidden = new ArrayList<>();
        int hiddenPeople = 0;
        for (String part : smallestFirst) {
            int people = counts.getOrDefault(part, 0);
            boolean tellsAnother = !hidden.isEmpty() && (hidden.size() == 1 || Cell.isSmall(hiddenPeople));
            if (Cell.isSmall(people) || tellsAnother) {
                hidden.add(part);
                hiddenPeople += people;
            }
        }
        boolean stillTold = !hidden.isEmpty() && (hidden.size() == 1 || Cell.isSmall(hiddenPeople));
        Map<String, Cell> parts = new TreeMap<>();
        counts.forEach((part, people) -> parts.put(part, hidden.contains(part) ? Cell.SUPPRESSED : Cell.shown(people)));
        return new Breakdown(parts, stillTold ? Cell.SUPPRESSED : Cell.of(total));
    }
}
