package org.throughline.treatmentplan.incident.domain;

/** What is to be done about an incident by some time. */
public enum Duty {
    /** Somebody looks into it. */
    REVIEW,
    /** An authority is told, where the law has it told. */
    REPORT
}
