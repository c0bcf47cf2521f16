package org.throughline.disclosure.domain;

import java.util.Optional;

/** What information is asked for; a consent names the same words. */
public enum Purpose {
    TREATMENT,
    PAYMENT,
    OPERATIONS,
    FAMILY_INVOLVEMENT,
    PROGRESS_REPORT,
    RESEARCH,
    LEGAL_PROCEEDING,
    /** Care that is a condition of a criminal proceeding (42 CFR 2.35); no system states it. */
    CRIMINAL_JUSTICE,
    /** To have just these notes; no system states it. */
    COUNSELLING_NOTES,
    /** To have just these notes; no system states it. */
    PSYCHOTHERAPY_NOTES;

    /**
     * The purpose a token states, as a code of HL7 v3 PurposeOfUse; none if it states none or one that gives no right by
     * itself. Emergency treatment is none: 42 CFR 2.51 wants it written down by a person, see the manual disclosure.
     */
    public static Optional<Purpose> ofToken(String purposeOfUse) {
        return switch (purposeOfUse) {
            case "TREAT", "COC" -> Optional.of(TREATMENT);
            case "HPAYMT", "CLMATTCH", "COVERAGE" -> Optional.of(PAYMENT);
            case "HOPERAT", "CAREMGT", "HQUALIMP" -> Optional.of(OPERATIONS);
            case "FAMRQT" -> Optional.of(FAMILY_INVOLVEMENT);
            case "HRESCH" -> Optional.of(RESEARCH);
            case "HLEGAL" -> Optional.of(LEGAL_PROCEEDING);
            default -> Optional.empty();
        };
    }
}
