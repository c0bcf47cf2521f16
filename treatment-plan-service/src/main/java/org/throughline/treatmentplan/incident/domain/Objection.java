package org.throughline.treatmentplan.incident.domain;

/** What is to be seen about the basis on which somebody outside was told. That they were is kept all the same. */
public enum Objection {
    /** The law knows no such basis; other ways remained. */
    NO_LAWFUL_BASIS,
    /** The basis is for incidents of another kind. */
    BASIS_DOES_NOT_COVER;

    /** What the ledger calls it. */
    org.throughline.disclosure.domain.Objection inTheLedger(ReportBasis basis) {
        return switch (this) {
            case BASIS_DOES_NOT_COVER -> org.throughline.disclosure.domain.Objection.BASIS_DOES_NOT_COVER;
            case NO_LAWFUL_BASIS ->
                basis == ReportBasis.IMMINENT_THREAT
                        ? org.throughline.disclosure.domain.Objection.THREAT_UNDER_PART_TWO
                        : org.throughline.disclosure.domain.Objection.ADULT_ABUSE_UNDER_PART_TWO;
        };
    }
}
