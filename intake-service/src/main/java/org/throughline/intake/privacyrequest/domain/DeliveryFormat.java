package org.throughline.intake.privacyrequest.domain;

/** How a participant got what they asked for. */
public enum DeliveryFormat {
    JSON,
    FHIR,
    READABLE_DOCUMENT,
    PAPER,
    INSPECTION
}
