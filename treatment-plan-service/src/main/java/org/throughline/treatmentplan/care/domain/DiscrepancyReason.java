package org.throughline.treatmentplan.care.domain;

/** Why the level given, the level clinicians judge right and the level the payer approved are not one and the same. */
public enum DiscrepancyReason {
    SERVICE_NOT_AVAILABLE,
    PARTICIPANT_PREFERENCE,
    PAYER_DENIAL,
    LEGAL_MANDATE,
    SAFETY,
    GEOGRAPHY
}
