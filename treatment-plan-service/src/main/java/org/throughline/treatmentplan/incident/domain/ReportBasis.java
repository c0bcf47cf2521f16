package org.throughline.treatmentplan.incident.domain;

import java.util.List;

/**
 * On what basis somebody outside is told of an incident. Not every one that is asked for is one: 42 CFR Part 2 knows none for
 * an imminent threat, nor for the abuse of an adult.
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
            case IMMINENT_THREAT, ADULT_ABUSE -> false;
        };
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
