package org.throughline.scheduling.outreach.domain;

import org.throughline.scheduling.policy.domain.AbsencePolicy;

/** When absences are so many that the plan is to be looked at. */
public enum ThresholdRule {
    /** So many unexcused ones within some weeks. */
    UNEXCUSED_IN_WEEKS,
    /** So many unexcused ones with no session attended between them. */
    CONSECUTIVE;

    int limit(AbsencePolicy policy) {
        return switch (this) {
            case UNEXCUSED_IN_WEEKS -> policy.unexcused();
            case CONSECUTIVE -> policy.consecutive();
        };
    }
}
