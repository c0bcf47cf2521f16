package org.throughline.outcomes.handoff.domain;

import java.time.Instant;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;

/** How far a handoff has come. */
public sealed interface Handoff {
    record None() implements Handoff {}

    /**
     * It was begun, and somebody answers for the person until and after it is accepted.
     *
     * @param initiated how it began
     * @param responsible who answers now
     * @param progress what the recipient said
     */
    record Begun(AftercareHandoffInitiated initiated, String responsible, Progress progress) implements Handoff {
        Begun now(Progress next) {
            return new Begun(initiated, responsible, next);
        }

        Begun by(String other) {
            return new Begun(initiated, other, progress);
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
    }
}
