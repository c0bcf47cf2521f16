package org.throughline.intake.consent.domain;

import java.util.Optional;
import java.util.Set;
import org.throughline.intake.domain.DataClass;

/** What sort of permission a consent is. */
public enum ConsentKind {
    /** To be treated here. Permits no disclosure. */
    TREATMENT,
    /** The single consent for all treatment, payment and operations of 42 CFR 2.31. */
    TPO,
    /** To named recipients for named purposes. */
    GENERAL,
    /** To release counselling notes, which no other consent covers (42 CFR 2.31(b)). */
    COUNSELLING_NOTES,
    /** To release psychotherapy notes, which no other consent covers (45 CFR 164.508(b)(3)). */
    PSYCHOTHERAPY_NOTES,
    /** For civil, criminal, administrative or legislative proceedings (42 CFR 2.31(d)). */
    LEGAL,
    /** To those who made care a condition of a criminal proceeding; may be irrevocable for a time (42 CFR 2.35). */
    CRIMINAL_JUSTICE,
    /** To involve family members. */
    FAMILY,
    /** To be treated by video or telephone. Permits no disclosure. */
    TELEHEALTH,
    /** To take part in research. */
    RESEARCH;

    /** For these a consent may go on for ever: its form need not say when it ends (42 CFR 2.31(a)(7)). */
    static final Set<Purpose> NEED_NO_END =
            Set.of(Purpose.TREATMENT, Purpose.PAYMENT, Purpose.OPERATIONS, Purpose.RESEARCH);

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
            case PSYCHOTHERAPY_NOTES -> Set.of(Purpose.PSYCHOTHERAPY_NOTES);
            case LEGAL -> Set.of(Purpose.LEGAL_PROCEEDING);
            case CRIMINAL_JUSTICE -> Set.of(Purpose.CRIMINAL_JUSTICE);
            case FAMILY -> Set.of(Purpose.FAMILY_INVOLVEMENT);
            case RESEARCH -> Set.of(Purpose.RESEARCH);
        };
    }

    /** Whether it needs a form of its own, by the law named beside it. */
    public boolean standsAlone() {
        return this == COUNSELLING_NOTES || this == PSYCHOTHERAPY_NOTES || this == LEGAL;
    }

    /**
     * Whether no other permission to disclose stands on its form: family members are people and not registered recipients,
     * and what is irrevocable is so for this kind only.
     */
    public boolean disclosesAlone() {
        return this == FAMILY || this == CRIMINAL_JUSTICE;
    }

    /** Whether it permits information to leave the programme. */
    public boolean permitsDisclosure() {
        return !purposes().isEmpty();
    }

    /** Whether it is an authorisation of 45 CFR 164.508(c) too, whose form says more. */
    boolean isAuthorisation() {
        return this == PSYCHOTHERAPY_NOTES || this == RESEARCH;
    }

    /** The one class of data it is about, if it is about notes that are kept apart. */
    Optional<DataClass> keptApart() {
        return switch (this) {
            case COUNSELLING_NOTES -> Optional.of(DataClass.COUNSELLING_NOTES);
            case PSYCHOTHERAPY_NOTES -> Optional.of(DataClass.PSYCHOTHERAPY_NOTES);
            case TREATMENT, TPO, GENERAL, LEGAL, CRIMINAL_JUSTICE, FAMILY, TELEHEALTH, RESEARCH -> Optional.empty();
        };
    }
}
