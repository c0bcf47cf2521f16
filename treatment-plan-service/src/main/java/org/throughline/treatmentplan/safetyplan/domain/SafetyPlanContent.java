package org.throughline.treatmentplan.safetyplan.domain;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.treatmentplan.domain.Text;

/**
 * What somebody watches for, does and whom they turn to when they are in danger, in the order it is tried (after Stanley and
 * Brown). A part may be empty: what is agreed is kept.
 *
 * @param warningSigns by which the person notices
 * @param coping what they can do alone
 * @param peopleAndPlaces where they find others, and something else to think of
 * @param contacts whom they ask for help
 * @param professionals whom they call, the crisis line among them
 * @param surroundings how the place they live in is made safe
 */
public record SafetyPlanContent(
        List<Text> warningSigns,
        List<Text> coping,
        List<Text> peopleAndPlaces,
        List<Text> contacts,
        List<Text> professionals,
        List<Text> surroundings) {
    /** Most entries of one part. */
    public static final int ENTRIES_MAX = 20;

    /** All parts together, in UTF-16 code units; keeps the largest event within what the log takes. */
    public static final int LENGTH_MAX = 20_000;

    public SafetyPlanContent {
        warningSigns = List.copyOf(warningSigns);
        coping = List.copyOf(coping);
        peopleAndPlaces = List.copyOf(peopleAndPlaces);
        contacts = List.copyOf(contacts);
        professionals = List.copyOf(professionals);
        surroundings = List.copyOf(surroundings);
        List<List<Text>> parts = List.of(warningSigns, coping, peopleAndPlaces, contacts, professionals, surroundings);
        if (parts.stream().anyMatch(part -> part.size() > ENTRIES_MAX)) {
            throw new IllegalArgumentException("a part of a safety plan has at most " + ENTRIES_MAX + " entries");
        }
        int length = parts.stream()
                .flatMap(List::stream)
                .mapToInt(entry -> entry.value().length())
                .sum();
        if (length > LENGTH_MAX) {
            throw new IllegalArgumentException("a safety plan has at most " + LENGTH_MAX + " characters");
        }
    }

    private Stream<List<Text>> parts() {
        return Stream.of(warningSigns, coping, peopleAndPlaces, contacts, professionals, surroundings);
    }

    boolean saysNothing() {
        return parts().allMatch(List::isEmpty);
    }

    boolean complete() {
        return parts().noneMatch(List::isEmpty);
    }
}
