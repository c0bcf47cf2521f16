package org.throughline.intake.admission;

import static org.throughline.intake.Compartments.CLINICAL;
import static org.throughline.intake.Compartments.IDENTITY;
import static org.throughline.intake.Compartments.ORGANISATION;

import org.throughline.intake.admission.domain.BookEvent.BookOpened;
import org.throughline.intake.admission.domain.BookEvent.EntryQueued;
import org.throughline.intake.admission.domain.BookEvent.EntryUnqueued;
import org.throughline.intake.admission.domain.BookEvent.PlaceFreed;
import org.throughline.intake.admission.domain.BookEvent.PlaceReserved;
import org.throughline.intake.admission.domain.BookEvent.PlaceTaken;
import org.throughline.intake.admission.domain.ProgrammeSeen.TrackSeen;
import org.throughline.intake.admission.domain.Seen.ParticipantSeen;
import org.throughline.intake.admission.domain.WaitlistEvent;
import org.throughline.intake.admission.domain.WaitlistEvent.OfEntry;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferAccepted;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferDeclined;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferExpired;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferMade;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlaced;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlacementExplained;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistRemovalExplained;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistRemoved;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How waiting is stored. Others learn who waits for which track; why, and who comes first, stays here. */
public final class WaitlistCatalogue {
    /** All types; those of the books of a track are decided by admissions too. */
    public static final Catalogue<WaitlistEvent> EVENTS = Catalogue.of(
            WaitlistEvent.class,
            about(EventType.published("intake.waitlist-placed.v1", WaitlistPlaced.class, CLINICAL)),
            about(EventType.internal(
                    "intake.waitlist-placement-explained.v1", WaitlistPlacementExplained.class, CLINICAL)),
            about(EventType.internal("intake.waitlist-offer-made.v1", WaitlistOfferMade.class, CLINICAL)),
            about(EventType.internal("intake.waitlist-offer-accepted.v1", WaitlistOfferAccepted.class, CLINICAL)),
            about(EventType.internal("intake.waitlist-offer-declined.v1", WaitlistOfferDeclined.class, CLINICAL)),
            about(EventType.internal("intake.waitlist-offer-expired.v1", WaitlistOfferExpired.class, CLINICAL)),
            about(EventType.published("intake.waitlist-removed.v1", WaitlistRemoved.class, CLINICAL)),
            about(EventType.internal("intake.waitlist-removal-explained.v1", WaitlistRemovalExplained.class, CLINICAL)),
            EventType.internal("intake.track-book-opened.v1", BookOpened.class, ORGANISATION),
            EventType.internal("intake.track-place-taken.v1", PlaceTaken.class, ORGANISATION),
            EventType.internal("intake.track-place-freed.v1", PlaceFreed.class, ORGANISATION),
            EventType.internal("intake.track-place-reserved.v1", PlaceReserved.class, ORGANISATION),
            EventType.internal("intake.waitlist-entry-queued.v1", EntryQueued.class, ORGANISATION),
            EventType.internal("intake.waitlist-entry-unqueued.v1", EntryUnqueued.class, ORGANISATION),
            EventType.told("intake.participant-registered.v1", ParticipantSeen.class, IDENTITY),
            EventType.told("scheduling.track-defined.v1", TrackSeen.class, ORGANISATION)
                    .revisedBy(AdmissionCatalogue::withoutPlaces));

    private WaitlistCatalogue() {}

    private static <T extends OfEntry> EventType<T> about(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
