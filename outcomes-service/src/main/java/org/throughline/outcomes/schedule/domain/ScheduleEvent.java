package org.throughline.outcomes.schedule.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;

/** Facts about when an episode's instruments are to be given, and facts from elsewhere that they rest on. */
public sealed interface ScheduleEvent {

    /** What this service decided about the schedules of an episode. */
    sealed interface OfSchedule extends ScheduleEvent {
        UUID participantId();

        UUID episodeId();

        UUID scheduleId();
    }

    /** Why nothing is due on a schedule. */
    enum RestCause {
        /** The baseline is taken, and it is not given again in this episode. */
        BASELINE_TAKEN,
        /** All that was to be asked after the discharge is past. */
        FOLLOWED_UP,
        /** The episode is over, and nothing is asked after it. */
        EPISODE_ENDED
    }

    /**
     * An instrument is to be given by this cadence.
     *
     * @param programme of the episode
     * @param startsAt when its time began to run
     * @param baselineBy until when the first is to be answered, pauses left aside; where it was answered under another
     *     cadence before, when this one was set
     * @param by who set it, as an opaque subject
     */
    record AssessmentScheduleSet(
            UUID participantId,
            UUID episodeId,
            UUID scheduleId,
            String programme,
            String instrument,
            Cadence cadence,
            Instant startsAt,
            Instant baselineBy,
            String by,
            Instant setAt)
            implements OfSchedule {}

    /** Another cadence of the instrument stands in its place. */
    record AssessmentScheduleReplaced(
            UUID participantId, UUID episodeId, UUID scheduleId, UUID replacedBy, Instant replacedAt)
            implements OfSchedule {}

    /** An instrument is not given any more. */
    record AssessmentScheduleStopped(
            UUID participantId, UUID episodeId, UUID scheduleId, Text reason, String by, Instant stoppedAt)
            implements OfSchedule {}

    /**
     * The next time an instrument is due is known.
     *
     * @param from answers given earlier do not count for it
     */
    record AssessmentPointOpened(
            UUID participantId, UUID episodeId, UUID scheduleId, Moment moment, Instant from, Instant dueBy)
            implements OfSchedule {}

    /** A pause, or its end, moved the time an instrument is due. */
    record AssessmentPointMoved(UUID participantId, UUID episodeId, UUID scheduleId, Moment moment, Instant dueBy)
            implements OfSchedule {}

    /** An instrument was answered; of several times that passed, the one the answers fall in. */
    record AssessmentPointMet(
            UUID participantId,
            UUID episodeId,
            UUID scheduleId,
            Moment moment,
            UUID assessmentId,
            Instant administeredAt)
            implements OfSchedule {}

    /** An instrument was not answered in time. */
    record AssessmentPointOverdue(UUID participantId, UUID episodeId, UUID scheduleId, Moment moment, Instant dueBy)
            implements OfSchedule {}

    /** Nothing is due on a schedule. */
    record AssessmentScheduleRested(UUID participantId, UUID episodeId, UUID scheduleId, RestCause cause)
            implements OfSchedule {}

    /** Told by intake: an episode began. */
    record ParticipantAdmitted(UUID participantId, UUID episodeId, String programme, Instant admittedAt)
            implements ScheduleEvent {}

    /** Told by intake: an episode is over, and how it ended. */
    record EpisodeClosed(UUID participantId, UUID episodeId, String type, Instant closedAt) implements ScheduleEvent {
        /** Nobody is asked anything any more. */
        boolean byDeath() {
            return type.equals("DECEASED");
        }
    }

    /** Told by intake: an episode that was over goes on. */
    record EpisodeReopened(UUID participantId, UUID episodeId, Instant reopenedAt) implements ScheduleEvent {}

    /** Told by intake: an episode is paused, with its first and its last day. */
    record EpisodeHeld(UUID participantId, UUID episodeId, LocalDate from, LocalDate until, ZoneId zone)
            implements ScheduleEvent {}

    /** Told by intake: the person is back, from a day on. */
    record EpisodeResumed(UUID participantId, UUID episodeId, LocalDate on) implements ScheduleEvent {}

    /** From the instruments: the organisation published a definition of its own. */
    record InstrumentPublished(InstrumentDefinition definition) implements ScheduleEvent {}

    /** From the instruments: a version takes answers given before this moment only. */
    record InstrumentRetired(String code, int version, Instant endsAt) implements ScheduleEvent {}
}
