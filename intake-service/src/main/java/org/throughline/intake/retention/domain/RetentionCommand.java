package org.throughline.intake.retention.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Requests about how long one record is kept. */
public sealed interface RetentionCommand {
    UUID participantId();

    Instant requestedAt();

    /** What a hold says. The episode is the one it is about; the whole record, if none is named. */
    record HoldTerms(Optional<UUID> episodeId, HoldAuthority authority, HoldReason reason, Reference reference) {}

    /** Has a record kept until further notice. */
    record PlaceHold(UUID participantId, UUID holdId, HoldTerms terms, String requestedBy, Instant requestedAt)
            implements RetentionCommand {}

    /**
     * Lets a hold go.
     *
     * @param reference to the paper that says so
     */
    record LiftHold(UUID participantId, UUID holdId, Reference reference, String requestedBy, Instant requestedAt)
            implements RetentionCommand {}

    /** Requests about one erasure. */
    sealed interface OfErasure extends RetentionCommand {
        UUID requestId();
    }

    /**
     * Asks that a record be erased.
     *
     * @param authority to the paper that gives the right
     */
    record RequestErasure(
            UUID participantId,
            UUID requestId,
            ErasureGround ground,
            Reference authority,
            Circumstances circumstances,
            String requestedBy,
            Instant requestedAt)
            implements OfErasure {}

    /** Agrees, as a second person. */
    record ApproveErasure(
            UUID participantId, UUID requestId, Circumstances circumstances, String requestedBy, Instant requestedAt)
            implements OfErasure {}

    /** Does not agree. */
    record DeclineErasure(
            UUID participantId, UUID requestId, DeclineReason reason, String requestedBy, Instant requestedAt)
            implements OfErasure {}

    /**
     * Begins, unless something has come to speak against it.
     *
     * @param services that have to say that they show nothing any more
     */
    record BeginErasure(
            UUID participantId, UUID requestId, Set<String> services, Circumstances circumstances, Instant requestedAt)
            implements OfErasure {
        public BeginErasure {
            services = Set.copyOf(services);
        }
    }

    /**
     * Looks once more at what speaks against an erasure that has begun, the last thing before keys are destroyed. It is
     * asked by whoever knows that no key was ordered to be destroyed.
     */
    record ReviewErasure(UUID participantId, UUID requestId, Circumstances circumstances, Instant requestedAt)
            implements OfErasure {}

    /**
     * Records that no copy of the keys opens anything.
     *
     * @param keys their ids
     */
    record RecordDestruction(UUID participantId, UUID requestId, List<String> keys, Instant requestedAt)
            implements OfErasure {
        public RecordDestruction {
            keys = List.copyOf(keys);
        }
    }

    /** Records that a service shows nothing any more. */
    record ConfirmClearing(UUID participantId, UUID requestId, String service, Instant requestedAt)
            implements OfErasure {}
}
