package org.throughline.outcomes.schedule.rest;

import java.util.UUID;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.BaselineNotAhead;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.EpisodeIsClosed;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.EpisodeUnknown;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.InstrumentIsRetired;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.InstrumentUnknown;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.IntervalTooShort;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.ScheduleExists;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.ScheduleUnknown;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about an assessment schedule is over HTTP. */
final class ScheduleProblems {
    private ScheduleProblems() {}

    static Problem of(ScheduleRefusal refusal) {
        return switch (refusal) {
            case EpisodeUnknown _, ScheduleUnknown _ -> Problems.unknown();
            case EpisodeIsClosed _ ->
                Problems.problem(409, "episode-closed", "The episode is over; nothing new is planned in it");
            case InstrumentUnknown _ ->
                Problems.problem(422, "instrument-unknown", "There is no such instrument; ask for the list");
            case InstrumentIsRetired _ ->
                Problems.problem(422, "instrument-retired", "No version of the instrument takes answers any more");
            case IntervalTooShort(UUID _, int leastDays) ->
                Problems.problem(422, "interval-too-short", "Asked again so soon it says nothing new; wait leastDays")
                        .with("leastDays", leastDays);
            case BaselineNotAhead _ ->
                Problems.problem(422, "baseline-not-ahead", "Name a time for the baseline that is still to come");
            case ScheduleExists _ ->
                Problems.problem(409, "schedule-exists", "The instrument is given by this cadence already");
        };
    }
}
