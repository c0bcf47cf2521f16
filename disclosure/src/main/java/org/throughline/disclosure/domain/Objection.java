package org.throughline.disclosure.domain;

/**
 * What speaks against a disclosure by a person. What is about to be told is refused; what was told already is recorded, and
 * stands before the privacy officer.
 */
public enum Objection {
    /** Whoever disclosed names no right to it. */
    BASIS_NOT_STATED,
    /** Counselling and psychotherapy notes leave on a consent to just them, or on the order of a court. */
    NOTES_KEPT_APART,
    /** For an imminent threat 42 CFR Part 2 has no basis. */
    THREAT_UNDER_PART_TWO,
    /** For the abuse of adults 42 CFR Part 2 has no basis. */
    ADULT_ABUSE_UNDER_PART_TWO,
    /** The basis is for incidents of another kind. */
    BASIS_DOES_NOT_COVER,
    /** The basis is one of 45 CFR 164 only, and the records are under 42 CFR Part 2. */
    BASIS_NOT_FOR_PART_TWO,
    /** Of the abuse of a child the first report leaves and nothing later (2.12(c)(6)). */
    ONLY_THE_INITIAL_REPORT,
    /** A subpoena without the order of a court lets nothing out (2.61). */
    SUBPOENA_ALONE,
    /** Somebody could be recognised by it (2.54). */
    SOMEBODY_RECOGNISABLE,
    /** Of a crime on the premises only who somebody is and whether they were there is told (2.12(c)(5)). */
    BEYOND_THE_BASIS,
    /** Something the rule wants to be written down is not. */
    ELEMENTS_MISSING,
    PURPOSE_NOT_STATED,
    RECIPIENT_NOT_REGISTERED,
    RECIPIENT_ENDED,
    NO_CONSENT,
    /** No consent means this recipient. */
    RECIPIENT_NOT_COVERED,
    /** No consent to this recipient is for this purpose. */
    PURPOSE_NOT_COVERED,
    /** No consent covers all of the information. */
    INFORMATION_NOT_COVERED,
    CONSENT_ENDED,
    CONSENT_REVOKED,
    /** The programme has agreed to withhold it. */
    RESTRICTED,
    /** The recipient does not serve the programme under an agreement. */
    NO_SERVICE_AGREEMENT,
    /** The recipient has no agreement on an audit (2.53). */
    NO_AUDIT_AGREEMENT,
    OUTSIDE_AUDIT_PERIOD,
    /** The agreement does not let the auditor see this kind of information. */
    OUTSIDE_AUDIT_SCOPE,
    /** The policy of the programme demands a consent for treatment, payment and operations too. */
    CONSENT_DEMANDED,
    /** The recipient is not known to treat the participant or to pay for their care. */
    NO_TREATING_RELATIONSHIP
}
