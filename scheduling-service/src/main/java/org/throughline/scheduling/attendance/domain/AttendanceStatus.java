package org.throughline.scheduling.attendance.domain;

import java.time.Duration;
import java.time.Instant;
import org.throughline.scheduling.calendar.domain.Slot;

/** How much of a session someone was there for. Who came late and left early is late. */
public enum AttendanceStatus {
    PRESENT,
    LATE,
    LEFT_EARLY;

    static AttendanceStatus of(Presence presence, Slot slot, int graceMinutes) {
        Duration grace = Duration.ofMinutes(graceMinutes);
        Instant latest = slot.start().plus(grace);
        Instant earliest = slot.end().minus(grace);
        if (presence.arrivedAt().isAfter(latest)) {
            return LATE;
        }
        return presence.leftAt().isBefore(earliest) ? LEFT_EARLY : PRESENT;
    }
}
