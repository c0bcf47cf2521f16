package org.throughline.intake.accounting;

import org.throughline.intake.Compartments;
import org.throughline.intake.accounting.domain.AccountingEvent;
import org.throughline.intake.accounting.domain.AccountingEvent.DemandMet;
import org.throughline.intake.accounting.domain.AccountingEvent.DemandSeen;
import org.throughline.intake.accounting.domain.AccountingEvent.DisclosureAccountingIssued;
import org.throughline.intake.accounting.domain.AccountingEvent.ParticipantSeen;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How accountings are stored: under the participant's key, and for nobody but this service. */
public final class AccountingCatalogue {
    /** All types. */
    public static final Catalogue<AccountingEvent> EVENTS = Catalogue.of(
            AccountingEvent.class,
            EventType.told("intake.participant-registered.v1", ParticipantSeen.class, Compartments.IDENTITY),
            EventType.told("intake.privacy-request-received.v1", DemandSeen.class, Compartments.CLINICAL),
            EventType.told("intake.accounting-fulfilled.v1", DemandMet.class, Compartments.CLINICAL),
            EventType.internal(
                            "intake.disclosure-accounting-issued.v1",
                            DisclosureAccountingIssued.class,
                            Compartments.CLINICAL)
                    .about(event -> event.participantId().toString())
                    .happenedAt(DisclosureAccountingIssued::issuedAt));

    private AccountingCatalogue() {}
}
