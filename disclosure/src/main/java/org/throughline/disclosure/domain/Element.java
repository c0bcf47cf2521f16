package org.throughline.disclosure.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** What is written down of a disclosure by a person. */
public enum Element {
    /** What was told, shortly; every entry has it (45 CFR 164.528(b)(2)(iii)). */
    DESCRIPTION,
    /** Who received it, where it is no registered recipient. */
    RECIPIENT_NAME,
    /** Where the recipient works, or their address. */
    RECIPIENT_FACILITY,
    /** Who told them. */
    DISCLOSER,
    /** What the emergency was, or what had happened. */
    NATURE,
    /** The law, study, inquiry or demand it answers. */
    REFERENCE,
    /** By which the order of a court is known. */
    ORDER,
    COURT,
    /** How much the order lets out. */
    ORDER_SCOPE,
    /** By which a subpoena is known. */
    SUBPOENA;

    /** What a rule wants to be written down. */
    static Set<Element> asked(LegalBasis basis) {
        return switch (basis) {
            case CONSENT, QSO, AUDIT_EVALUATION, INDIVIDUAL, HIPAA_TREATMENT, HIPAA_PAYMENT, HIPAA_OPERATIONS ->
                of(DESCRIPTION);
            case MEDICAL_EMERGENCY -> of(DESCRIPTION, RECIPIENT_NAME, RECIPIENT_FACILITY, DISCLOSER, NATURE); // 2.51(c)
            case CHILD_ABUSE_REPORT, CORONER, PUBLIC_HEALTH, PUBLIC_HEALTH_DEIDENTIFIED, HEALTH_OVERSIGHT ->
                of(DESCRIPTION, RECIPIENT_NAME);
            case CRIME_ON_PREMISES, ABUSE_OR_NEGLECT, SERIOUS_THREAT -> of(DESCRIPTION, RECIPIENT_NAME, NATURE);
            case RESEARCH,
                    CAUSE_OF_DEATH,
                    REQUIRED_BY_LAW,
                    JUDICIAL_PROCEEDING,
                    LAW_ENFORCEMENT,
                    WORKERS_COMPENSATION -> of(DESCRIPTION, RECIPIENT_NAME, REFERENCE);
            case COURT_ORDER -> of(DESCRIPTION, RECIPIENT_NAME, ORDER, COURT, ORDER_SCOPE); // 2.61 to 2.67
        };
    }

    private static Set<Element> of(Element first, Element... others) {
        return Collections.unmodifiableSet(new TreeSet<>(EnumSet.of(first, others)));
    }
}
