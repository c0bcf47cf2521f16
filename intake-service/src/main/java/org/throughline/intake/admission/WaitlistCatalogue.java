package org.throughline.intake.admission;

import static org.throughline.intake.Compartments.CLINICAL;
import static org.throughline.intake.Compartments.IDENTITY;

import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodePlaceFreed;
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
            EventType.told("intake.episode-opened.v1", EpisodeOpened.class, CLINICAL),
            EventType.told("intake.episode-place-freed.v1", EpisodePlaceFreed.class, CLINICAL),
            LinkTypes.LINKED,
            LinkTypes.UNLINKED,
            LinkTypes.TAKEN_IN,
            LinkTypes.GIVEN_BACK,
            TrackTypes.OPENED,
            TrackTypes.TAKEN,
            TrackTypes.FREED,
            TrackTypes.RESERVED,
            TrackTypes.QUEUED,
            TrackTypes.UNQUEUED,
            EventType.told("intake.participant-registered.v1", ParticipantSeen.class, IDENTITY),
            TrackTypes.DEFINED);

    private WaitlistCatalogue() {}

    private static <T extends OfEntry> EventType<T> about(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
