package org.throughline.treatmentplan.incident.domain;

/** What happened. */
public enum IncidentKind {
    SELF_HARM,
    SUICIDE_ATTEMPT,
    OVERDOSE,
    INJURY,
    MEDICATION_ERROR,
    AGGRESSION,
    THREAT,
    CRIME_ON_PREMISES,
    CHILD_ABUSE_SUSPECTED,
    ADULT_ABUSE_SUSPECTED,
    MISSING,
    DEATH,
    OTHER;

    /** Whether the law has an authority told of it, whatever the programme thinks of it. */
    boolean mandated() {
        return this == CHILD_ABUSE_SUSPECTED;
    }
}
