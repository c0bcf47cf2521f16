package org.throughline.intake.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.ManualEvent;
import org.throughline.disclosure.domain.ManualEvent.GroundsRecorded;
import org.throughline.disclosure.domain.ManualEvent.ParticipantSeen;
import org.throughline.disclosure.domain.ManualEvent.ReviewExplained;
import org.throughline.intake.Compartments;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Compartment;
import org.throughline.platform.decider.EventType.Details;
import org.throughline.platform.decider.EventType.Visibility;

/**
 * How disclosures by people are stored: the entry in ids and codes under the organisation's key, as every entry of the
 * ledger, and what is written down of it under the participant's.
 */
public final class ManualDisclosureCatalogue {
    /** The entry. */
    public static final String ENTRY = "intake.manual-disclosure-recorded.v1";

    /** What the privacy officer found of it. */
    public static final String REVIEW = "intake.disclosure-reviewed.v1";

    /** All types. */
    public static final Catalogue<ManualEvent> EVENTS = Catalogue.of(
            ManualEvent.class,
            EventType.told("intake.participant-registered.v1", ParticipantSeen.class, Compartments.IDENTITY),
            new EventType<>(
                    ENTRY,
                    ManualDisclosureRecorded.class,
                    Visibility.INTERNAL,
                    new Compartment<>(Compartments.ORGANISATION, _ -> Optional.empty()),
                    new Details<>(
                            event -> Optional.of(participant(event).toString()),
                            event -> Optional.of(event.disclosedAt())),
                    List.of()),
            new EventType<>(
                    REVIEW,
                    DisclosureReviewed.class,
                    Visibility.INTERNAL,
                    new Compartment<>(Compartments.ORGANISATION, _ -> Optional.empty()),
                    new Details<>(
                            event -> Optional.of(event.participantId().toString()),
                            event -> Optional.of(event.reviewedAt())),
                    List.of()),
            EventType.internal("intake.disclosure-review-explained.v1", ReviewExplained.class, Compartments.CLINICAL)
                    .about(event -> event.participantId().toString()),
            EventType.internal("intake.disclosure-grounds-recorded.v1", GroundsRecorded.class, Compartments.CLINICAL)
                    .about(event -> event.participantId().toString()));

    private ManualDisclosureCatalogue() {}

    private static UUID participant(ManualDisclosureRecorded entry) {
        return entry.request().participantId();
    }
}
