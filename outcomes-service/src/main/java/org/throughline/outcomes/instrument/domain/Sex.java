package org.throughline.outcomes.instrument.domain;

/** Sex as far as a cut-off asks for it. An unknown one has a cut-off of its own, never a guess. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
