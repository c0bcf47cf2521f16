package org.throughline.intake.admission.domain;

/** Why somebody may come before others who wait. Which comes before which is policy. */
public enum Priority {
    CRISIS,
    /** Groups that federal block grants prefer (45 CFR 96.131). */
    PRIORITY_POPULATION,
    /** Care after a hospital stay would be interrupted. */
    STEP_DOWN,
    ROUTINE
}
