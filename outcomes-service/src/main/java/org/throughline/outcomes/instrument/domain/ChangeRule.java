package org.throughline.outcomes.instrument.domain;

/**
 * When two totals of one instrument differ by more than measurement error, and which side of the cut they are on.
 *
 * @param direction which way is worse
 * @param reliableChange smallest difference that is more than measurement error
 * @param caseness first total on the clinical side
 */
public record ChangeRule(Direction direction, int reliableChange, int caseness) {

    /** Which way is worse. */
    public enum Direction {
        HIGHER_IS_WORSE,
        HIGHER_IS_BETTER
    }

    /** How much better the later total is; negative when worse. */
    public int improvement(int from, int to) {
        return switch (direction) {
            case HIGHER_IS_WORSE -> from - to;
            case HIGHER_IS_BETTER -> to - from;
        };
    }

    /** Whether a total is on the clinical side of the cut. */
    public boolean isCase(int total) {
        return switch (direction) {
            case HIGHER_IS_WORSE -> total >= caseness;
            case HIGHER_IS_BETTER -> total <= caseness;
        };
    }
}
