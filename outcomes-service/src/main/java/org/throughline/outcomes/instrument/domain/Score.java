package org.throughline.outcomes.instrument.domain;

import java.util.List;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Band;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.CriticalItem;

/**
 * What a submission comes to.
 *
 * @param scorable whether there is a total
 * @param total 0 to the largest, {@link #NO_TOTAL} when not scorable
 * @param prorated whether missing answers were stood in for by the mean of the others
 * @param band of the total, {@link #NOT_SCORABLE} without one
 */
public record Score(boolean scorable, int total, boolean prorated, String band) {
    /** Stands for an answer that was not given. */
    public static final int UNANSWERED = -1;

    /** Stands for a total that does not exist. */
    public static final int NO_TOTAL = -1;

    public static final String NOT_SCORABLE = "NOT_SCORABLE";

    private static final Score NONE = new Score(false, NO_TOTAL, false, NOT_SCORABLE);

    /**
     * Scores answers that are complete in number and within range.
     *
     * <p>A few missing answers are prorated: mean of the given ones times items, half up. A missing critical answer is
     * neither zero nor the mean of others, so there is no total without it.
     */
    public static Score of(InstrumentDefinition definition, List<Integer> answers) {
        List<Integer> given =
                answers.stream().filter(answer -> answer != UNANSWERED).toList();
        int missing = answers.size() - given.size();
        if (missing > definition.scoring().missingMax() || criticalMissing(definition, answers)) {
            return NONE;
        }
        int sum = given.stream().mapToInt(Integer::intValue).sum();
        int total = halfUp(sum * answers.size(), given.size());
        return new Score(true, total, missing > 0, band(definition, total));
    }

    private static boolean criticalMissing(InstrumentDefinition definition, List<Integer> answers) {
        return definition
                .critical()
                .map(CriticalItem::item)
                .filter(item -> answers.get(item - 1) == UNANSWERED)
                .isPresent();
    }

    private static int halfUp(int dividend, int divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }

    private static String band(InstrumentDefinition definition, int total) {
        return definition.scoring().bands().stream()
                .filter(band -> total >= band.from() && total <= band.to())
                .map(Band::name)
                .findFirst()
                .orElseThrow();
    }
}
