package org.throughline.outcomes.instrument.domain;

import java.util.List;

/**
 * Answers after which other items are not asked; those count nothing.
 *
 * @param items all of which must be answered
 * @param sumMax largest sum of their answers at which the others are skipped
 * @param skips numbers of the items that are not asked then
 */
public record Gate(List<Integer> items, int sumMax, List<Integer> skips) {
    public Gate {
        items = List.copyOf(items);
        skips = List.copyOf(skips);
    }

    boolean closes(List<Integer> answers) {
        return items.stream().allMatch(item -> Answers.given(answers, item))
                && items.stream().mapToInt(item -> answers.get(item - 1)).sum() <= sumMax;
    }
}
