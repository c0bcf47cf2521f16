package org.throughline.intake.accounting.domain;

import java.util.Map;

/**
 * How far back an accounting goes, and what is in it.
 *
 * @param version of the policy
 * @param years how far back each rule goes
 * @param treatmentPaymentOperations whether the accounting of 42 CFR 2.25 lists what a consent permitted for them
 */
public record AccountingPolicy(String version, Map<AccountingRule, Integer> years, boolean treatmentPaymentOperations) {
    /**
     * Years by 45 CFR 164.528(a)(1), 42 CFR 2.25(a) and 2.24(b). That treatment, payment and operations are listed is not demanded
     * yet, since 2.25(b) waits for a rule under HIPAA; we list them.
     */
    public static final AccountingPolicy STANDARD = new AccountingPolicy(
            "accounting-2026-1",
            Map.of(AccountingRule.HIPAA, 6, AccountingRule.PART_TWO, 3, AccountingRule.INTERMEDIARY, 3),
            true);

    public AccountingPolicy {
        years = Map.copyOf(years);
    }

    /** How far back a rule goes, in years. */
    public int years(AccountingRule rule) {
        Integer years = this.years.get(rule);
        if (years == null) {
            throw new IllegalStateException("the policy says nothing of " + rule);
        }
        return years;
    }
}
