package org.throughline.outcomes.schedule.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleSet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.RestCause;

/**
 * One instrument's times in one episode.
 *
 * @param set by what cadence it is given
 * @param open the time that is to come or is late
 * @param met the time that was answered last
 * @param stage how far the episode has come
 */
record Schedule(AssessmentScheduleSet set, Optional<Open> open, Optional<Met> met, Stage stage) {

    /** How far the episode of a schedule has come. */
    enum Stage {
        IN_CARE,
        AFTER_DISCHARGE,
        STOPPED
    }

    /**
     * A time that is to come, or is late.
     *
     * @param from answers given earlier do not count for it
     */
    record Open(Moment moment, Instant from, Instant dueBy, boolean overdue) {}

    /** A time that was answered. */
    record Met(Open open, UUID assessmentId, Instant administeredAt) {}

    static Schedule of(AssessmentScheduleSet set) {
        return new Schedule(set, Optional.empty(), Optional.empty(), Stage.IN_CARE);
    }

    boolean stopped() {
        return stage == Stage.STOPPED;
    }

    /** Whether it was answered once while the episode lasted. */
    boolean begun() {
        return met.isPresent();
    }

    Schedule opened(Moment moment, Instant from, Instant dueBy) {
        Stage next = moment.afterDischarge() ? Stage.AFTER_DISCHARGE : Stage.IN_CARE;
        // What was answered at a time that is open again was no answer.
        Optional<Met> kept = met.filter(one -> !one.open().moment().equals(moment));
        return new Schedule(set, Optional.of(new Open(moment, from, dueBy, false)), kept, next);
    }

    Schedule moved(Instant dueBy) {
        return new Schedule(set, open.map(now -> new Open(now.moment(), now.from(), dueBy, false)), met, stage);
    }

    Schedule late() {
        return new Schedule(set, open.map(now -> new Open(now.moment(), now.from(), now.dueBy(), true)), met, stage);
    }

    Schedule met(Moment moment, UUID assessmentId, Instant administeredAt) {
        Optional<Met> now = open.map(
                one -> new Met(new Open(moment, one.from(), one.dueBy(), one.overdue()), assessmentId, administeredAt));
        return new Schedule(set, Optional.empty(), now, stage);
    }

    Schedule rested(RestCause cause) {
        Stage next = cause == RestCause.BASELINE_TAKEN ? Stage.IN_CARE : Stage.AFTER_DISCHARGE;
        return new Schedule(set, Optional.empty(), met, next);
    }

    Schedule ended() {
        return new Schedule(set, Optional.empty(), met, Stage.STOPPED);
    }

    private Duration untilBaseline() {
        return Duration.between(set.startsAt(), set.baselineBy());
    }

    /** When a time of the episode is due: the baseline for 0. */
    Instant dueBy(int number, Holds holds) {
        return holds.after(
                set.startsAt(), untilBaseline().plus(set.cadence().every().multipliedBy(number)));
    }

    /** The number of the time in which answers fall: 0 until the baseline is due. */
    int numberAt(Instant at, Holds holds) {
        Duration beyond = holds.counted(set.startsAt(), at).minus(untilBaseline());
        if (!set.cadence().repeats() || !beyond.isPositive()) {
            return 0;
        }
        Duration every = set.cadence().every();
        return Math.toIntExact(beyond.plus(every).minusNanos(1).dividedBy(every));
    }
}
