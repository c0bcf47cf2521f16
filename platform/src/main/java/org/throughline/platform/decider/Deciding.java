package org.throughline.platform.decider;

/**
 * A pure domain as the platform runs it: what its commands rest on, how it decides, and how its facts are kept.
 *
 * <p>{@link #decide} and {@link #evolve} ask for neither time nor chance and reach nothing outside: the same history and
 * command always give the same answer.
 *
 * @param <C> its commands, a sealed type whose cases are records
 * @param <S> its state, folded from all declared streams in the order of the log
 * @param <E> its events, a sealed type whose cases are records
 * @param <R> its refusals
 */
public interface Deciding<C, S, E, R> {

    /** The sealed type of its commands. */
    Class<C> commands();

    /** Its events, and how each is stored. */
    Catalogue<E> catalogue();

    /** Every stream the decision on a command rests on. */
    Streams streams(C command);

    /** Before anything has happened. */
    S initial();

    /** Grants or refuses a command. */
    Decision<E, R> decide(S state, C command);

    /** Applies one fact. */
    S evolve(S state, E event);

    /** The stream an event is added to; one of those its command declared as written. */
    String streamOf(E event);
}
