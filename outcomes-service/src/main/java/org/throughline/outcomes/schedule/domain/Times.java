package org.throughline.outcomes.schedule.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.schedule.domain.Schedule.Met;
import org.throughline.outcomes.schedule.domain.Schedule.Open;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMoved;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOpened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOverdue;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleRested;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleSet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.RestCause;

/** Works out, fact by fact, what becomes of the schedules of an episode at a moment. */
final class Times {
    private final List<ScheduleEvent> facts = new ArrayList<>();
    private final SchedulePolicy policy;
    private final Instant at;
    private Schedules state;

    Times(Schedules state, SchedulePolicy policy, Instant at) {
        this.state = state;
        this.policy = policy;
        this.at = at;
    }

    List<ScheduleEvent> facts() {
        return List.copyOf(facts);
    }

    Schedules state() {
        return state;
    }

    void add(ScheduleEvent fact) {
        facts.add(fact);
        state = Schedules.evolve(state, fact);
    }

    /** A schedule begins, with its baseline or, where that was taken before, with the time after it. */
    void begin(AssessmentScheduleSet set, boolean baselineTaken) {
        add(set);
        if (baselineTaken) {
            next(set, 1);
        } else {
            openInCare(set, 0);
        }
    }

    /** The answers count for the time they fall in, if they fall in one. */
    void met(Schedule schedule, UUID assessmentId, Instant administeredAt) {
        AssessmentScheduleSet set = schedule.set();
        boolean known = schedule.met()
                .filter(met -> met.assessmentId().equals(assessmentId))
                .isPresent();
        if (known || schedule.open().isEmpty()) {
            return;
        }
        Open open = schedule.open().get();
        if (open.moment().afterDischarge()) {
            if (!administeredAt.isBefore(open.from()) && !administeredAt.isAfter(open.dueBy())) {
                add(met(set, open.moment(), assessmentId, administeredAt));
                nextAfter(set, open.moment().number());
            }
            return;
        }
        boolean baseline = open.moment().equals(Moment.BASELINE);
        if (administeredAt.isBefore(open.from()) || (!baseline && administeredAt.equals(open.from()))) {
            return;
        }
        int number = Math.max(open.moment().number(), schedule.numberAt(administeredAt, state.holds()));
        // The first that is answered is the baseline, however late.
        Moment moment = baseline ? Moment.BASELINE : Moment.ongoing(number);
        add(met(set, moment, assessmentId, administeredAt));
        next(set, number + 1);
    }

    /** What was taken for an answer is none, so the time it was taken for is open again. */
    void reopen(Schedule schedule, UUID assessmentId) {
        takenFor(schedule, assessmentId)
                .ifPresent(taken -> open(schedule.set(), taken.moment(), taken.from(), taken.dueBy()));
    }

    /** The corrected answers are held against the time the first were taken for before it can be late. */
    void correct(Schedule schedule, UUID superseded, UUID assessmentId, Instant administeredAt) {
        AssessmentScheduleSet set = schedule.set();
        takenFor(schedule, superseded).ifPresent(taken -> {
            opened(set, taken.moment(), taken.from(), taken.dueBy());
            met(now(set), assessmentId, administeredAt);
            late(set);
        });
    }

    /** The time answers were taken for, unless the episode has come further since. */
    private static Optional<Open> takenFor(Schedule schedule, UUID assessmentId) {
        return schedule.met()
                .filter(met -> met.assessmentId().equals(assessmentId))
                .map(Met::open)
                .filter(taken ->
                        taken.moment().afterDischarge() == (schedule.stage() == Schedule.Stage.AFTER_DISCHARGE));
    }

    /** Time has passed, or the episode was paused, ended or goes on. */
    void reckon(Schedule schedule) {
        AssessmentScheduleSet set = schedule.set();
        boolean over = state.closed().isPresent();
        switch (schedule.stage()) {
            case IN_CARE -> {
                if (over) {
                    turn(set, state.closed().get().byDeath());
                } else {
                    schedule.open().ifPresent(open -> moved(schedule, open));
                }
            }
            case AFTER_DISCHARGE -> {
                if (over) {
                    late(set);
                } else {
                    goOn(schedule);
                }
            }
            case STOPPED -> {}
        }
    }

