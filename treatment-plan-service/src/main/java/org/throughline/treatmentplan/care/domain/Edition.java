package org.throughline.treatmentplan.care.domain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An edition of the ASAM Criteria: the levels of care it knows, mildest first, and what has to be rated.
 *
 * <p>Third edition (2013): six dimensions. Fourth edition (Volume 1, 2023): the subdimensions of five dimensions, and
 * three person-centred considerations as the sixth. Modifiers of a level (co-occurring enhanced, biomedical) are not
 * levels.
 */
public enum Edition {
    THIRD,
    FOURTH;

    private static final List<String> THIRD_LEVELS = List.of("0.5", "1", "2.1", "2.5", "3.1", "3.3", "3.5", "3.7", "4");

    private static final List<String> FOURTH_LEVELS =
            List.of("1.0", "1.5", "1.7", "2.1", "2.5", "2.7", "3.1", "3.5", "3.7", "4");

    private static final List<String> THIRD_DIMENSIONS =
            List.of("1-withdrawal", "2-biomedical", "3-emotional", "4-readiness", "5-relapse", "6-environment");

    private static final List<String> FOURTH_DIMENSIONS = List.of(
            "1-intoxication",
            "1-withdrawal",
            "1-medication",
            "2-physical",
            "2-pregnancy",
            "2-sleep",
            "3-symptoms",
            "3-disability",
            "3-cognition",
            "3-trauma",
            "3-history",
            "4-use",
            "4-behaviour",
            "5-environment",
            "5-culture",
            "6-preferences",
            "6-barriers",
            "6-motivation");

    /** The levels of care, mildest first. */
    public List<String> levels() {
        return switch (this) {
            case THIRD -> THIRD_LEVELS;
            case FOURTH -> FOURTH_LEVELS;
        };
    }

    /** Everything a complete rating covers. */
    public List<String> dimensions() {
        return switch (this) {
            case THIRD -> THIRD_DIMENSIONS;
            case FOURTH -> FOURTH_DIMENSIONS;
        };
    }

    /** What of it a rating leaves out, in order. */
    Set<String> missing(Set<String> rated) {
        Set<String> missing = new TreeSet<>(dimensions());
        missing.removeAll(rated);
        return missing;
    }
}
