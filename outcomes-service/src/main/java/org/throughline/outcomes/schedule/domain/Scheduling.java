package org.throughline.outcomes.schedule.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.CorrectPoint;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.MeetPoint;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.Planned;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.ReckonSchedules;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.ReopenPoint;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.SetSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.SetStandardSchedules;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.StopSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleReplaced;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleSet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleStopped;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.ParticipantAdmitted;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.BaselineNotAhead;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.EpisodeIsClosed;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.EpisodeUnknown;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.InstrumentIsRetired;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.InstrumentUnknown;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.IntervalTooShort;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.ScheduleExists;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal.ScheduleUnknown;
import org.throughline.platform.decider.Decision;

/**
 * When the instruments of an episode are given.
 *
 * <p>A time is met by the answers that fall in it. While the episode is paused its times wait; after its end those of the
 * discharge and the follow-ups take their place; where it goes on again, so do they.
 */
public final class Scheduling {
    private Scheduling() {}

    public static Decision<ScheduleEvent, ScheduleRefusal> decide(
            Instruments instruments, Schedules state, ScheduleCommand command) {
        Times times = new Times(state, command.policy(), command.requestedAt());
        return switch (command) {
            case SetSchedule c -> set(instruments, state, c, times);
            case SetStandardSchedules c -> standard(instruments, state, c, times);
            case StopSchedule c -> stop(state, c, times);
            case MeetPoint c ->
                each(
                        state.of(c.instrument()).filter(one -> isOf(one, c)).stream(),
                        one -> times.met(one, c.assessmentId(), c.administeredAt()),
                        times);
            case ReopenPoint c ->
                each(
                        state.kept().stream().filter(one -> isOf(one, c)),
                        one -> times.reopen(one, c.assessmentId()),
                        times);
            case CorrectPoint c ->
                each(
                        state.kept().stream().filter(one -> isOf(one, c)),
                        one -> times.correct(one, c.superseded(), c.assessmentId(), c.administeredAt()),
                        times);
            case ReckonSchedules c -> each(state.kept().stream().filter(one -> isOf(one, c)), times::reckon, times);
        };
    }

    private static boolean isOf(Schedule schedule, ScheduleCommand command) {
        return schedule.set().participantId().equals(command.participantId());
    }

    private static Decision<ScheduleEvent, ScheduleRefusal> each(
            Stream<Schedule> schedules, Consumer<Schedule> what, Times times) {
        schedules.forEach(what);
        return accept(times.facts());
    }

    private static Decision<ScheduleEvent, ScheduleRefusal> set(
            Instruments instruments, Schedules state, SetSchedule c, Times times) {
        Optional<ParticipantAdmitted> admitted =
                state.admitted().filter(one -> one.participantId().equals(c.participantId()));
        if (admitted.isEmpty()) {
            return refuse(new EpisodeUnknown(c.episodeId()));
        }
        Planned planned = c.planned();
        UUID scheduleId = planned.scheduleId();
        if (isRepeat(state, planned)) {
            return nothingNew();
        }
        if (state.closed().isPresent()) {
            return refuse(new EpisodeIsClosed(c.episodeId()));
        }
        List<InstrumentDefinition> versions = versions(instruments, state, planned.instrument());
        if (versions.isEmpty()) {
            return refuse(new InstrumentUnknown(scheduleId));
        }
        Optional<InstrumentDefinition> newest = newest(instruments, state, planned.instrument(), c.requestedAt());
        if (newest.isEmpty()) {
            return refuse(new InstrumentIsRetired(scheduleId));
        }
        int least = leastDays(newest.get());
        if (planned.cadence().repeats() && planned.cadence().everyDays() < least) {
            return refuse(new IntervalTooShort(scheduleId, least));
        }
        if (c.baselineBy().isBefore(c.requestedAt())) {
            return refuse(new BaselineNotAhead(scheduleId));
        }
        return settled(state, c, newest.get().code(), admitted.get().programme(), times);
    }

