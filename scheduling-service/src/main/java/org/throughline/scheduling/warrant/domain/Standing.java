package org.throughline.scheduling.warrant.domain;

/** How a warrant stands from a day on. That it has ended is no standing: its last day tells. */
public enum Standing {
    GRANTED,
    RENEWED,
    SUSPENDED,
    REINSTATED
}
