package org.throughline.platform.decider;

/** What a command handler hands back to the sender's side, which alone can know positions. */
sealed interface Verdict<R> {

    /** The events went out with the unit of work; what was stored is in the log. */
    record Stored<R>() implements Verdict<R> {}

    /** Nothing was stored. */
    record Settled<R>(Outcome<R> outcome) implements Verdict<R> {}
}
