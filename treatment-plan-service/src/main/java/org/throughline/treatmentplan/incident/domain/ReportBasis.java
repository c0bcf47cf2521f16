package org.throughline.treatmentplan.incident.domain;

import java.util.List;
import java.util.Set;
import org.throughline.disclosure.domain.Authority;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LegalBasis;

/**
 * On what basis somebody outside is told of an incident. Not every one that is asked for is one: 42 CFR Part 2 knows none for
 * an imminent threat, nor for the abuse of an adult; what is not under it may be told by 45 CFR 164.512.
 */
public enum ReportBasis {
    /** The initial report of suspected child abuse or neglect (42 CFR 2.12(c)(6)). */
    CHILD_ABUSE_REPORT,
    /** A crime on the premises or against staff, or a threat of one (42 CFR 2.12(c)(5)). */
    CRIME_ON_PREMISES,
    IMMINENT_THREAT,
    ADULT_ABUSE;

    /** By which somebody may still be told. */
    public enum LawfulRoute {
        CONSENT,
        MEDICAL_EMERGENCY,
        CRIME_ON_PREMISES,
        COURT_ORDER,
        /** A report that names nobody as a patient. */
        WITHOUT_IDENTIFYING
    }

    boolean covers(IncidentKind kind) {
        return switch (this) {
            case CHILD_ABUSE_REPORT -> kind == IncidentKind.CHILD_ABUSE_SUSPECTED;
            case CRIME_ON_PREMISES ->
                kind == IncidentKind.CRIME_ON_PREMISES
                        || kind == IncidentKind.AGGRESSION
                        || kind == IncidentKind.THREAT;
            case ADULT_ABUSE -> kind == IncidentKind.ADULT_ABUSE_SUSPECTED;
            case IMMINENT_THREAT ->
                kind != IncidentKind.CHILD_ABUSE_SUSPECTED && kind != IncidentKind.ADULT_ABUSE_SUSPECTED;
        };
    }

    /** By what right the ledger has it; for the last two that is one of 45 CFR 164 only. */
    LegalBasis inTheLedger() {
        return switch (this) {
            case CHILD_ABUSE_REPORT -> LegalBasis.CHILD_ABUSE_REPORT;
            case CRIME_ON_PREMISES -> LegalBasis.CRIME_ON_PREMISES;
            case IMMINENT_THREAT -> LegalBasis.SERIOUS_THREAT;
            case ADULT_ABUSE -> LegalBasis.ABUSE_OR_NEGLECT;
        };
    }

    /** Whom it is told to, where nobody says. */
    public Authority authority() {
        return switch (this) {
            case CHILD_ABUSE_REPORT -> Authority.CHILD_PROTECTION;
            case CRIME_ON_PREMISES -> Authority.LAW_ENFORCEMENT;
            case ADULT_ABUSE -> Authority.ADULT_PROTECTION;
            case IMMINENT_THREAT -> Authority.OTHER;
        };
    }

    /** What is told by it: whom it is about, that they are in treatment, and, but of a crime, what the record has of it. */
    Set<InformationClass> information() {
        return this == CRIME_ON_PREMISES
                ? Set.of(InformationClass.IDENTITY, InformationClass.ATTENDANCE)
                : Set.of(InformationClass.IDENTITY, InformationClass.ATTENDANCE, InformationClass.NOTES);
    }

    /** What remains where this is no basis; nothing where it is one. */
    public List<LawfulRoute> instead() {
        return switch (this) {
            case CHILD_ABUSE_REPORT, CRIME_ON_PREMISES -> List.of();
            case IMMINENT_THREAT ->
                List.of(
                        LawfulRoute.CONSENT,
                        LawfulRoute.MEDICAL_EMERGENCY,
                        LawfulRoute.CRIME_ON_PREMISES,
                        LawfulRoute.COURT_ORDER,
                        LawfulRoute.WITHOUT_IDENTIFYING);
            case ADULT_ABUSE ->
                List.of(
                        LawfulRoute.CONSENT,
                        LawfulRoute.MEDICAL_EMERGENCY,
                        LawfulRoute.COURT_ORDER,
                        LawfulRoute.WITHOUT_IDENTIFYING);
        };
    }
}
