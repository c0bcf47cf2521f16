package org.throughline.intake.retention.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.PartialDate;

/** Facts about how long records are kept, and those they rest on. */
public sealed interface RetentionEvent permits RetentionEvent.OfRetention, RetentionEvent.Seen {
    UUID participantId();

    /** Facts that outlive the record they speak of: ids and codes only. */
    sealed interface OfRetention extends RetentionEvent permits OfHold, OfErasure, OfKeeping {}

    /** Facts about one hold. */
    sealed interface OfHold extends OfRetention {
        UUID holdId();
    }

    /** What of a hold other services are told, which have something of the record to destroy themselves. */
    sealed interface OfKeeping extends OfRetention {
        UUID holdId();
    }

    /** Nothing of a participant's record may be destroyed. */
    record RecordKept(UUID participantId, UUID holdId, Instant keptAt) implements OfKeeping {}

    /** A hold keeps nothing of a participant's record from being destroyed any more. */
    record RecordKeptNoLonger(UUID participantId, UUID holdId, Instant endedAt) implements OfKeeping {}

    /** Facts about one erasure. */
    sealed interface OfErasure extends OfRetention {
        UUID requestId();
    }

    /**
     * A record is kept until further notice.
     *
     * @param episodeIds the episode it is about; the whole record, if none is named
     */
    record HoldPlaced(
            UUID participantId,
            UUID holdId,
            List<UUID> episodeIds,
            HoldAuthority authority,
            HoldReason reason,
            Reference reference,
            Instant placedAt,
            String placedBy)
            implements OfHold {
        public HoldPlaced {
            episodeIds = List.copyOf(episodeIds);
        }
    }

    /** It is not kept for that any more. */
    record HoldLifted(UUID participantId, UUID holdId, Reference reference, Instant liftedAt, String liftedBy)
            implements OfHold {}

    /** Somebody asked that the record be erased. */
    record ErasureRequested(
            UUID participantId,
            UUID requestId,
            ErasureGround ground,
            Reference authority,
            Instant requestedAt,
            String requestedBy,
            String policyVersion)
            implements OfErasure {}

    /** A second person agreed. */
    record ErasureApproved(
            UUID participantId, UUID requestId, Instant approvedAt, String approvedBy, String policyVersion)
            implements OfErasure {}

    record ErasureDeclined(
            UUID participantId, UUID requestId, DeclineReason reason, Instant declinedAt, String declinedBy)
            implements OfErasure {}

    /** What was agreed did not begin, or did not go on, since something had come to speak against it; no key is gone. */
    record ErasureStopped(
            UUID participantId, UUID requestId, Obstacle obstacle, Instant stoppedAt, String policyVersion)
            implements OfErasure {}

    /**
     * Keys are being destroyed.
     *
     * @param services that have to say that they show nothing any more, by name
     */
    record ErasureBegun(
            UUID participantId, UUID requestId, List<String> services, Instant begunAt, String policyVersion)
            implements OfErasure {
        public ErasureBegun {
            services = List.copyOf(services);
        }
    }

    /**
     * No copy of the person's keys opens anything, as every service needs it.
     *
     * @param keys ids of the keys that were destroyed
     */
    record RecordErased(UUID participantId, UUID requestId, List<String> keys, Instant erasedAt) implements OfErasure {
        public RecordErased {
            keys = List.copyOf(keys);
        }
    }

    /** A service shows nothing any more. */
    record ClearingConfirmed(UUID participantId, UUID requestId, String service, Instant confirmedAt)
            implements OfErasure {}

    /** Every service does so. */
    record ErasureCompleted(UUID participantId, UUID requestId, Instant completedAt) implements OfErasure {}

    /** Facts of other features. */
    sealed interface Seen extends RetentionEvent {}

    /** There is such a participant, born then. */
    record PersonSeen(UUID participantId, Details details) implements Seen {
        /** Of who they are. */
        public record Details(PartialDate birthDate) {}
    }

    record EpisodeSeen(UUID participantId, String programme, UUID episodeId) implements Seen {}

    record EpisodeEndSeen(UUID participantId, String programme, UUID episodeId, Instant freedAt) implements Seen {}

    /** Facts about records of one person. */
    sealed interface OfLink extends Seen {
        UUID survivorId();

        UUID retiredId();

        @Override
        default UUID participantId() {
            return retiredId();
        }
    }

    record LinkSeen(UUID survivorId, UUID retiredId) implements OfLink {}

    record UnlinkSeen(UUID survivorId, UUID retiredId) implements OfLink {}
}
