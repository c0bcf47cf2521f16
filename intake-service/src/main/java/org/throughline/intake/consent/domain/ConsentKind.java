package org.throughline.intake.consent.domain;

import java.util.Set;

/** What sort of permission a consent is. */
public enum ConsentKind {
    /** To be treated here. Permits no disclosure. */
    TREATMENT,
    /** The single consent for all treatment, payment and operations of 42 CFR 2.31. */
    TPO,
    /** To named recipients for named purposes. */
    GENERAL,
    /** To release counselling notes, which no other consent covers. */
    COUNSELLING_NOTES,
    /** For civil, criminal, administrative or legislative proceedings. */
    LEGAL,
    /** To involve family members. */
    FAMILY,
    /** To be treated by video or telephone. Permits no disclosure. */
    TELEHEALTH,
    /** To take part in research. */
    RESEARCH;

    /** What it may permit a disclosure for; nothing, if it permits none. */
    public Set<Purpose> purposes() {
        return switch (this) {
            case TREATMENT, TELEHEALTH -> Set.of();
            case TPO -> Set.of(Purpose.TREATMENT, Purpose.PAYMENT, Purpose.OPERATIONS);
            case GENERAL ->
                Set.of(
                        Purpose.TREATMENT,
                        Purpose.PAYMENT,
                        Purpose.OPERATIONS,
                        Purpose.FAMILY_INVOLVEMENT,
                        Purpose.PROGRESS_REPORT);
            case COUNSELLING_NOTES -> Set.of(Purpose.COUNSELLING_NOTES);
            case LEGAL -> Set.of(Purpose.LEGAL_PROCEEDING);
            case FAMILY -> Set.of(Purpose.FAMILY_INVOLVEMENT);
            case RESEARCH -> Set.of(Purpose.RESEARCH);
        };
    }

    /** Whether it needs a form of its own (42 CFR 2.31). */
    public boolean standsAlone() {
        return this == COUNSELLING_NOTES || this == LEGAL;
    }

    /** Whether it permits information to leave the programme. */
    public boolean permitsDisclosure() {
        return !purposes().isEmpty();
    }
}
