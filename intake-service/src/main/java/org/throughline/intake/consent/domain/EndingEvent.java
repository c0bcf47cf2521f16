package org.throughline.intake.consent.domain;

/** What may happen that ends a consent, or makes it revocable. */
public enum EndingEvent {
    /** Nothing but time. */
    NONE,
    /** An episode of care that was open closes. */
    EPISODE_CLOSED,
    /** The criminal proceeding in which the consent was given is finally disposed of. */
    FINAL_DISPOSITION
}
