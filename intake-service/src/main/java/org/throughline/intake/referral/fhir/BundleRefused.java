package org.throughline.intake.referral.fhir;

/** Why a bundle is not taken as a referral. Nothing of it is stored. */
public enum BundleRefused {
    NOT_FHIR_JSON,
    NOT_A_TRANSACTION,
    NOT_EXACTLY_ONE_PATIENT,
    NOT_EXACTLY_ONE_SERVICE_REQUEST,
    REFERENCE_DANGLES,
    ABOUT_SOMEONE_ELSE,
    NAME_MISSING,
    BIRTH_DATE_MISSING
}
