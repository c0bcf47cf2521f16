package org.throughline.scheduling.attendance.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Everybody on the roster of a session, and whether it is closed.
 *
 * @param held who has a place
 * @param walkIns who took part without one
 */
record Seats(Set<UUID> held, Set<UUID> walkIns, State state) {
    static final Seats NONE = new Seats(Set.of(), Set.of(), new State.Open());

    /** Whether all there is to say of the session is said. */
    sealed interface State {
        record Open() implements State {}

        /** It is, with these figures. */
        record Closed(int headCount, int units) implements State {}
    }

    Seats {
        held = Set.copyOf(held);
        walkIns = Set.copyOf(walkIns);
    }

    /** Everybody who has to be accounted for. */
    Set<UUID> roster() {
        Set<UUID> all = new HashSet<>(held);
        all.addAll(walkIns);
        return all;
    }

    boolean closed() {
        return state instanceof State.Closed;
    }

    Seats with(UUID participantId) {
        Set<UUID> next = new HashSet<>(held);
        next.add(participantId);
        return new Seats(next, walkIns, state);
    }

    Seats without(UUID participantId) {
        Set<UUID> next = new HashSet<>(held);
        next.remove(participantId);
        return new Seats(next, walkIns, state);
    }

    Seats withWalkIn(UUID participantId) {
        Set<UUID> next = new HashSet<>(walkIns);
        next.add(participantId);
        return new Seats(held, next, state);
    }

    Seats closedWith(int headCount, int units) {
        return new Seats(held, walkIns, new State.Closed(headCount, units));
    }
}
