package org.throughline.intake.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.AnySequence.oneOf;
import static org.throughline.intake.AnySequence.only;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.AnySequence;
import org.throughline.intake.accounting.domain.AccountingCommand.IssueAccounting;
import org.throughline.intake.accounting.domain.AccountingEvent;
import org.throughline.intake.accounting.domain.AccountingEvent.DemandSeen;
import org.throughline.intake.accounting.domain.AccountingEvent.DisclosureAccountingIssued;
import org.throughline.intake.accounting.domain.AccountingEvent.ParticipantSeen;
import org.throughline.intake.accounting.domain.AccountingPolicy;
import org.throughline.intake.accounting.domain.AccountingRule;
import org.throughline.intake.accounting.domain.Listing;
import org.throughline.intake.accounting.domain.Period;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;
import org.throughline.platform.testkit.Seeds;

class AccountingPropertiesTest {
    private static final UUID PERSON = new UUID(4, 1);
    private static final UUID DEMAND = new UUID(7, 1);
    private static final Instant NOON = Instant.parse("2026-03-05T17:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int DAYS_BACK = 2_600;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_an_accounting_is_issued_once_for_a_past_that_its_rule_reaches(long seed) {
        Random random = new Random(seed);
        List<AccountingEvent> facts = AnySequence.of(
                new AccountingDeciding(),
                List.of(new ParticipantSeen(PERSON), new DemandSeen(PERSON, DEMAND, PrivacyRequestKind.ACCOUNTING)),
                30,
                _ -> issue(random));
        List<DisclosureAccountingIssued> issued = only(facts, DisclosureAccountingIssued.class);
        assertThat(issued).hasSizeLessThanOrEqualTo(1).allSatisfy(one -> {
            int years = AccountingPolicy.STANDARD.years(one.rule());
            assertThat(one.from()).isBefore(one.until());
            assertThat(one.until()).isBeforeOrEqualTo(NOON);
            assertThat(one.from())
                    .isAfterOrEqualTo(NOON.atZone(ZONE).minusYears(years).toInstant());
        });
    }

    private static IssueAccounting issue(Random random) {
        return new IssueAccounting(
                PERSON,
                new UUID(9, 1),
                oneOf(random, AccountingRule.values()),
                new Period(moment(random), moment(random), ZONE),
                new Listing(List.of(), "00ff", Map.of("intake", NOON)),
                random.nextBoolean() ? Optional.empty() : Optional.of(DEMAND),
                AccountingPolicy.STANDARD,
                "officer-1",
                NOON);
    }

    private static Instant moment(Random random) {
        return NOON.minus(Duration.ofDays(random.nextInt(DAYS_BACK) - 1L));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(30);
    }
}
