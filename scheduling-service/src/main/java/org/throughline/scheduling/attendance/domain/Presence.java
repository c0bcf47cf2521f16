package org.throughline.scheduling.attendance.domain;

import java.time.Instant;
import org.throughline.scheduling.calendar.domain.DeliveryMode;
import org.throughline.scheduling.calendar.domain.Token;

/**
 * How someone took part.
 *
 * @param creditedMinutes what counts of it, 0 or more
 * @param facilitator who held the session, which may be another than planned
 */
public record Presence(Instant arrivedAt, Instant leftAt, int creditedMinutes, DeliveryMode mode, String facilitator) {
    public Presence {
        if (!arrivedAt.isBefore(leftAt)) {
            throw new IllegalArgumentException("one leaves after one arrived");
        }
        if (creditedMinutes < 0) {
            throw new IllegalArgumentException("credited minutes are not negative");
        }
        Token.checked(facilitator);
    }
}
