package org.throughline.scheduling.attendance.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.calendar.domain.Slot;

/**
 * One participant in one session.
 *
 * @param place in the session, if any
 * @param outcome by the latest entry
 * @param entries made so far, corrections among them
 * @param makeUp what the session stands for, if for a missed one
 * @param madeUpBy the session that stands for this one, if it was missed
 * @param whereaboutsNoted from where they take part by telehealth is known
 */
record Participation(
        Place place, Outcome outcome, int entries, MakeUp makeUp, Optional<UUID> madeUpBy, boolean whereaboutsNoted) {
    static final Participation NONE =
            new Participation(new Place.None(), new Outcome.Open(), 0, new MakeUp.None(), Optional.empty(), false);

    sealed interface Place {
        record None() implements Place {}

        record Held(UUID episodeId, Slot slot) implements Place {}
    }

    sealed interface Outcome {
        record Open() implements Outcome {}

        record Present(SessionAttended entry) implements Outcome {}

        record Absent(SessionMissed entry) implements Outcome {}
    }

    sealed interface MakeUp {
        record None() implements MakeUp {}

        /**
         * It stands for a missed session.
         *
         * @param missedStart when the first of a chain of missed sessions began
         */
        record Of(UUID missedSessionId, Instant missedStart, boolean completed) implements MakeUp {}
    }

    Participation withPlace(Place next) {
        return new Participation(next, outcome, entries, makeUp, madeUpBy, whereaboutsNoted);
    }

    Participation withEntry(Outcome next) {
        return new Participation(place, next, entries + 1, makeUp, madeUpBy, whereaboutsNoted);
    }

    Participation withMakeUp(MakeUp next) {
        return new Participation(place, outcome, entries, next, madeUpBy, whereaboutsNoted);
    }

    Participation withMadeUpBy(Optional<UUID> next) {
        return new Participation(place, outcome, entries, makeUp, next, whereaboutsNoted);
    }

    Participation located() {
        return new Participation(place, outcome, entries, makeUp, madeUpBy, true);
    }

    /** Neither present nor absent yet. */
    boolean open() {
        return outcome instanceof Outcome.Open;
    }

    /** The same make-up, attended or not. */
    Participation withMakeUpCompleted(boolean completed) {
        return switch (makeUp) {
            case MakeUp.None _ -> throw new IllegalStateException("what is no make-up was completed");
            case MakeUp.Of of -> withMakeUp(new MakeUp.Of(of.missedSessionId(), of.missedStart(), completed));
        };
    }
}
