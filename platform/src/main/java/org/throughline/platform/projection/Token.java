package org.throughline.platform.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a processor is, and who runs it.
 *
 * @param position of the last event dealt with: applied, passed over or parked
 * @param recordedAt when that event was recorded
 * @param owner node that runs the processor; absent when it was given back
 * @param epoch goes up with every change of owner; an owner of an earlier epoch can store nothing
 * @param beat goes up while the owner is alive
 * @param generation of the rows that serve; goes up when they were built anew
 * @param begun the highest generation that was ever begun; what is neither served nor built of those is dead
 * @param rebuild rows that are being built anew
 * @param brokenBy class name of the failure that ended the last building anew before its rows served; empty if none did
 * @param dropped true once the view was dropped; nobody runs the processor again
 */
public record Token(
        long position,
        Instant recordedAt,
        @Nullable String owner,
        long epoch,
        long beat,
        long generation,
        long begun,
        @Nullable Rebuild rebuild,
        String brokenBy,
        boolean dropped) {
    static final Token NONE = new Token(0, Instant.EPOCH, null, 0, 0, 0, 0, null, "", false);

    /**
     * Rows that are being built anew beside those that serve.
     *
     * @param generation they will be; no number is given twice
     * @param position of the last event they hold for certain
     * @param askedAt position of the last event there was when they were asked for; all of them were read after it
     */
    public record Rebuild(long generation, long position, long askedAt) {}
}
