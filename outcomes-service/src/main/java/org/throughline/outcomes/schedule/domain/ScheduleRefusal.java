package org.throughline.outcomes.schedule.domain;

import java.util.UUID;

/** Why a request about an assessment schedule is refused. */
public sealed interface ScheduleRefusal {

    /** Nobody told of such an episode of this person. */
    record EpisodeUnknown(UUID episodeId) implements ScheduleRefusal {}

    record EpisodeIsClosed(UUID episodeId) implements ScheduleRefusal {}

    record InstrumentUnknown(UUID scheduleId) implements ScheduleRefusal {}

    /** None of its versions takes answers any more. */
    record InstrumentIsRetired(UUID scheduleId) implements ScheduleRefusal {}

    /** Asked again so soon, the instrument says nothing new. */
    record IntervalTooShort(UUID scheduleId, int leastDays) implements ScheduleRefusal {}

    /** A first time that has passed already cannot be kept. */
    record BaselineNotAhead(UUID scheduleId) implements ScheduleRefusal {}

    /** The instrument is given by this cadence already. */
    record ScheduleExists(UUID scheduleId) implements ScheduleRefusal {}

    record ScheduleUnknown(UUID scheduleId) implements ScheduleRefusal {}
}
