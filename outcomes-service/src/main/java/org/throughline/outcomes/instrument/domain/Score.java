package org.throughline.outcomes.instrument.domain;

import java.util.List;

/**
 * What a submission comes to.
 *
 * @param scorable whether there is a total
 * @param total in the range of the instrument, {@link #NO_TOTAL} when not scorable
 * @param prorated whether missing answers were stood in for by the mean of the others
 * @param band of the total, or the level reached; {@link #NOT_SCORABLE}, {@link #NO_BAND} or {@link #SUBSCALES_ONLY}
 *     where there is none
 * @param findings what else the answers come to
 */
public record Score(boolean scorable, int total, boolean prorated, String band, Findings findings) {
    /** Stands for an answer that was not given. */
    public static final int UNANSWERED = -1;

    /** Stands for a total that does not exist. */
    public static final int NO_TOTAL = -1;

    /** Too little was answered. */
    public static final String NOT_SCORABLE = "NOT_SCORABLE";

    /** The instrument names no parts of its range. */
    public static final String NO_BAND = "NO_BAND";

    /** The instrument has subscales and no total. */
    public static final String SUBSCALES_ONLY = "SUBSCALES_ONLY";

    /**
     * Scores answers that are complete in number, within range and behind no closed gate.
     *
     * <p>A few missing answers are prorated where the definition allows it: mean of the given ones times items, half up. An
     * item that was skipped counts nothing and is not missing. A missing critical answer is neither zero nor the mean of
     * others, so there is no total without it.
     */
    public static Score of(InstrumentDefinition definition, List<Integer> answers, Sex sex) {
        return new Scorer(definition, new Answers(definition, answers), sex).score();
    }
}
