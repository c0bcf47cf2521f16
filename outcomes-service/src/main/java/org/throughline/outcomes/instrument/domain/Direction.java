package org.throughline.outcomes.instrument.domain;

/** Which way is worse. */
public enum Direction {
    HIGHER_IS_WORSE,
    HIGHER_IS_BETTER;

    /** How much better the later total is; negative when worse. */
    public int improvement(int from, int to) {
        return switch (this) {
            case HIGHER_IS_WORSE -> from - to;
            case HIGHER_IS_BETTER -> to - from;
        };
    }

    /** Whether a total is on the worse side of a cut, the cut itself included. */
    public boolean reaches(int cut, int total) {
        return switch (this) {
            case HIGHER_IS_WORSE -> total >= cut;
            case HIGHER_IS_BETTER -> total <= cut;
        };
    }
}
