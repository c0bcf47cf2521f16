package org.throughline.treatmentplan.certification.domain;

/** Whether a certification is the first of an episode. */
public enum CertificationKind {
    INITIAL,
    RECERTIFICATION
}
