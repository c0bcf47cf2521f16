package org.throughline.scheduling.message.domain;

import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;

/** A participant's place in a session. */
sealed interface Place {
    record None() implements Place {}

    record Held(SessionKind kind, Slot slot) implements Place {}

    /** It was given up, or lost with the session. */
    record GivenUp(SessionKind kind, Slot slot) implements Place {}

    /** The same place at another time. */
    default Place movedTo(Slot slot) {
        return switch (this) {
            case None none -> none;
            case Held held -> new Held(held.kind(), slot);
            case GivenUp gone -> gone;
        };
    }

    /** It is had no more. */
    default Place givenUp() {
        return switch (this) {
            case None none -> none;
            case Held held -> new GivenUp(held.kind(), held.slot());
            case GivenUp gone -> gone;
        };
    }
}
