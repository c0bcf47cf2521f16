package org.throughline.treatmentplan.care.domain;

/** What is decided about the level of care. */
public enum LevelDecision {
    CONTINUE,
    STEP_UP,
    STEP_DOWN,
    TRANSFER,
    DISCHARGE;

    /**
     * Whether a move by so many levels is what this word says. A transfer or discharge may lead anywhere.
     *
     * @param move positive toward more intensive care
     */
    boolean fits(int move) {
        return switch (this) {
            case CONTINUE -> move == 0;
            case STEP_UP -> move > 0;
            case STEP_DOWN -> move < 0;
            case TRANSFER, DISCHARGE -> true;
        };
    }
}
