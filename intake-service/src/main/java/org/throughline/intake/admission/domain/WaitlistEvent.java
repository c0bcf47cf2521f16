package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.admission.domain.WaitlistCommand.OutOfOrder;
import org.throughline.intake.domain.Text;

/** Facts about one participant's places in waitlists, and those they rest on. */
public sealed interface WaitlistEvent
        permits WaitlistEvent.OfEntry,
                AdmissionEvent.OfPlace,
                BookEvent,
                Seen.ParticipantSeen,
                Seen.OfLink,
                ProgrammeSeen.TrackSeen {

    /** Facts about one entry. */
    sealed interface OfEntry extends WaitlistEvent {
        UUID participantId();

        UUID entryId();
    }

    /** Somebody waits for a place. */
    record WaitlistPlaced(UUID participantId, UUID entryId, String track, Instant placedAt, String policyVersion)
            implements OfEntry {}

    /**
     * Why they wait, and where in the order.
     *
     * @param rank by the policy; lower comes first
     */
    record WaitlistPlacementExplained(
            UUID participantId,
            UUID entryId,
            String programme,
            Priority priority,
            int rank,
            Text reason,
            String placedBy)
            implements OfEntry {}

    /**
     * A place is kept for them for a while.
     *
     * @param outOfOrder why others were passed over, if they were
     */
    record WaitlistOfferMade(
            UUID participantId,
            UUID entryId,
            Instant expires,
            List<OutOfOrder> outOfOrder,
            String offeredBy,
            Instant offeredAt,
            String policyVersion)
            implements OfEntry {
        public WaitlistOfferMade {
            outOfOrder = List.copyOf(outOfOrder);
        }
    }

    /** The place is kept until they are admitted. */
    record WaitlistOfferAccepted(UUID participantId, UUID entryId, String recordedBy, Instant acceptedAt)
            implements OfEntry {}

    /** They wait on. */
    record WaitlistOfferDeclined(UUID participantId, UUID entryId, Text reason, String recordedBy, Instant declinedAt)
            implements OfEntry {}

    /** Nobody answered in time; they wait on. */
    record WaitlistOfferExpired(UUID participantId, UUID entryId, Instant expiredAt) implements OfEntry {}

    /** They wait no longer. */
    record WaitlistRemoved(UUID participantId, UUID entryId, String track, Cause cause, Instant removedAt)
            implements OfEntry {}

    /** Why they do not, and who says so. */
    record WaitlistRemovalExplained(UUID participantId, UUID entryId, Text reason, String removedBy)
            implements OfEntry {}

    /** Why somebody waits no longer. */
    enum Cause {
        ADMITTED,
        WITHDREW,
        WENT_ELSEWHERE,
        NOT_REACHED,
        NO_LONGER_FITS
    }
}
