package org.throughline.outcomes.instrument.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The answers of one submission beside the definition that asks for them. */
final class Answers {
    private final InstrumentDefinition definition;
    private final List<Integer> answers;
    private final Set<Integer> skipped;

    Answers(InstrumentDefinition definition, List<Integer> answers) {
        this.definition = definition;
        this.answers = answers;
        this.skipped = definition.skipped(answers);
    }

    /** Whether an item has an answer; a submission may end before it. */
    static boolean given(List<Integer> answers, int item) {
        return item <= answers.size() && answers.get(item - 1) != Score.UNANSWERED;
    }

    boolean isGiven(int item) {
        return given(answers, item) && !skipped.contains(item);
    }

    /** Numbers of the items that were asked and not answered. */
    List<Integer> missing() {
        return definition.items().stream()
                .map(Item::number)
                .filter(number -> !skipped.contains(number) && !given(answers, number))
                .toList();
    }

    /** Whether none of these was left unanswered. */
    boolean complete(List<Integer> items) {
        Set<Integer> missing = missing().stream().collect(Collectors.toSet());
        return items.stream().noneMatch(missing::contains);
    }

    /** What these count together; nothing for one that was skipped or not answered. */
    int sum(List<Integer> items) {
        return items.stream().filter(this::isGiven).mapToInt(this::value).sum();
    }

    int value(int item) {
        return definition.item(item).value(answers.get(item - 1));
    }
}
