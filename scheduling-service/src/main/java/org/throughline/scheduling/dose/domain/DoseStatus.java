package org.throughline.scheduling.dose.domain;

/** How one session stands in a week's dose. */
public enum DoseStatus {
    BOOKED,
    RELEASED,
    DELIVERED,
    MISSED
}
