package org.throughline.treatmentplan.review.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Facts about the reviews of one episode, and what others told that they rest on. */
public sealed interface ReviewEvent {
    UUID participantId();

    UUID episodeId();

    /** Told by intake. */
    sealed interface Told extends ReviewEvent {}

    /** What this service decided about the reviews of an episode. */
    sealed interface OfCourse extends ReviewEvent {}

    /** Told by intake: a person's episode began. */
    record ParticipantAdmitted(UUID participantId, UUID episodeId) implements Told {}

    /** Told by intake: an episode is over. */
    record EpisodeClosed(UUID participantId, UUID episodeId) implements Told {}

    /** Told by intake: an episode that was over goes on. */
    record EpisodeReopened(UUID participantId, UUID episodeId) implements Told {}

    /** Told by intake: an episode is paused, with its first and its last day. */
    record EpisodeHeld(UUID participantId, UUID episodeId, LocalDate from, LocalDate until, ZoneId zone)
            implements Told {}

    /** Told by intake: the person is back, from a day on. */
    record EpisodeResumed(UUID participantId, UUID episodeId, LocalDate on) implements Told {}

    /** Told by scheduling of absences in an episode. */
    sealed interface Absences extends ReviewEvent {
        String rule();

        int occurrence();
    }

    /**
     * Told by scheduling: somebody stayed away too often.
     *
     * @param rule by which that is counted
     * @param occurrence how often it has come to this in the episode
     */
    record AttendanceThresholdBreached(UUID participantId, UUID episodeId, String rule, int occurrence)
            implements Absences {}

    /**
     * Told by scheduling: by a correction or a hold it did not come to this.
     *
     * @param occurrence the first of those that do not stand
     */
    record AttendanceThresholdWithdrawn(UUID participantId, UUID episodeId, String rule, int occurrence)
            implements Absences {}

    /** The participant has this episode. */
    record EpisodeListed(UUID participantId, UUID episodeId) implements ReviewEvent {}

    /**
     * The next review has a date.
     *
     * @param since when the time until it began to run
     * @param opensAt when it is put on the list of what is to be done
     * @param policyVersion of the numbers that say so
     */
    record ReviewScheduled(
            UUID participantId, UUID episodeId, Instant since, Instant opensAt, Instant dueBy, String policyVersion)
            implements OfCourse {}

    /** A plan is to be looked at anew. */
    record ReviewOpened(
            UUID participantId,
            UUID episodeId,
            UUID reviewId,
            Trigger trigger,
            Instant openedAt,
            Instant dueBy,
            String policyVersion)
            implements OfCourse {}

    /**
     * Something more calls for the review that is open.
     *
     * @param dueBy when the review is due now, holds left aside; never later than before
     */
    record ReviewTriggerJoined(
            UUID participantId,
            UUID episodeId,
            UUID reviewId,
            Trigger trigger,
            Instant joinedAt,
            Instant dueBy,
            String policyVersion)
            implements OfCourse {}

    /**
     * Something that called for the open review does so no more; other things still do. When it is due stays as it is.
     *
     * @param remaining what still calls for it
     */
    record ReviewTriggerTakenBack(
            UUID participantId,
            UUID episodeId,
            UUID reviewId,
            Trigger trigger,
            List<ReviewTrigger> remaining,
            Instant takenBackAt)
            implements OfCourse {
        public ReviewTriggerTakenBack {
            remaining = List.copyOf(remaining);
        }
    }

    /** Nothing calls for the open review any more, so it is not to be conducted; the next one comes as it would have. */
    record ReviewCalledOff(UUID participantId, UUID episodeId, UUID reviewId, Trigger trigger, Instant calledOffAt)
            implements OfCourse {}

    /** A hold, or its end, moved the review that is to come or open. */
    record ReviewMoved(UUID participantId, UUID episodeId, Instant opensAt, Instant dueBy) implements OfCourse {}

    /** The open review was not conducted in time. */
    record ReviewOverdue(UUID participantId, UUID episodeId, UUID reviewId, Instant dueBy) implements OfCourse {}

    /**
     * A plan was looked at anew.
     *
     * @param triggers everything that had called for it
     * @param considered the scores and other facts that were looked at
     * @param nothingConsidered why, if none were; one text or none
     */
    record PlanReviewed(
            UUID participantId,
            UUID episodeId,
            UUID reviewId,
            List<ReviewTrigger> triggers,
            Text findings,
            List<EvidenceReference> considered,
            List<Text> nothingConsidered,
            List<String> attendees,
            ReviewDecision decision,
            String reviewer,
            Role role,
            Instant reviewedAt,
            String policyVersion)
            implements OfCourse {
        public PlanReviewed {
            triggers = List.copyOf(triggers);
            considered = List.copyOf(considered);
            nothingConsidered = List.copyOf(nothingConsidered);
            attendees = List.copyOf(attendees);
        }
    }
}
