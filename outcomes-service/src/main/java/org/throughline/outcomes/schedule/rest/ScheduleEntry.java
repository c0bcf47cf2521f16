package org.throughline.outcomes.schedule.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.schedule.domain.Cadence;
import org.throughline.outcomes.schedule.domain.Moment;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleSet;
import org.throughline.outcomes.schedule.view.DueState;
import org.throughline.outcomes.schedule.view.ScheduleList.Due;
import org.throughline.outcomes.schedule.view.ScheduleList.Row;

/**
 * A schedule as it is shown.
 *
 * @param instrument its code; absent where the record was erased
 * @param everyDays days from one to the next while the episode lasts; 0 where the baseline is enough
 * @param daysAfterDischarge 0 is the discharge itself
 * @param kept whether it is not stopped or replaced
 * @param point the time that is to come or is late; absent where nothing is due
 * @param number of the times while the episode lasts, from 1; of those after it, days since the discharge
 * @param from answers given earlier do not count for it
 * @param answeredAt when it was answered last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScheduleEntry(
        UUID scheduleId,
        UUID participantId,
        UUID episodeId,
        String programme,
        @Nullable String instrument,
        @Nullable Integer everyDays,
        @Nullable List<Integer> daysAfterDischarge,
        boolean kept,
        @Nullable Point point,
        @Nullable Integer number,
        @Nullable Instant from,
        @Nullable Instant dueBy,
        @Nullable DueState state,
        @Nullable Instant answeredAt) {
    static ScheduleEntry of(Row row, Instant now) {
        Optional<Due> due = row.due();
        Optional<Cadence> cadence = row.set().map(AssessmentScheduleSet::cadence);
        return new ScheduleEntry(
                row.scheduleId(),
                row.participantId(),
                row.episodeId(),
                row.programme(),
                row.set().map(AssessmentScheduleSet::instrument).orElse(null),
                cadence.map(Cadence::everyDays).orElse(null),
                cadence.map(Cadence::daysAfterDischarge).orElse(null),
                row.kept(),
                due.map(Due::moment).map(Moment::point).orElse(null),
                due.map(Due::moment).map(Moment::number).orElse(null),
                due.map(Due::from).orElse(null),
                due.map(Due::dueBy).orElse(null),
                due.map(one -> one.at(now)).orElse(null),
                row.metAt().orElse(null));
    }
}
