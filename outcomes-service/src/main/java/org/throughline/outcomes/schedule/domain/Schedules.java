package org.throughline.outcomes.schedule.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.domain.Shelf;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMoved;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOpened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOverdue;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleReplaced;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleRested;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleSet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleStopped;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeClosed;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeHeld;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeReopened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeResumed;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.InstrumentPublished;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.InstrumentRetired;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.OfSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.ParticipantAdmitted;

/**
 * The schedules of an episode and what they rest on.
 *
 * @param admitted how the episode began
 * @param closed how it ended, if it did and does not go on
 * @param holds its pauses
 * @param all by id
 * @param shelves what the organisation keeps of instruments, by name
 */
public record Schedules(
        Optional<ParticipantAdmitted> admitted,
        Optional<EpisodeClosed> closed,
        Holds holds,
        Map<UUID, Schedule> all,
        Map<String, Shelf> shelves) {
    public static final Schedules NONE =
            new Schedules(Optional.empty(), Optional.empty(), Holds.NONE, Map.of(), Map.of());

    public Schedules {
        all = Map.copyOf(all);
        shelves = Map.copyOf(shelves);
    }

    /** Applies one fact. */
    public static Schedules evolve(Schedules state, ScheduleEvent event) {
        return switch (event) {
            case AssessmentScheduleSet e -> state.with(Schedule.of(e));
            case AssessmentPointOpened e -> state.now(e, one -> one.opened(e.moment(), e.from(), e.dueBy()));
            case AssessmentPointMoved e -> state.now(e, one -> one.moved(e.dueBy()));
            case AssessmentPointMet e -> state.now(e, one -> one.met(e.moment(), e.assessmentId(), e.administeredAt()));
            case AssessmentPointOverdue e -> state.now(e, Schedule::late);
            case AssessmentScheduleRested e -> state.now(e, one -> one.rested(e.cause()));
            case AssessmentScheduleReplaced e -> state.now(e, Schedule::ended);
            case AssessmentScheduleStopped e -> state.now(e, Schedule::ended);
            case ParticipantAdmitted e -> state.episode(Optional.of(e), state.closed);
            case EpisodeClosed e -> state.episode(state.admitted, Optional.of(e));
            case EpisodeReopened _ -> state.episode(state.admitted, Optional.empty());
            case EpisodeHeld e ->
                state.with(state.holds.with(new Hold(e.from(), e.until().plusDays(1), e.zone())));
            case EpisodeResumed e -> state.with(state.holds.endingOn(e.on()));
            case InstrumentPublished e -> state.shelf(e.definition().code(), shelf -> shelf.with(e.definition()));
            case InstrumentRetired e -> state.shelf(e.code(), shelf -> shelf.ending(e.version(), e.endsAt()));
        };
    }

    /** The one that is kept of an instrument, by its code. */
    Optional<Schedule> of(String instrument) {
        return all.values().stream()
                .filter(one -> !one.stopped())
                .filter(one -> one.set().instrument().equals(instrument))
                .findFirst();
    }

    /** Those that are kept, in a fixed order. */
    List<Schedule> kept() {
        return all.values().stream()
                .filter(one -> !one.stopped())
                .sorted(Comparator.comparing(one -> one.set().scheduleId()))
                .toList();
    }

    Shelf shelf(String instrument) {
        return shelves.getOrDefault(Instruments.nameOf(instrument), Shelf.EMPTY);
    }

    private Schedules now(OfSchedule event, UnaryOperator<Schedule> change) {
        Schedule known = all.get(event.scheduleId());
        if (known == null) {
            throw new IllegalStateException("a schedule is set before anything becomes of it");
        }
        return with(change.apply(known));
    }

    private Schedules with(Schedule schedule) {
        Map<UUID, Schedule> more = new HashMap<>(all);
        more.put(schedule.set().scheduleId(), schedule);
        return new Schedules(admitted, closed, holds, more, shelves);
    }

    private Schedules with(Holds next) {
        return new Schedules(admitted, closed, next, all, shelves);
    }

    private Schedules episode(Optional<ParticipantAdmitted> begun, Optional<EpisodeClosed> ended) {
        return new Schedules(begun, ended, holds, all, shelves);
    }

    private Schedules shelf(String code, UnaryOperator<Shelf> change) {
        Map<String, Shelf> more = new HashMap<>(shelves);
        more.put(Instruments.nameOf(code), change.apply(shelf(code)));
        return new Schedules(admitted, closed, holds, all, more);
    }
}
