package org.throughline.treatmentplan.domain;

/** In what capacity a person acts. */
public enum Role {
    CLINICIAN,
    MEDICAL_DIRECTOR,
    GROUP_FACILITATOR,
    CARE_COORDINATOR,
    UTILISATION_REVIEW,
    PARTICIPANT,
    REPRESENTATIVE;

    /** Whether whoever acts in it does so for the programme. */
    public boolean ofTheHouse() {
        return this != PARTICIPANT && this != REPRESENTATIVE;
    }
}
