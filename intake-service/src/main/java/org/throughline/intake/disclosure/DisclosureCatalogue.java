package org.throughline.intake.disclosure;

import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerFact;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessEnded;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessOpened;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.intake.Compartments;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** What the ledger reads: the entries of all four services, which all make the same two, those of people, and what came of them. */
public final class DisclosureCatalogue {
    /** All types. */
    public static final Catalogue<LedgerFact> EVENTS = Catalogue.of(
            LedgerFact.class,
            disclosed("intake"),
            refused("intake"),
            disclosed("scheduling"),
            refused("scheduling"),
            disclosed("treatment-plan"),
            refused("treatment-plan"),
            disclosed("outcomes"),
            refused("outcomes"),
            EventType.told(ManualDisclosureCatalogue.ENTRY, ManualDisclosureRecorded.class, Compartments.ORGANISATION),
            EventType.told(ManualDisclosureCatalogue.OPENED, StaffAccessOpened.class, Compartments.ORGANISATION),
            EventType.told(ManualDisclosureCatalogue.ENDED, StaffAccessEnded.class, Compartments.ORGANISATION),
            EventType.told(ManualDisclosureCatalogue.REVIEW, DisclosureReviewed.class, Compartments.ORGANISATION));

    private DisclosureCatalogue() {}

    private static EventType<RecordsDisclosed> disclosed(String service) {
        return EventType.told(LedgerDeciding.disclosed(service), RecordsDisclosed.class, Compartments.ORGANISATION)
                .revisedBy(LedgerDeciding::toNoAuthority);
    }

    private static EventType<DisclosureRefused> refused(String service) {
        return EventType.told(LedgerDeciding.refused(service), DisclosureRefused.class, Compartments.ORGANISATION);
    }
}
