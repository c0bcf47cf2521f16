package org.throughline.outcomes.schedule.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.domain.Text;

/** Requests about the assessment schedules of one episode. */
public sealed interface ScheduleCommand {
    UUID participantId();

    UUID episodeId();

    SchedulePolicy policy();

    Instant requestedAt();

    /** What is to be given, and when. */
    record Planned(UUID scheduleId, String instrument, Cadence cadence) {}

    /** Staff decide on an instrument of the episode. */
    record SetSchedule(
            UUID participantId,
            UUID episodeId,
            Planned planned,
            Instant baselineBy,
            String by,
            SchedulePolicy policy,
            Instant requestedAt)
            implements ScheduleCommand {}

    /** What the programme gives everybody, as an episode begins; what staff have set before stays. */
    record SetStandardSchedules(
            UUID participantId,
            UUID episodeId,
            List<Planned> standard,
            String by,
            SchedulePolicy policy,
            Instant requestedAt)
            implements ScheduleCommand {
        public SetStandardSchedules {
            standard = List.copyOf(standard);
        }
    }

    record StopSchedule(
            UUID participantId,
            UUID episodeId,
            UUID scheduleId,
            Text reason,
            String by,
            SchedulePolicy policy,
            Instant requestedAt)
            implements ScheduleCommand {}

    /** The person answered an instrument. */
    record MeetPoint(
            UUID participantId,
            UUID episodeId,
            String instrument,
            UUID assessmentId,
            Instant administeredAt,
            SchedulePolicy policy,
            Instant requestedAt)
            implements ScheduleCommand {}

    /** What was taken for an answer is not one of this person. */
    record ReopenPoint(
            UUID participantId, UUID episodeId, UUID assessmentId, SchedulePolicy policy, Instant requestedAt)
            implements ScheduleCommand {}

    /** What was answered was corrected: the time it counted for is open again, and the answers beside it may count for it. */
    record CorrectPoint(
            UUID participantId,
            UUID episodeId,
            UUID superseded,
            UUID assessmentId,
            Instant administeredAt,
            SchedulePolicy policy,
            Instant requestedAt)
            implements ScheduleCommand {}

    /** Time has passed, or the episode was paused, ended or goes on. */
    record ReckonSchedules(UUID participantId, UUID episodeId, SchedulePolicy policy, Instant requestedAt)
            implements ScheduleCommand {}
}
