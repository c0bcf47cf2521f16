package org.throughline.intake.accounting.domain;

import java.util.Optional;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Purpose;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;

/** By which rule a participant is told what was disclosed. */
public enum AccountingRule {
    /**
     * 45 CFR 164.528: all but treatment, payment and operations, what the participant permitted, and what they got
     * themselves.
     */
    HIPAA,
    /** 42 CFR 2.25: what left with the participant's consent. */
    PART_TWO,
    /** 42 CFR 2.24: what left with a consent that names an intermediary, to a member of it. */
    INTERMEDIARY;

    /** The demand that an accounting by it answers. */
    public PrivacyRequestKind answers() {
        return switch (this) {
            case HIPAA, PART_TWO -> PrivacyRequestKind.ACCOUNTING;
            case INTERMEDIARY -> PrivacyRequestKind.INTERMEDIARY_LIST;
        };
    }

    /**
     * Whether an entry of the ledger is listed; by the rule of intermediaries only if it went through one. What was told
     * without a right is listed under HIPAA, whatever was claimed.
     */
    public boolean lists(LedgerEvent entry, AccountingPolicy policy) {
        return switch (entry) {
            case DisclosureRefused _ -> false;
            case RecordsDisclosed e when !e.objections().isEmpty() -> this == HIPAA;
            case RecordsDisclosed e ->
                lists(
                        Optional.of(e.basis()),
                        e.partTwo(),
                        Purpose.ofToken(e.request().purposeOfUse()),
                        policy);
            case ManualDisclosureRecorded e when !e.objections().isEmpty() -> this == HIPAA;
            case ManualDisclosureRecorded e -> lists(e.basis().stream().findFirst(), e.partTwo(), purpose(e), policy);
        };
    }

    private boolean lists(
            Optional<LegalBasis> basis, boolean partTwo, Optional<Purpose> purpose, AccountingPolicy policy) {
        boolean byConsent = basis.filter(LegalBasis.CONSENT::equals).isPresent();
        return switch (this) {
            case HIPAA ->
                !byConsent
                        && basis.filter(known ->
                                        known == LegalBasis.INDIVIDUAL || known.isTreatmentPaymentOrOperations())
                                .isEmpty();
            case INTERMEDIARY -> byConsent && partTwo;
            case PART_TWO ->
                byConsent
                        && partTwo
                        && (policy.treatmentPaymentOperations() || !isTreatmentPaymentOrOperations(purpose));
        };
    }

    private static boolean isTreatmentPaymentOrOperations(Optional<Purpose> purpose) {
        return purpose.filter(
                        known -> known == Purpose.TREATMENT || known == Purpose.PAYMENT || known == Purpose.OPERATIONS)
                .isPresent();
    }

    private static Optional<Purpose> purpose(ManualDisclosureRecorded entry) {
        String stated = entry.request().purposeOfUse();
        return stated.isEmpty() ? Optional.empty() : Optional.of(Purpose.valueOf(stated));
    }
}
