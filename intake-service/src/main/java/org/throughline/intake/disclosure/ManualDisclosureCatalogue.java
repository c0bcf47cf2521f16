package org.throughline.intake.disclosure;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessEnded;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessOpened;
import org.throughline.disclosure.domain.ManualEvent;
import org.throughline.disclosure.domain.ManualEvent.GroundsRecorded;
import org.throughline.disclosure.domain.ManualEvent.ParticipantSeen;
import org.throughline.disclosure.domain.ManualEvent.ReviewExplained;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.intake.Compartments;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Details;

/**
 * How disclosures by people are stored: the entry in ids and codes under the organisation's key, as every entry of the
 * ledger, and what is written down of it under the participant's.
 */
public final class ManualDisclosureCatalogue {
    /** The entry. */
    public static final String ENTRY = "intake.manual-disclosure-recorded.v1";

    /** What the privacy officer found of it. */
    public static final String REVIEW = "intake.disclosure-reviewed.v1";

    /** That somebody of another programme may read a record in an emergency, as the gates of all services are told. */
    public static final String OPENED = "intake.staff-access-opened.v1";

    /** That they may not any more. */
    public static final String ENDED = "intake.staff-access-ended.v1";

    /** All types. */
    public static final Catalogue<ManualEvent> EVENTS = Catalogue.of(
            ManualEvent.class,
            EventType.told("intake.participant-registered.v1", ParticipantSeen.class, Compartments.IDENTITY),
            EventType.told(
                            LedgerDeciding.disclosed(ManualDisclosureDeciding.TOLD_BY),
                            RecordsDisclosed.class,
                            Compartments.ORGANISATION)
                    .revisedBy(LedgerDeciding::toNoAuthority),
            entry(
                            EventType.internal(ENTRY, ManualDisclosureRecorded.class, Compartments.ORGANISATION),
                            event -> event.request().participantId())
                    .happenedAt(ManualDisclosureRecorded::disclosedAt),
            entry(
                            EventType.internal(REVIEW, DisclosureReviewed.class, Compartments.ORGANISATION),
                            DisclosureReviewed::participantId)
                    .happenedAt(DisclosureReviewed::reviewedAt),
            entry(
                            EventType.published(OPENED, StaffAccessOpened.class, Compartments.ORGANISATION),
                            StaffAccessOpened::participantId)
                    .happenedAt(StaffAccessOpened::openedAt),
            entry(
                            EventType.published(ENDED, StaffAccessEnded.class, Compartments.ORGANISATION),
                            StaffAccessEnded::participantId)
                    .happenedAt(StaffAccessEnded::endedAt),
            EventType.internal("intake.disclosure-review-explained.v1", ReviewExplained.class, Compartments.CLINICAL)
                    .about(event -> event.participantId().toString()),
            EventType.internal("intake.disclosure-grounds-recorded.v1", GroundsRecorded.class, Compartments.CLINICAL)
                    .about(event -> event.participantId().toString()));

    private ManualDisclosureCatalogue() {}

    /** It is about a participant, and sealed under the organisation's key all the same. */
    private static <T> EventType<T> entry(EventType<T> type, Function<T, UUID> participant) {
        Details<T> about = new Details<>(
                participant.andThen(id -> Optional.of(id.toString())),
                type.details().occurredAt());
        return new EventType<>(
                type.name(), type.record(), type.visibility(), type.compartment(), about, type.upcasters());
    }
}
