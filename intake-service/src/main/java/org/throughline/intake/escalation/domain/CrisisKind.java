package org.throughline.intake.escalation.domain;

/** What sort of crisis it is. */
public enum CrisisKind {
    SUICIDE_RISK,
    VIOLENCE_RISK,
    MEDICAL_EMERGENCY,
    WITHDRAWAL,
    PSYCHOSIS_OR_MANIA,
    UNSAFE_HOME,
    /** A screening ended in it and nobody said more yet. */
    SCREENING
}
