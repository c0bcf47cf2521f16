package org.throughline.outcomes.instrument.domain;

import java.util.List;
import org.throughline.outcomes.instrument.domain.Scoring.Basis;

/**
 * What answers come to beside a total.
 *
 * @param complete whether enough was answered for all the instrument gives: a total, its subscales or a level
 * @param missing numbers of the items that were asked and not answered
 * @param subscales in the order of the definition
 * @param screening how the total stands to the cut; none where the instrument has no cut or there is no total
 * @param patterns in the order of the definition
 * @param next instruments the total asks for
 */
public record Findings(
        boolean complete,
        List<Integer> missing,
        List<SubscaleScore> subscales,
        List<Screening> screening,
        List<PatternFound> patterns,
        List<String> next) {
    public Findings {
        missing = List.copyOf(missing);
        subscales = List.copyOf(subscales);
        screening = List.copyOf(screening);
        patterns = List.copyOf(patterns);
        next = List.copyOf(next);
    }

    /** A sum of some of the items; -1 where one of them is missing. */
    public record SubscaleScore(String name, boolean scorable, int total) {}

    /**
     * How a total stands to the cut.
     *
     * @param positive whether a closer look is asked for
     * @param cut the total it was held against
     * @param basis whose cut that is
     */
    public record Screening(boolean positive, int cut, Basis basis) {}

    /** Whether a combination of answers is there. */
    public record PatternFound(String name, Presence presence) {}

    /** Whether something is there; missing answers may leave it open. */
    public enum Presence {
        PRESENT,
        ABSENT,
        UNDETERMINED
    }
}
