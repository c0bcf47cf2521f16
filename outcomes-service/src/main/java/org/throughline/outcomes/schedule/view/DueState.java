package org.throughline.outcomes.schedule.view;

/** How a time of a schedule lies to now. */
public enum DueState {
    /** Answers given now would not count for it yet. */
    UPCOMING,
    DUE,
    OVERDUE
}
