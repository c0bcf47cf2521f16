package org.throughline.outcomes.instrument.domain;

/**
 * What does not add up in a definition.
 *
 * @param kind of contradiction
 * @param where the part of the definition it is in, such as {@code items[2]}
 */
public record Flaw(Kind kind, String where) {

    /** Kinds of contradiction. */
    public enum Kind {
        NAME_IMPOSSIBLE,
        TOO_LARGE,
        WINDOW_IMPOSSIBLE,
        ITEMS_NOT_NUMBERED,
        ITEM_RANGE_IMPOSSIBLE,
        CODE_IMPOSSIBLE,
        GATE_IMPOSSIBLE,
        CRITICAL_ITEM_IMPOSSIBLE,
        CRITICAL_TOTAL_IMPOSSIBLE,
        RESULT_IMPOSSIBLE,
        MISSING_RULE_IMPOSSIBLE,
        BANDS_LEAVE_GAP_OR_OVERLAP,
        LEVELS_IMPOSSIBLE,
        SUBSCALE_IMPOSSIBLE,
        PATTERN_IMPOSSIBLE,
        CUTS_IMPOSSIBLE,
        CHANGE_RULE_IMPOSSIBLE,
        NEXT_IMPOSSIBLE,
        SOURCE_MISSING
    }
}
