package org.throughline.outcomes.alumni.domain;

import java.time.Instant;
import java.util.UUID;

/** Why a request about the time after an episode is refused. */
public sealed interface AlumniRefusal {

    /** It lasts, nobody told of it, or it is another person's. */
    record EpisodeNotOver(UUID episodeId) implements AlumniRefusal {}

    /** Nobody is contacted where the person died. */
    record EpisodeEndedByDeath(UUID episodeId) implements AlumniRefusal {}

    /** Whoever joins agrees to be contacted. */
    record ContactConsentDoesNotHold(UUID episodeId) implements AlumniRefusal {}

    record AlreadyEnrolled(UUID episodeId) implements AlumniRefusal {}

    record NotEnrolled(UUID episodeId) implements AlumniRefusal {}

    /** On that day nobody was to be asked. */
    record FollowUpUnknown(UUID episodeId, int days) implements AlumniRefusal {}

    /** Asked too early or too late, it says nothing of that day. */
    record FollowUpOutsideWindow(UUID episodeId, int days, Instant from, Instant dueBy) implements AlumniRefusal {}

    record FollowUpInFuture(UUID episodeId, int days) implements AlumniRefusal {}

    record FollowUpIsRecorded(UUID episodeId, int days) implements AlumniRefusal {}

    /** There is one already since the episode ended. */
    record ReadmissionIsRequested(UUID episodeId, UUID requestId) implements AlumniRefusal {}
}
