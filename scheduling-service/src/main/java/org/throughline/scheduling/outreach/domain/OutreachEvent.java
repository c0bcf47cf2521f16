package org.throughline.scheduling.outreach.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.scheduling.outreach.domain.OutreachCommand.Attempt;

/** Facts about somebody's absences in one episode and what was done about them. */
public sealed interface OutreachEvent {
    UUID participantId();

    UUID episodeId();

    /** What this service decided. */
    sealed interface Own extends OutreachEvent {}

    /** A fact about one case of an episode. */
    sealed interface OfCase extends Own {
        /** Which of the episode's cases, from 1. */
        int number();
    }

    /**
     * How a session stands by now.
     *
     * @param version of the fact it comes from, in that session's own stream
     * @param date at the facility
     */
    record AttendanceTallied(
            UUID participantId,
            UUID episodeId,
            UUID sessionId,
            long version,
            AttendanceStanding standing,
            Instant start,
            LocalDate date,
            Instant talliedAt)
            implements Own {}

    /**
     * Somebody is to be reached.
     *
     * @param trigger the session that was missed
     * @param dueBy first instant after the business day on which they are to be tried first
     */
    record OutreachOpened(
            UUID participantId,
            UUID episodeId,
            int number,
            String programme,
            UUID trigger,
            Instant dueBy,
            Instant openedAt,
            String policyVersion)
            implements OfCase {}

    /** Another absence joins the open case. */
    record AbsenceJoined(UUID participantId, UUID episodeId, int number, UUID sessionId, Instant joinedAt)
            implements OfCase {}

    /** An absence that led to it does not stand any more. */
    record AbsenceTakenBack(UUID participantId, UUID episodeId, int number, UUID sessionId, Instant takenBackAt)
            implements OfCase {}

    record OutreachAttempted(UUID participantId, UUID episodeId, int number, Attempt attempt, Instant notedAt)
            implements OfCase {}

    /** Nobody is to be reached any more. */
    record OutreachClosed(UUID participantId, UUID episodeId, int number, OutreachResult result, Instant closedAt)
            implements OfCase {}

    /** Who said that it is over, where somebody did. */
    record OutreachClosedBy(UUID participantId, UUID episodeId, int number, String by) implements OfCase {}

    /**
     * So many absences that the plan is to be looked at.
     *
     * @param date at the facility, of the latest that counts
     * @param count of absences
     * @param limit from which on they are too many
     * @param occurrence how often it has come to this in the episode, from 1
     */
    record AttendanceThresholdBreached(
            UUID participantId,
            UUID episodeId,
            ThresholdRule rule,
            LocalDate date,
            int count,
            int limit,
            int occurrence,
            String policyVersion)
            implements Own {}

    /**
     * By a correction or a hold it did not come to this.
     *
     * @param occurrence the first of those that do not stand
     */
    record AttendanceThresholdWithdrawn(
            UUID participantId, UUID episodeId, ThresholdRule rule, int occurrence, String policyVersion)
            implements Own {}

    /** As intake says: the participant is admitted. */
    record EpisodeOpened(UUID participantId, UUID episodeId, String programme, ZoneId zone) implements OutreachEvent {}

    /** As intake says. */
    record EpisodeEnded(UUID participantId, UUID episodeId) implements OutreachEvent {}

    /** As intake says: it goes on. */
    record EpisodeReopened(UUID participantId, UUID episodeId) implements OutreachEvent {}

    /**
     * As intake says: the episode is paused, as agreed.
     *
     * @param until last day of the pause
     */
    record EpisodeHeld(UUID participantId, UUID episodeId, LocalDate from, LocalDate until) implements OutreachEvent {}

    /**
     * As intake says: the participant is back.
     *
     * @param on first day after the pause
     */
    record EpisodeResumed(UUID participantId, UUID episodeId, LocalDate on) implements OutreachEvent {}
}
