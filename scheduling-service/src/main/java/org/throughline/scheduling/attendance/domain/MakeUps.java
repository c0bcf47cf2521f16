package org.throughline.scheduling.attendance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** When one session may stand for another. */
final class MakeUps {
    private MakeUps() {}

    static void requireAnother(Booking booking, UUID missedSessionId) {
        if (booking.attendee().sessionId().equals(missedSessionId)) {
            throw new IllegalArgumentException("a session does not make up for itself");
        }
    }

    /** After the missed session, and at most that many days of the facility's calendar after it. */
    static boolean withinWindow(Instant missed, Instant makeUp, int days, ZoneId zone) {
        LocalDate last = missed.atZone(zone).toLocalDate().plusDays(days);
        return makeUp.isAfter(missed) && !makeUp.atZone(zone).toLocalDate().isAfter(last);
    }
}
