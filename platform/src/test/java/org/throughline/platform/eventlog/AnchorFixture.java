package org.throughline.platform.eventlog;

import java.time.Instant;
import java.util.Arrays;

/** Heads of a log and a time to state. */
final class AnchorFixture {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private AnchorFixture() {}

    static AnchorHead head(long commit) {
        return head(commit, 0xab);
    }

    static AnchorHead head(long commit, int fill) {
        return head("bakery", commit, commit + 10, fill);
    }

    static AnchorHead head(String log, long commit, long position, int fill) {
        var hash = new byte[AnchorHead.HASH_BYTES];
        Arrays.fill(hash, (byte) fill);
        return new AnchorHead(log, commit, position, hash);
    }
}
