package org.throughline.outcomes.trajectory.domain;

import org.throughline.outcomes.instrument.domain.ChangeRule;

/** How a person's latest total stands to the baseline, on one measure; statuses are never averaged across measures. */
public enum ChangeStatus {
    /** Reliably better and across the cut, from a baseline on its clinical side. */
    RECOVERED,
    RELIABLY_IMPROVED,
    NO_RELIABLE_CHANGE,
    RELIABLY_DETERIORATED;

    static ChangeStatus of(ChangeRule rule, int from, int to) {
        int improvement = rule.improvement(from, to);
        if (improvement <= -rule.reliableChange()) {
            return RELIABLY_DETERIORATED;
        }
        if (improvement < rule.reliableChange()) {
            return NO_RELIABLE_CHANGE;
        }
        return rule.isCase(from) && !rule.isCase(to) ? RECOVERED : RELIABLY_IMPROVED;
    }
}
