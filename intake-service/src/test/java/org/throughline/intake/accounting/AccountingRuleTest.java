package org.throughline.intake.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.accounting.domain.AccountingRule.HIPAA;
import static org.throughline.intake.accounting.domain.AccountingRule.INTERMEDIARY;
import static org.throughline.intake.accounting.domain.AccountingRule.PART_TWO;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Objection;
import org.throughline.disclosure.ledger.LedgerSamples;
import org.throughline.intake.accounting.domain.AccountingPolicy;

class AccountingRuleTest {
    private static final AccountingPolicy ALL = AccountingPolicy.STANDARD;
    private static final AccountingPolicy TOLLED = new AccountingPolicy("test", ALL.years(), false);
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final Set<LegalBasis> OMITTED = EnumSet.of(
            LegalBasis.CONSENT,
            LegalBasis.INDIVIDUAL,
            LegalBasis.QSO,
            LegalBasis.HIPAA_TREATMENT,
            LegalBasis.HIPAA_PAYMENT,
            LegalBasis.HIPAA_OPERATIONS);

    private static ManualDisclosureRecorded told(
            LegalBasis basis, String purpose, boolean partTwo, Objection... objections) {
        Request request = new Request(
                new UUID(4, 1),
                List.of(),
                "console",
                "clinician-1",
                "",
                purpose,
                "by-person",
                Set.of(InformationClass.PLAN));
        return new ManualDisclosureRecorded(
                new UUID(8, 1),
                request,
                List.of(basis),
                Channel.LETTER,
                List.of(),
                List.of(),
                partTwo,
                false,
                "",
                List.of(objections),
                NOON,
                NOON,
                "policy");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void hipaa_lists_all_but_care_itself_what_was_permitted_and_what_the_participant_got(LegalBasis basis) {
        assertThat(HIPAA.lists(told(basis, "", false), ALL)).isEqualTo(!OMITTED.contains(basis));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void part_two_lists_what_left_by_consent(LegalBasis basis) {
        assertThat(PART_TWO.lists(told(basis, "PROGRESS_REPORT", true), ALL)).isEqualTo(basis == LegalBasis.CONSENT);
        assertThat(PART_TWO.lists(told(basis, "PROGRESS_REPORT", false), ALL)).isFalse();
    }

    @Test
    void what_a_consent_permitted_for_care_itself_is_listed_if_policy_says_so() {
        for (String purpose : List.of("TREATMENT", "PAYMENT", "OPERATIONS")) {
            assertThat(PART_TWO.lists(told(LegalBasis.CONSENT, purpose, true), ALL))
                    .isTrue();
            assertThat(PART_TWO.lists(told(LegalBasis.CONSENT, purpose, true), TOLLED))
                    .isFalse();
        }
        assertThat(PART_TWO.lists(told(LegalBasis.CONSENT, "RESEARCH", true), TOLLED))
                .isTrue();
        assertThat(PART_TWO.lists(LedgerSamples.DISCLOSED, ALL)).isTrue();
        assertThat(PART_TWO.lists(LedgerSamples.DISCLOSED, TOLLED)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void through_an_intermediary_goes_only_what_left_by_consent(LegalBasis basis) {
        assertThat(INTERMEDIARY.lists(told(basis, "TREATMENT", true), TOLLED)).isEqualTo(basis == LegalBasis.CONSENT);
        assertThat(INTERMEDIARY.lists(told(basis, "TREATMENT", false), ALL)).isFalse();
    }

    @Test
    void what_a_system_got_is_listed_by_its_basis() {
        RecordsDisclosed byConsent = LedgerSamples.DISCLOSED;
        assertThat(HIPAA.lists(byConsent, ALL)).isFalse();
        assertThat(HIPAA.lists(LedgerSamples.REFUSED, ALL)).isFalse();
        assertThat(PART_TWO.lists(LedgerSamples.REFUSED, ALL)).isFalse();
    }

    @Test
    void what_was_told_without_a_right_is_listed_under_hipaa_whatever_was_claimed() {
        ManualDisclosureRecorded claimed = told(LegalBasis.CONSENT, "TREATMENT", true, Objection.CONSENT_REVOKED);
        assertThat(HIPAA.lists(claimed, ALL)).isTrue();
        assertThat(PART_TWO.lists(claimed, ALL)).isFalse();
        RecordsDisclosed byConsent = LedgerSamples.DISCLOSED;
        RecordsDisclosed objected = new RecordsDisclosed(
                byConsent.disclosureId(),
                byConsent.request(),
                byConsent.basis(),
                byConsent.consents(),
                byConsent.information(),
                byConsent.partTwo(),
                byConsent.reliance(),
                byConsent.notice(),
                byConsent.disclosedAt(),
                byConsent.policyVersion(),
                List.of(),
                List.of(Objection.CONSENT_REVOKED));
        assertThat(HIPAA.lists(objected, ALL)).isTrue();
        assertThat(PART_TWO.lists(objected, ALL)).isFalse();
    }
}
