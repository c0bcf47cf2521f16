package org.throughline.treatmentplan.safetyplan.domain;

/** What is written down about the safety plan of a person; each kind is numbered from 1, in the order it was recorded. */
public enum SafetyPlanEntry {
    /** A plan that was agreed; its number is its version. */
    AGREEMENT,
    /** That the person wants none. */
    DECLINATION
}
