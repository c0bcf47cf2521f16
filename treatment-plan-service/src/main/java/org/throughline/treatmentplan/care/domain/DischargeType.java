package org.throughline.treatmentplan.care.domain;

/** How an episode ends. */
public enum DischargeType {
    COMPLETED,
    STEP_UP,
    STEP_DOWN,
    TRANSFER,
    ADMINISTRATIVE,
    AGAINST_ADVICE,
    LOST_CONTACT,
    DECEASED;

    /** Whether the participant leaves as planned, and so not without an aftercare plan or their refusal of one. */
    boolean needsAftercare() {
        return this == COMPLETED || this == STEP_DOWN;
    }
}
