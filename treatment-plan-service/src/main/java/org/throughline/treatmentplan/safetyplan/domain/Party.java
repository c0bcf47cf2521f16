package org.throughline.treatmentplan.safetyplan.domain;

/** With whom a safety plan was agreed. */
public enum Party {
    PARTICIPANT,
    FAMILY,
    REPRESENTATIVE,
    STAFF
}
