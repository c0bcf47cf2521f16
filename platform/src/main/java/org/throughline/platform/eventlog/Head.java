package org.throughline.platform.eventlog;

import java.time.Instant;

/**
 * Where a log ends.
 *
 * @param number of its last commit, 0 for an empty log
 * @param position of its last event, 0 for an empty log
 * @param hash of its last commit, or the genesis hash of an empty log
 * @param at time of its last commit
 */
public record Head(long number, long position, Digest hash, Instant at) {

    /** The head of a log without commits; its hash depends on the name, so one log cannot stand in for another. */
    static Head genesis(String log) {
        return new Head(0, 0, Fingerprint.of("throughline.genesis.v1").text(log).finish(), Instant.EPOCH);
    }
}
