package org.throughline.treatmentplan.plan.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * By when something is still to be done about a plan: its first version to come into effect, or the signatures of one that
 * is in effect provisionally.
 *
 * @param dueBy until when; nothing while all is done
 * @param overdue whether it was noticed that this had passed
 * @param over whether the episode has ended; nothing is overdue then
 */
public record Deadlines(Optional<Instant> dueBy, boolean overdue, boolean over) {
    static Deadlines until(Instant dueBy) {
        return new Deadlines(Optional.of(dueBy), false, false);
    }

    Deadlines movedTo(Instant next) {
        return new Deadlines(Optional.of(next), false, over);
    }

    Deadlines met() {
        return new Deadlines(Optional.empty(), false, over);
    }

    Deadlines missed() {
        return new Deadlines(dueBy, true, over);
    }

    Deadlines with(boolean ended) {
        return new Deadlines(dueBy, overdue, ended);
    }

    /** What has passed by then without anybody having noticed. */
    Optional<Instant> passed(Instant at) {
        return dueBy.filter(due -> !overdue && !due.isAfter(at));
    }
}
