package org.throughline.intake.admission.domain;

/** A rule of admission that a person may set aside, with role and reason: care is not blocked by paperwork. */
public enum OverridableRule {
    /** The payer's approval is pending. */
    AUTHORISATION,
    /** The track is full. */
    CAPACITY,
    /** The facility's accreditation for the level has lapsed; before licences were told apart, its licence too. */
    ACCREDITATION,
    /** The primary clinician's licence has lapsed. Only a medical director may set this aside. */
    LICENCE,
    /** The facility's licence for the level has lapsed. Only a medical director may set this aside. */
    FACILITY_LICENCE,
    /** Whether the person is an adult cannot be told from what is known of their birth date. */
    AGE
}
