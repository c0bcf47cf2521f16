package org.throughline.treatmentplan.incident.domain;

/** How grave an incident is. */
public enum Severity {
    LOW,
    MODERATE,
    HIGH,
    /** Death, lasting harm, or close to it: accreditors ask for the causes to be found. */
    SENTINEL
}
