package org.throughline.platform.decider;

import java.util.ArrayList;
import java.util.List;

/**
 * What a domain answers to a command.
 *
 * @param <E> its events
 * @param <R> its refusals
 */
public sealed interface Decision<E, R> {

    /** The command is granted; these facts follow from it. None means that nothing had to change. */
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** A rule speaks against it. Nothing is stored, and the same command may be granted later. */
    record Refused<E, R>(R reason) implements Decision<E, R> {}

    /** Grants the command with one fact or several, in order. */
    @SafeVarargs
    static <E, R> Decision<E, R> accept(E first, E... others) {
        List<E> events = new ArrayList<>(others.length + 1);
        events.add(first);
        for (E other : others) {
            events.add(other);
        }
        return new Accepted<>(events);
    }

    /** Grants the command with these facts, in order. */
    static <E, R> Decision<E, R> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    /** Refuses the command and says which rule it breaks. */
    static <E, R> Decision<E, R> refuse(R reason) {
        return new Refused<>(reason);
    }

    /** Grants the command, which had been met already. */
    static <E, R> Decision<E, R> nothingNew() {
        return new Accepted<>(List.of());
    }
}
