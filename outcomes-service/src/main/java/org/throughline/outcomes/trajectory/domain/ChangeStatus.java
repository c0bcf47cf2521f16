package org.throughline.outcomes.trajectory.domain;

import org.throughline.outcomes.instrument.domain.ChangeRule;
import org.throughline.outcomes.instrument.domain.Direction;

/** How a person's latest total stands to the baseline, on one measure; statuses are never averaged across measures. */
public enum ChangeStatus {
    /** Reliably better and across the cut, from a baseline on its clinical side. */
    RECOVERED,
    RELIABLY_IMPROVED,
    NO_RELIABLE_CHANGE,
    RELIABLY_DETERIORATED,
    /** The latest answers give no total that may be compared. */
    NOT_SCORABLE;

    static ChangeStatus of(Direction direction, ChangeRule rule, int from, int to) {
        int improvement = direction.improvement(from, to);
        if (improvement <= -rule.reliableChange()) {
            return RELIABLY_DETERIORATED;
        }
        if (improvement < rule.reliableChange()) {
            return NO_RELIABLE_CHANGE;
        }
        boolean crossed = direction.reaches(rule.caseness(), from) && !direction.reaches(rule.caseness(), to);
        return crossed ? RECOVERED : RELIABLY_IMPROVED;
    }
}
