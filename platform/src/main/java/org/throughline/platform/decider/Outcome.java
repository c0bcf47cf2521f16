package org.throughline.platform.decider;

/**
 * What became of a command. Anything else, such as a store that does not answer, is an exception.
 *
 * @param <R> the refusals of the domain
 */
public sealed interface Outcome<R> {

    /** It holds, by this call or an earlier one with the same request key. */
    record Done<R>(Receipt receipt) implements Outcome<R> {}

    /** The domain refuses it. Nothing is stored. */
    record Refused<R>(R reason) implements Outcome<R> {}

    /** A stream it rests on holds an erased event, or its events would belong under a destroyed key. */
    record Erased<R>() implements Outcome<R> {}

    /** Another request was stored under the same key. */
    record KeyReused<R>() implements Outcome<R> {}

    /** The caller pinned a version of the target that is not the version it has. */
    record VersionStale<R>(String stream, long pinned, long actual) implements Outcome<R> {}

    /** Others kept changing what it rests on. Nothing is stored; it may be sent again. */
    record Contended<R>() implements Outcome<R> {}
}
