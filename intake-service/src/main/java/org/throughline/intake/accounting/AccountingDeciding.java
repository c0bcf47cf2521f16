package org.throughline.intake.accounting;

import org.throughline.intake.StreamNames;
import org.throughline.intake.accounting.domain.Accounting;
import org.throughline.intake.accounting.domain.AccountingCommand;
import org.throughline.intake.accounting.domain.AccountingEvent;
import org.throughline.intake.accounting.domain.AccountingEvent.DemandMet;
import org.throughline.intake.accounting.domain.AccountingEvent.DemandSeen;
import org.throughline.intake.accounting.domain.AccountingEvent.DisclosureAccountingIssued;
import org.throughline.intake.accounting.domain.AccountingEvent.ParticipantSeen;
import org.throughline.intake.accounting.domain.AccountingRefusal;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Accountings as the platform runs them; each has a stream of its own. */
public final class AccountingDeciding
        implements Deciding<AccountingCommand, Accounting, AccountingEvent, AccountingRefusal> {
    @Override
    public Class<AccountingCommand> commands() {
        return AccountingCommand.class;
    }

    @Override
    public Catalogue<AccountingEvent> catalogue() {
        return AccountingCatalogue.EVENTS;
    }

    @Override
    public Streams streams(AccountingCommand command) {
        return Streams.of(StreamNames.accounting(command.accountingId()))
                .reading(StreamNames.participant(command.participantId()))
                .reading(command.requestId().stream()
                        .map(StreamNames::privacyRequest)
                        .toArray(String[]::new));
    }

    @Override
    public Accounting initial() {
        return Accounting.NONE;
    }

    @Override
    public Decision<AccountingEvent, AccountingRefusal> decide(Accounting state, AccountingCommand command) {
        return Accounting.decide(state, command);
    }

    @Override
    public Accounting evolve(Accounting state, AccountingEvent event) {
        return Accounting.evolve(state, event);
    }

    @Override
    public String streamOf(AccountingEvent event) {
        return switch (event) {
            case ParticipantSeen e -> StreamNames.participant(e.participantId());
            case DemandSeen e -> StreamNames.privacyRequest(e.requestId());
            case DemandMet e -> StreamNames.privacyRequest(e.requestId());
            case DisclosureAccountingIssued e -> StreamNames.accounting(e.accountingId());
        };
    }
}
