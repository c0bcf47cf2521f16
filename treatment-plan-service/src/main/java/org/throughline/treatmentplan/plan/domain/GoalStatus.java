package org.throughline.treatmentplan.plan.domain;

/** How a goal fares. */
public enum GoalStatus {
    PROGRESSED,
    DEFERRED,
    ACHIEVED,
    ABANDONED;

    /** Nothing more is expected of it; a goal taken up again is a new one. */
    public boolean closed() {
        return this == ACHIEVED || this == ABANDONED;
    }
}
