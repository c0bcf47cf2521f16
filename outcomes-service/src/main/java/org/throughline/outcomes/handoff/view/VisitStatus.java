package org.throughline.outcomes.handoff.view;

/** Whether the recipient of a handoff has seen the person. */
public enum VisitStatus {
    EXPECTED,
    CONFIRMED,
    MISSED
}
