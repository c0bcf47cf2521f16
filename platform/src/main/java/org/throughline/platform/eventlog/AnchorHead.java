package org.throughline.platform.eventlog;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a log's chain stands: its newest commit, the position of the last event in it, and the hash that covers all
 * before.
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record AnchorHead(String log, long commit, long position, byte[] hash) {

    /** Length of the hash. */
    public static final int HASH_BYTES = 32;

    private static final Pattern LOG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    /** @throws IllegalArgumentException if the log has no plain name, a number is below 1, or the hash is not 32 bytes */
    public AnchorHead {
        if (!LOG.matcher(log).matches()) throw new IllegalArgumentException("not the name of a log");
        if (commit < 1) throw new IllegalArgumentException("commit is below 1");
        if (position < 1) throw new IllegalArgumentException("position is below 1");
        if (hash.length != HASH_BYTES) throw new IllegalArgumentException("hash is not 32 bytes");
        hash = hash.clone();
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnchorHead that
                && log.equals(that.log)
                && commit == that.commit
                && position == that.position
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "AnchorHead[" + log + " " + commit + " " + position + " "
                + HexFormat.of().formatHex(hash) + "]";
    }
}
