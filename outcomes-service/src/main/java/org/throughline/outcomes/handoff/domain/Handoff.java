package org.throughline.outcomes.handoff.domain;

import java.time.Instant;
import java.util.Optional;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;

/** How far a handoff has come. */
public sealed interface Handoff {
    record None() implements Handoff {}

    /**
     * It was begun, and somebody answers for the person until and after it is accepted.
     *
     * @param initiated how it began
     * @param responsible who answers now
     * @param carried whether the person carries the summary, since no consent covers the recipient now
     * @param firstVisitDueBy until when the person is to be seen; those begun before this was asked for have none
     * @param progress what the recipient said
     * @param visit whether the recipient saw the person
     */
    record Begun(
            AftercareHandoffInitiated initiated,
            String responsible,
            boolean carried,
            Optional<Instant> firstVisitDueBy,
            Progress progress,
            Visit visit)
            implements Handoff {
        static Begun of(AftercareHandoffInitiated e) {
            return new Begun(
                    e,
                    e.responsible(),
                    e.carriedByParticipant(),
                    Optional.empty(),
                    new Progress.Waiting(),
                    new Visit.Expected());
        }

        Begun now(Progress next) {
            return new Begun(initiated, responsible, carried, firstVisitDueBy, next, visit);
        }

        /** Another appointment is another chance. */
        Begun acceptedFor(Instant firstAppointment) {
            Progress accepted = new Progress.Accepted(firstAppointment);
            return new Begun(initiated, responsible, carried, firstVisitDueBy, accepted, new Visit.Expected());
        }

        Begun by(String other) {
            return new Begun(initiated, other, carried, firstVisitDueBy, progress, visit);
        }

        Begun carried(boolean next) {
            return new Begun(initiated, responsible, next, firstVisitDueBy, progress, visit);
        }

        Begun dueBy(Instant dueBy) {
            return new Begun(initiated, responsible, carried, Optional.of(dueBy), progress, visit);
        }

        Begun now(Visit next) {
            return new Begun(initiated, responsible, carried, firstVisitDueBy, progress, next);
        }
    }

    /** What the recipient said. */
    sealed interface Progress {
        /** Nothing yet. */
        record Waiting() implements Progress {}

        /** Nothing yet, and it is late. */
        record Overdue() implements Progress {}

        record Accepted(Instant firstAppointment) implements Progress {}

        record Declined() implements Progress {}

        /** The person is in treatment again; nobody was to say anything any more. */
        record Closed() implements Progress {}
    }

    /** Whether the recipient saw the person. */
    sealed interface Visit {
        record Expected() implements Visit {}

        record Confirmed(Instant visitedAt) implements Visit {}

        record Missed() implements Visit {}
    }
}
