package org.throughline.intake.accounting.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.accounting.domain.AccountingCommand.IssueAccounting;
import org.throughline.intake.accounting.domain.AccountingEvent.DemandMet;
import org.throughline.intake.accounting.domain.AccountingEvent.DemandSeen;
import org.throughline.intake.accounting.domain.AccountingEvent.DisclosureAccountingIssued;
import org.throughline.intake.accounting.domain.AccountingEvent.ParticipantSeen;
import org.throughline.intake.accounting.domain.AccountingRefusal.AccountingIdTaken;
import org.throughline.intake.accounting.domain.AccountingRefusal.DemandIsAnswered;
import org.throughline.intake.accounting.domain.AccountingRefusal.DemandOfAnotherKind;
import org.throughline.intake.accounting.domain.AccountingRefusal.DemandUnknown;
import org.throughline.intake.accounting.domain.AccountingRefusal.ParticipantUnknown;
import org.throughline.intake.accounting.domain.AccountingRefusal.PeriodImpossible;
import org.throughline.intake.accounting.domain.AccountingRefusal.PeriodTooEarly;
import org.throughline.intake.accounting.domain.AccountingRefusal.TooManyEntries;
import org.throughline.platform.decider.Decision;

/**
 * An accounting of disclosures: issued once, of a period its rule allows, and the same for ever after.
 *
 * @param participantKnown whether they are registered
 * @param demand what is known of the demand it answers
 * @param demandMet whether that was answered before
 * @param issued what was issued
 */
public record Accounting(
        boolean participantKnown,
        Optional<DemandSeen> demand,
        boolean demandMet,
        Optional<DisclosureAccountingIssued> issued) {
    /** Nothing is known. */
    public static final Accounting NONE = new Accounting(false, Optional.empty(), false, Optional.empty());

    /** Grants or refuses a request. */
    public static Decision<AccountingEvent, AccountingRefusal> decide(Accounting state, AccountingCommand command) {
        return switch (command) {
            case IssueAccounting c -> issue(state, c);
        };
    }

    /** Applies one fact. */
    public static Accounting evolve(Accounting now, AccountingEvent event) {
        return switch (event) {
            case ParticipantSeen _ -> new Accounting(true, now.demand, now.demandMet, now.issued);
            case DemandSeen e -> new Accounting(now.participantKnown, Optional.of(e), now.demandMet, now.issued);
            case DemandMet _ -> new Accounting(now.participantKnown, now.demand, true, now.issued);
            case DisclosureAccountingIssued e ->
                new Accounting(now.participantKnown, now.demand, now.demandMet, Optional.of(e));
        };
    }

    private static Decision<AccountingEvent, AccountingRefusal> issue(Accounting state, IssueAccounting c) {
        if (!state.participantKnown) {
            return refuse(new ParticipantUnknown(c.participantId()));
        }
        if (state.issued.isPresent()) {
            return refuse(new AccountingIdTaken(c.accountingId()));
        }
        Optional<AccountingRefusal> refusal =
                period(c).or(() -> c.requestId().flatMap(requestId -> demand(state, c, requestId)));
        return refusal.isPresent() ? refuse(refusal.get()) : accept(issued(c));
    }

    private static Optional<AccountingRefusal> period(IssueAccounting c) {
        Period period = c.period();
        int yearsMax = c.policy().years(c.rule());
        if (!period.from().isBefore(period.until()) || period.until().isAfter(c.requestedAt())) {
            return Optional.of(new PeriodImpossible(c.accountingId()));
        }
        if (period.beginsEarlierThan(c.requestedAt(), yearsMax)) {
            return Optional.of(new PeriodTooEarly(c.accountingId(), yearsMax));
        }
        return c.listing().entries().size() > Listing.ENTRIES_MAX
                ? Optional.of(new TooManyEntries(c.accountingId(), Listing.ENTRIES_MAX))
                : Optional.empty();
    }

    private static Optional<AccountingRefusal> demand(Accounting state, IssueAccounting c, UUID requestId) {
        Optional<DemandSeen> known =
                state.demand.filter(demand -> demand.participantId().equals(c.participantId()));
        if (known.isEmpty()) {
            return Optional.of(new DemandUnknown(requestId));
        }
        if (known.get().kind() != c.rule().answers()) {
            return Optional.of(new DemandOfAnotherKind(requestId));
        }
        return state.demandMet ? Optional.of(new DemandIsAnswered(requestId)) : Optional.empty();
    }

    private static DisclosureAccountingIssued issued(IssueAccounting c) {
        return new DisclosureAccountingIssued(
                c.participantId(),
                c.accountingId(),
                c.rule(),
                c.period().from(),
                c.period().until(),
                c.period().zone().getId(),
                c.listing().entries(),
                c.listing().entries().size(),
                c.listing().hash(),
                c.listing().knownUpTo(),
                c.requestId().stream().toList(),
                c.requestedAt(),
                c.issuedBy(),
                c.policy().version());
    }
}
