package org.throughline.outcomes.handoff.domain;

import java.time.Instant;
import java.util.UUID;

/** Why a request about a handoff is refused. */
public sealed interface HandoffRefusal {
    record EpisodeNotDischarged(UUID episodeId) implements HandoffRefusal {}

    /** Another handoff of the episode is open or accepted. */
    record EpisodeHasHandoff(UUID episodeId, UUID handoffId) implements HandoffRefusal {}

    /** Somebody answers for the person at every moment. */
    record HandoffNeedsResponsible(UUID handoffId) implements HandoffRefusal {}

    record HandoffExists(UUID handoffId) implements HandoffRefusal {}

    record HandoffUnknown(UUID handoffId) implements HandoffRefusal {}

    record HandoffIsAccepted(UUID handoffId) implements HandoffRefusal {}

    record HandoffIsDeclined(UUID handoffId) implements HandoffRefusal {}

    record HandoffNotYetDue(UUID handoffId, Instant dueBy) implements HandoffRefusal {}

    /** The episode goes on; after its next discharge another handoff begins. */
    record HandoffIsClosed(UUID handoffId) implements HandoffRefusal {}

    /** Where nobody took the person on there is no appointment to miss. */
    record HandoffNotAccepted(UUID handoffId) implements HandoffRefusal {}

    /** A visit was confirmed already. */
    record FirstVisitIsConfirmed(UUID handoffId) implements HandoffRefusal {}

    /** It may still take place. */
    record FirstVisitNotYetDue(UUID handoffId, Instant dueBy) implements HandoffRefusal {}

    /** Nobody has been seen at a time that has not come. */
    record FirstVisitInFuture(UUID handoffId) implements HandoffRefusal {}
}
