package org.throughline.disclosure.domain;

/**
 * What lets information leave the programme.
 *
 * <p>The first group holds for records under 42 CFR Part 2, by its sections, and for all others too; the second, of 45 CFR
 * 164, for those others only. For an imminent threat and for the abuse of adults Part 2 has none.
 */
public enum LegalBasis {
    /** 2.31. */
    CONSENT(true),
    /** 2.51. */
    MEDICAL_EMERGENCY(true),
    /** 2.12(c)(6): the initial report. */
    CHILD_ABUSE_REPORT(true),
    /** 2.12(c)(5). */
    CRIME_ON_PREMISES(true),
    /** 2.11, 2.12(c)(4): somebody who serves the programme under an agreement. */
    QSO(true),
    /** 2.53. */
    AUDIT_EVALUATION(true),
    /** 2.52. */
    RESEARCH(true),
    /** 2.61 to 2.67. */
    COURT_ORDER(true),
    /** 2.15(b). */
    CAUSE_OF_DEATH(true),
    /** 2.54: nobody can be recognised. */
    PUBLIC_HEALTH_DEIDENTIFIED(true),
    /** 2.23: the participant themselves. */
    INDIVIDUAL(true),
    /** 164.506(c)(2). */
    HIPAA_TREATMENT(false),
    /** 164.506(c)(3). */
    HIPAA_PAYMENT(false),
    /** 164.506(c)(4). */
    HIPAA_OPERATIONS(false),
    /** 164.512(a). */
    REQUIRED_BY_LAW(false),
    /** 164.512(b). */
    PUBLIC_HEALTH(false),
    /** 164.512(c). */
    ABUSE_OR_NEGLECT(false),
    /** 164.512(d). */
    HEALTH_OVERSIGHT(false),
    /** 164.512(e). */
    JUDICIAL_PROCEEDING(false),
    /** 164.512(f). */
    LAW_ENFORCEMENT(false),
    /** 164.512(g). */
    CORONER(false),
    /** 164.512(j). */
    SERIOUS_THREAT(false),
    /** 164.512(l). */
    WORKERS_COMPENSATION(false);

    private final boolean partTwo;

    LegalBasis(boolean partTwo) {
        this.partTwo = partTwo;
    }

    /** Whether it holds for records under 42 CFR Part 2. */
    public boolean holdsForPartTwo() {
        return partTwo;
    }

    /** Whether it is treatment, payment or operations under HIPAA, which the accounting of 164.528 leaves out. */
    public boolean isTreatmentPaymentOrOperations() {
        return switch (this) {
            case HIPAA_TREATMENT, HIPAA_PAYMENT, HIPAA_OPERATIONS, QSO -> true;
            case CONSENT, MEDICAL_EMERGENCY, CHILD_ABUSE_REPORT, CRIME_ON_PREMISES, AUDIT_EVALUATION, RESEARCH -> false;
            case COURT_ORDER, CAUSE_OF_DEATH, PUBLIC_HEALTH_DEIDENTIFIED, INDIVIDUAL, REQUIRED_BY_LAW -> false;
            case PUBLIC_HEALTH, ABUSE_OR_NEGLECT, HEALTH_OVERSIGHT, JUDICIAL_PROCEEDING, LAW_ENFORCEMENT -> false;
            case CORONER, SERIOUS_THREAT, WORKERS_COMPENSATION -> false;
        };
    }
}
