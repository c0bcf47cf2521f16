package org.throughline.intake.coverage.domain;

/** Why a payer said no. */
public enum DenialReason {
    NOT_MEDICALLY_NECESSARY,
    LOWER_LEVEL_SUFFICIENT,
    NOT_COVERED,
    BENEFIT_EXHAUSTED,
    OUT_OF_NETWORK,
    INFORMATION_MISSING,
    NOT_ELIGIBLE,
    OTHER
}
