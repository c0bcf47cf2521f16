package org.throughline.outcomes.handoff.view;

/** How far a handoff has come. */
public enum HandoffStatus {
    WAITING,
    OVERDUE,
    ACCEPTED,
    DECLINED,
    /** The episode goes on. */
    CLOSED
}
