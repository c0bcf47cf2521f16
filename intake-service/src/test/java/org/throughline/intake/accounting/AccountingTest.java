package org.throughline.intake.accounting;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.accounting.domain.Accounting;
import org.throughline.intake.accounting.domain.AccountingCommand;
import org.throughline.intake.accounting.domain.AccountingCommand.IssueAccounting;
import org.throughline.intake.accounting.domain.AccountingEvent;
import org.throughline.intake.accounting.domain.AccountingEvent.DemandMet;
import org.throughline.intake.accounting.domain.AccountingEvent.DemandSeen;
import org.throughline.intake.accounting.domain.AccountingEvent.DisclosureAccountingIssued;
import org.throughline.intake.accounting.domain.AccountingEvent.ParticipantSeen;
import org.throughline.intake.accounting.domain.AccountingPolicy;
import org.throughline.intake.accounting.domain.AccountingRefusal;
import org.throughline.intake.accounting.domain.AccountingRefusal.AccountingIdTaken;
import org.throughline.intake.accounting.domain.AccountingRefusal.DemandIsAnswered;
import org.throughline.intake.accounting.domain.AccountingRefusal.DemandOfAnotherKind;
import org.throughline.intake.accounting.domain.AccountingRefusal.DemandUnknown;
import org.throughline.intake.accounting.domain.AccountingRefusal.ParticipantUnknown;
import org.throughline.intake.accounting.domain.AccountingRefusal.PeriodImpossible;
import org.throughline.intake.accounting.domain.AccountingRefusal.PeriodTooEarly;
import org.throughline.intake.accounting.domain.AccountingRefusal.TooManyEntries;
import org.throughline.intake.accounting.domain.AccountingRule;
import org.throughline.intake.accounting.domain.Listing;
import org.throughline.intake.accounting.domain.Period;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;
import org.throughline.platform.testkit.Scenario;

class AccountingTest {
    private static final UUID PERSON = new UUID(4, 1);
    private static final UUID ACCOUNTING = new UUID(9, 1);
    private static final UUID DEMAND = new UUID(7, 1);
    private static final Instant NOON = Instant.parse("2026-03-05T17:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Listing LISTING =
            new Listing(List.of(new UUID(8, 2), new UUID(8, 1)), "00ff", Map.of("intake", NOON));
    private static final Period SIX_YEARS = Period.upTo(NOON, 6, ZONE);
    private static final ParticipantSeen KNOWN = new ParticipantSeen(PERSON);
    private static final DemandSeen DEMANDED = new DemandSeen(PERSON, DEMAND, PrivacyRequestKind.ACCOUNTING);

    private final Scenario<AccountingCommand, Accounting, AccountingEvent, AccountingRefusal> accounting =
            Scenario.of(new AccountingDeciding());

    private static IssueAccounting issue(
            AccountingRule rule, Period period, Listing listing, Optional<UUID> requestId) {
        return new IssueAccounting(
                PERSON, ACCOUNTING, rule, period, listing, requestId, AccountingPolicy.STANDARD, "officer-1", NOON);
    }

    private static IssueAccounting issue(Period period) {
        return issue(AccountingRule.HIPAA, period, LISTING, Optional.empty());
    }

    private static IssueAccounting answering() {
        return issue(AccountingRule.HIPAA, SIX_YEARS, LISTING, Optional.of(DEMAND));
    }

    private static DisclosureAccountingIssued issued(List<UUID> requestId) {
        return new DisclosureAccountingIssued(
                PERSON,
                ACCOUNTING,
                AccountingRule.HIPAA,
                Instant.parse("2020-03-05T17:00:00Z"),
                NOON,
                "America/New_York",
                LISTING.entries(),
                2,
                "00ff",
                Map.of("intake", NOON),
                requestId,
                NOON,
                "officer-1",
                "accounting-2026-1");
    }

    @Test
    void an_accounting_fixes_the_entries_of_its_period() {
        accounting.given(KNOWN).when(issue(SIX_YEARS)).thenAccepted(issued(List.of()));
    }

    @Test
    void an_accounting_is_issued_once() {
        accounting
                .given(KNOWN, issued(List.of()))
                .when(issue(SIX_YEARS))
                .thenRefused(new AccountingIdTaken(ACCOUNTING));
    }

    @Test
    void nobody_is_told_of_somebody_unknown() {
        accounting.when(issue(SIX_YEARS)).thenRefused(new ParticipantUnknown(PERSON));
    }

    @Test
    void a_period_begins_before_it_ends_and_is_past() {
        accounting.given(KNOWN).when(issue(new Period(NOON, NOON, ZONE))).thenRefused(new PeriodImpossible(ACCOUNTING));
        accounting
                .given(KNOWN)
                .when(issue(new Period(NOON.minusSeconds(1), NOON.plusMillis(1), ZONE)))
                .thenRefused(new PeriodImpossible(ACCOUNTING));
    }

    @Test
    void a_rule_goes_back_so_many_years_and_no_more() {
        Period three = Period.upTo(NOON, 3, ZONE);
        accounting
                .given(KNOWN)
                .when(issue(new Period(SIX_YEARS.from().minusMillis(1), NOON, ZONE)))
                .thenRefused(new PeriodTooEarly(ACCOUNTING, 6));
        accounting
                .given(KNOWN)
                .when(issue(AccountingRule.PART_TWO, SIX_YEARS, LISTING, Optional.empty()))
                .thenRefused(new PeriodTooEarly(ACCOUNTING, 3));
        accounting
                .given(KNOWN)
                .when(issue(
                        AccountingRule.PART_TWO,
                        new Period(three.from().minusMillis(1), NOON, ZONE),
                        LISTING,
                        Optional.empty()))
                .thenRefused(new PeriodTooEarly(ACCOUNTING, 3));
    }

    @Test
    void one_accounting_lists_no_more_than_an_event_holds() {
        List<UUID> many =
                Stream.generate(() -> PERSON).limit(Listing.ENTRIES_MAX + 1L).toList();
        accounting
                .given(KNOWN)
                .when(issue(AccountingRule.HIPAA, SIX_YEARS, new Listing(many, "", Map.of()), Optional.empty()))
                .thenRefused(new TooManyEntries(ACCOUNTING, Listing.ENTRIES_MAX));
    }

    @Test
    void an_accounting_answers_a_demand_of_the_participant_for_one() {
        accounting.given(KNOWN, DEMANDED).when(answering()).thenAccepted(issued(List.of(DEMAND)));
        accounting.given(KNOWN).when(answering()).thenRefused(new DemandUnknown(DEMAND));
        accounting
                .given(KNOWN, new DemandSeen(new UUID(4, 2), DEMAND, PrivacyRequestKind.ACCOUNTING))
                .when(answering())
                .thenRefused(new DemandUnknown(DEMAND));
        accounting
                .given(KNOWN, new DemandSeen(PERSON, DEMAND, PrivacyRequestKind.ACCESS))
                .when(answering())
                .thenRefused(new DemandOfAnotherKind(DEMAND));
        accounting
                .given(KNOWN, new DemandSeen(PERSON, DEMAND, PrivacyRequestKind.INTERMEDIARY_LIST))
                .when(answering())
                .thenRefused(new DemandOfAnotherKind(DEMAND));
        accounting
                .given(KNOWN, DEMANDED, new DemandMet(DEMAND))
                .when(answering())
                .thenRefused(new DemandIsAnswered(DEMAND));
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(AccountingCatalogue.EVENTS, List.of(issued(List.of(DEMAND))));
    }
}
