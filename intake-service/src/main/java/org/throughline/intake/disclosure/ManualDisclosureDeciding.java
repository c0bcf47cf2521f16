package org.throughline.intake.disclosure;

import java.util.UUID;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessEnded;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessOpened;
import org.throughline.disclosure.domain.ManualCommand;
import org.throughline.disclosure.domain.ManualCommand.ReviewDisclosure;
import org.throughline.disclosure.domain.ManualDisclosure;
import org.throughline.disclosure.domain.ManualEvent;
import org.throughline.disclosure.domain.ManualEvent.GroundsRecorded;
import org.throughline.disclosure.domain.ManualEvent.ParticipantSeen;
import org.throughline.disclosure.domain.ManualEvent.ReviewExplained;
import org.throughline.disclosure.domain.ManualRefusal;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.intake.StreamNames;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Disclosures by people as the platform runs them; each is an entry of its own, beside those of systems. */
public final class ManualDisclosureDeciding
        implements Deciding<ManualCommand, ManualDisclosure, ManualEvent, ManualRefusal> {
    /** The service in which people tell authorities of incidents. */
    static final String TOLD_BY = "treatment-plan";

    @Override
    public Class<ManualCommand> commands() {
        return ManualCommand.class;
    }

    @Override
    public Catalogue<ManualEvent> catalogue() {
        return ManualDisclosureCatalogue.EVENTS;
    }

    @Override
    public Streams streams(ManualCommand command) {
        Streams own = Streams.of(LedgerDeciding.stream(command.disclosureId()))
                .reading(StreamNames.participant(command.participantId()));
        return command instanceof ReviewDisclosure c ? own.reading(told(c.disclosureId())) : own;
    }

    /** The stream in which that service tells of an entry. */
    public static String told(UUID disclosureId) {
        return TOLD_BY + "/" + LedgerDeciding.stream(disclosureId);
    }

    @Override
    public ManualDisclosure initial() {
        return ManualDisclosure.NONE;
    }

    @Override
    public Decision<ManualEvent, ManualRefusal> decide(ManualDisclosure state, ManualCommand command) {
        return ManualDisclosure.decide(state, command);
    }

    @Override
    public ManualDisclosure evolve(ManualDisclosure state, ManualEvent event) {
        return ManualDisclosure.evolve(state, event);
    }

    @Override
    public String streamOf(ManualEvent event) {
        return switch (event) {
            case ParticipantSeen e -> StreamNames.participant(e.participantId());
            case ManualDisclosureRecorded e -> LedgerDeciding.stream(e.disclosureId());
            case RecordsDisclosed e -> told(e.disclosureId());
            case GroundsRecorded e -> LedgerDeciding.stream(e.disclosureId());
            case StaffAccessOpened e -> LedgerDeciding.stream(e.disclosureId());
            case StaffAccessEnded e -> LedgerDeciding.stream(e.disclosureId());
            case DisclosureReviewed e -> LedgerDeciding.stream(e.disclosureId());
            case ReviewExplained e -> LedgerDeciding.stream(e.disclosureId());
        };
    }
}