    private void moved(Schedule schedule, Open open) {
        Instant dueBy = schedule.dueBy(open.moment().number(), state.holds());
        if (!dueBy.equals(open.dueBy())) {
            AssessmentScheduleSet set = schedule.set();
            add(new AssessmentPointMoved(set.participantId(), set.episodeId(), set.scheduleId(), open.moment(), dueBy));
        }
        late(schedule.set());
    }

    private void turn(AssessmentScheduleSet set, boolean byDeath) {
        if (byDeath || set.cadence().daysAfterDischarge().isEmpty()) {
            rest(set, RestCause.EPISODE_ENDED);
        } else {
            nextAfter(set, -1);
        }
    }

    private void goOn(Schedule schedule) {
        if (schedule.begun()) {
            int answered = schedule.met()
                    .map(met -> met.open().moment())
                    .filter(moment -> !moment.afterDischarge())
                    .map(Moment::number)
                    .orElse(0);
            next(schedule.set(), Math.max(answered + 1, schedule.numberAt(at, state.holds())));
        } else {
            openInCare(schedule.set(), 0);
        }
    }

    private void next(AssessmentScheduleSet set, int number) {
        if (set.cadence().repeats()) {
            openInCare(set, number);
        } else {
            rest(set, RestCause.BASELINE_TAKEN);
        }
    }

    private void openInCare(AssessmentScheduleSet set, int number) {
        Schedule schedule = Schedule.of(set);
        Instant dueBy = schedule.dueBy(number, state.holds());
        if (number == 0) {
            open(set, Moment.BASELINE, set.startsAt().minus(policy.baselineCountsFor()), dueBy);
        } else {
            open(set, Moment.ongoing(number), schedule.dueBy(number - 1, state.holds()), dueBy);
        }
    }

    /** The next time behind the discharge; one that was missed is past, and the one after it is asked for. */
    private void nextAfter(AssessmentScheduleSet set, int day) {
        Optional<Integer> next = set.cadence().daysAfterDischarge().stream()
                .filter(one -> one > day)
                .findFirst();
        if (next.isEmpty()) {
            rest(set, RestCause.FOLLOWED_UP);
            return;
        }
        Instant around = state.closed().orElseThrow().closedAt().plus(Duration.ofDays(next.get()));
        Duration tolerance = next.get() == 0 ? policy.dischargeTolerance() : policy.followUpTolerance();
        open(set, Moment.after(next.get()), around.minus(tolerance), around.plus(tolerance));
    }

    private void opened(AssessmentScheduleSet set, Moment moment, Instant from, Instant dueBy) {
        add(new AssessmentPointOpened(set.participantId(), set.episodeId(), set.scheduleId(), moment, from, dueBy));
    }

    private void open(AssessmentScheduleSet set, Moment moment, Instant from, Instant dueBy) {
        Optional<Met> before = now(set).met();
        opened(set, moment, from, dueBy);
        // What was answered shortly before the discharge is what is known at it.
        Optional<Met> counts = before.filter(_ -> moment.point() == Point.DISCHARGE)
                .filter(met -> !met.open().moment().afterDischarge())
                .filter(met -> !met.administeredAt().isBefore(from));
        if (counts.isPresent()) {
            add(met(set, moment, counts.get().assessmentId(), counts.get().administeredAt()));
            nextAfter(set, moment.number());
        } else {
            late(set);
        }
    }

    /** What is open is late once its time is over. */
    private void late(AssessmentScheduleSet set) {
        Optional<Open> due = now(set).open()
                .filter(open -> !open.overdue())
                .filter(open -> !open.dueBy().isAfter(at));
        if (due.isPresent()) {
            Moment moment = due.get().moment();
            add(new AssessmentPointOverdue(
                    set.participantId(),
                    set.episodeId(),
                    set.scheduleId(),
                    moment,
                    due.get().dueBy()));
            if (moment.afterDischarge()) {
                nextAfter(set, moment.number());
            }
        }
    }

    private void rest(AssessmentScheduleSet set, RestCause cause) {
        add(new AssessmentScheduleRested(set.participantId(), set.episodeId(), set.scheduleId(), cause));
    }

    private static AssessmentPointMet met(
            AssessmentScheduleSet set, Moment moment, UUID assessmentId, Instant administeredAt) {
        return new AssessmentPointMet(
                set.participantId(), set.episodeId(), set.scheduleId(), moment, assessmentId, administeredAt);
    }

    private Schedule now(AssessmentScheduleSet set) {
        return Objects.requireNonNull(state.all().get(set.scheduleId()), "a schedule that was set");
    }
}