    private static Decision<ScheduleEvent, ScheduleRefusal> settled(
            Schedules state, SetSchedule c, String instrument, String programme, Times times) {
        Optional<Schedule> before = state.of(instrument);
        if (before.filter(one -> one.set().cadence().equals(c.planned().cadence()))
                .isPresent()) {
            return refuse(new ScheduleExists(before.get().set().scheduleId()));
        }
        before.ifPresent(one -> times.add(new AssessmentScheduleReplaced(
                c.participantId(),
                c.episodeId(),
                one.set().scheduleId(),
                c.planned().scheduleId(),
                c.requestedAt())));
        boolean baselineTaken = before.filter(Schedule::begun).isPresent();
        times.begin(
                new AssessmentScheduleSet(
                        c.participantId(),
                        c.episodeId(),
                        c.planned().scheduleId(),
                        programme,
                        instrument,
                        c.planned().cadence(),
                        c.requestedAt(),
                        baselineTaken ? c.requestedAt() : c.baselineBy(),
                        c.by(),
                        c.requestedAt()),
                baselineTaken);
        return accept(times.facts());
    }

    private static boolean isRepeat(Schedules state, Planned planned) {
        return Optional.ofNullable(state.all().get(planned.scheduleId()))
                .map(Schedule::set)
                .filter(set -> Instruments.nameOf(set.instrument()).equals(Instruments.nameOf(planned.instrument())))
                .filter(set -> set.cadence().equals(planned.cadence()))
                .isPresent();
    }

    /** A programme's list may name what the organisation has retired, or asks for too often; that holds up nobody. */
    private static Decision<ScheduleEvent, ScheduleRefusal> standard(
            Instruments instruments, Schedules state, SetStandardSchedules c, Times times) {
        Optional<ParticipantAdmitted> admitted =
                state.admitted().filter(one -> one.participantId().equals(c.participantId()));
        if (admitted.isEmpty()) {
            return refuse(new EpisodeUnknown(c.episodeId()));
        }
        if (state.closed().isPresent()) {
            return nothingNew();
        }
        for (Planned planned : c.standard()) {
            newest(instruments, state, planned.instrument(), c.requestedAt())
                    .filter(definition -> times.state().of(definition.code()).isEmpty())
                    .filter(_ -> !times.state().all().containsKey(planned.scheduleId()))
                    .map(definition -> of(planned, definition, admitted.get(), c))
                    .ifPresent(set -> times.begin(set, false));
        }
        return accept(times.facts());
    }

    private static AssessmentScheduleSet of(
            Planned planned, InstrumentDefinition definition, ParticipantAdmitted admitted, SetStandardSchedules c) {
        Cadence asked = planned.cadence();
        Cadence cadence = asked.repeats()
                ? new Cadence(Math.max(asked.everyDays(), leastDays(definition)), asked.daysAfterDischarge())
                : asked;
        return new AssessmentScheduleSet(
                c.participantId(),
                c.episodeId(),
                planned.scheduleId(),
                admitted.programme(),
                definition.code(),
                cadence,
                admitted.admittedAt(),
                admitted.admittedAt().plus(c.policy().baselineWithin()),
                c.by(),
                c.requestedAt());
    }

    private static List<InstrumentDefinition> versions(Instruments instruments, Schedules state, String code) {
        return instruments.with(code, state.shelf(code)).like(code);
    }

    /** The newest version that still takes answers. */
    private static Optional<InstrumentDefinition> newest(
            Instruments instruments, Schedules state, String code, Instant at) {
        Instruments known = instruments.with(code, state.shelf(code));
        return known.like(code).stream()
                .filter(one -> known.endOf(one).filter(end -> !end.isAfter(at)).isEmpty())
                .max(Comparator.comparingInt(InstrumentDefinition::version));
    }

    /** What the source says of asking again; where it says nothing, the time the answers look back on. */
    private static int leastDays(InstrumentDefinition definition) {
        return definition.againAfterDays() > 0 ? definition.againAfterDays() : Math.max(1, definition.windowDays());
    }

    private static Decision<ScheduleEvent, ScheduleRefusal> stop(Schedules state, StopSchedule c, Times times) {
        Optional<Schedule> known =
                Optional.ofNullable(state.all().get(c.scheduleId())).filter(one -> isOf(one, c));
        if (known.isEmpty()) {
            return refuse(new ScheduleUnknown(c.scheduleId()));
        }
        if (!known.get().stopped()) {
            times.add(new AssessmentScheduleStopped(
                    c.participantId(), c.episodeId(), c.scheduleId(), c.reason(), c.by(), c.requestedAt()));
        }
        return accept(times.facts());
    }
}
