package org.throughline.treatmentplan.safetyplan.domain;

/** Why no safety plan is to be agreed with somebody any more, although nothing answered what called for one. */
public enum SafetyPlanEnding {
    DIED,
    /** No episode of theirs goes on; who sees to them now agrees what is to be agreed. */
    DISCHARGED
}
