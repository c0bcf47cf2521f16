package org.throughline.scheduling.dose.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about what one participant received in one week. Minutes are credited ones, days those of the facility. */
public sealed interface DoseEvent {
    UUID participantId();

    UUID episodeId();

    /** A fact of one week. */
    sealed interface OfWeek extends DoseEvent {
        LocalDate week();
    }

    /**
     * One session of the week, as it stands.
     *
     * @param version of the fact it comes from, in that session's own stream
     * @param minutes booked or credited, by status; otherwise 0
     */
    record DoseEntered(
            UUID participantId,
            UUID episodeId,
            LocalDate week,
            UUID sessionId,
            long version,
            DoseStatus status,
            LocalDate date,
            int minutes,
            Instant enteredAt)
            implements OfWeek {}

    /** What is delivered and booked does not reach what is required any more, and the week can still be saved. */
    record DoseAtRisk(
            UUID participantId,
            UUID episodeId,
            LocalDate week,
            int deliveredMinutes,
            int deliveredDays,
            int bookedMinutes,
            int requiredMinutes,
            int requiredDays)
            implements OfWeek {}

    record WeeklyDoseMet(
            UUID participantId,
            UUID episodeId,
            LocalDate week,
            int deliveredMinutes,
            int deliveredDays,
            int requiredMinutes,
            int requiredDays,
            boolean partial)
            implements OfWeek {}

    record WeeklyDoseShort(
            UUID participantId,
            UUID episodeId,
            LocalDate week,
            int deliveredMinutes,
            int deliveredDays,
            int requiredMinutes,
            int requiredDays,
            boolean partial)
            implements OfWeek {}

    /** What was said of the week is no longer so. */
    record DoseRestated(
            UUID participantId,
            UUID episodeId,
            LocalDate week,
            int deliveredMinutes,
            int deliveredDays,
            int requiredMinutes,
            int requiredDays,
            boolean partial,
            boolean met)
            implements OfWeek {}

    /** The facility treats nobody on these days of the week, so less is owed; on none, if a closure was withdrawn. */
    record ClosedDaysNoted(
            UUID participantId, UUID episodeId, LocalDate week, List<LocalDate> closedDays, Instant notedAt)
            implements OfWeek {
        public ClosedDaysNoted {
            closedDays = List.copyOf(closedDays);
        }
    }

    /**
     * The week is judged; what changes it from now on restates it.
     *
     * @param required what it was judged by, whatever is told of its episode or its facility afterwards; null where that
     *     was not kept yet
     */
    record WeekClosed(
            UUID participantId,
            UUID episodeId,
            LocalDate week,
            String policy,
            @Nullable Requirement required,
            Instant closedAt)
            implements OfWeek {}

    /**
     * As intake says: the participant is admitted.
     *
     * @param programme the service line, as a code
     * @param track by its id, in which they have a place while the episode is open
     */
    record EpisodeOpened(
            UUID participantId,
            UUID episodeId,
            String programme,
            String track,
            ZoneId zone,
            Instant admittedAt,
            boolean adult)
            implements DoseEvent {}

    /** As intake says. */
    record EpisodeEnded(UUID participantId, UUID episodeId, Instant closedAt) implements DoseEvent {}

    /** As intake says: it is paused, as agreed, up to a last day. */
    record EpisodeHeld(UUID participantId, UUID episodeId, LocalDate from, LocalDate until) implements DoseEvent {}

    /** As intake says: the participant is back from that day on. */
    record EpisodeResumed(UUID participantId, UUID episodeId, LocalDate on) implements DoseEvent {}

    /** As intake says: it goes on from then. */
    record EpisodeReopened(UUID participantId, UUID episodeId, Instant reopenedAt) implements DoseEvent {}
}
