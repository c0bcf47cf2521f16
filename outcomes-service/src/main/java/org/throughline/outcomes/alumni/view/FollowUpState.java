package org.throughline.outcomes.alumni.view;

/** How a follow-up lies to now, or what became of it. */
public enum FollowUpState {
    UPCOMING,
    DUE,
    RECORDED,
    MISSED,
    /** The person left, or the episode goes on. */
    NOT_ASKED
}
