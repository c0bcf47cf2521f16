package org.throughline.platform.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a told event was recorded first. In this log it has a position and a version of its own.
 *
 * @param source name of the log that decided it
 * @param position its position there
 * @param version its version in its stream there
 * @param recordedAt when it was recorded there, milliseconds
 * @param fingerprint of the event there, so that evidence can cite it and anyone can compare
 */
public record Origin(String source, long position, long version, Instant recordedAt, Digest fingerprint) {
    public Origin {
        Names.checked("source", source);
        if (position < 1 || version < 1) {
            throw new IllegalArgumentException("positions and versions start at 1");
        }
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
