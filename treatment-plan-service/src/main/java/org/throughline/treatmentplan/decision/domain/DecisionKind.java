package org.throughline.treatmentplan.decision.domain;

/** What is decided about somebody's treatment. */
public enum DecisionKind {
    /** A version of a plan took effect. */
    PLAN,
    /** A plan was looked at anew. */
    REVIEW,
    /** At which level care is given, with a dossier of all it rests on. */
    LEVEL_OF_CARE,
    /** A physician stated the need. */
    CERTIFICATION,
    /** That an episode is to end. */
    DISCHARGE,
    /** With a signed summary an episode ended. */
    DISCHARGE_COMPLETED
}
