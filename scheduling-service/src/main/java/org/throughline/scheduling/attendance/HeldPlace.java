package org.throughline.scheduling.attendance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseParticipant;
import org.throughline.scheduling.attendance.domain.Booking;
import org.throughline.scheduling.calendar.domain.Reason;

/**
 * A place a participant has in a session.
 *
 * @param booking as it stands
 * @param makesUpFor the missed session it is to make up for, if any
 */
public record HeldPlace(Booking booking, Optional<UUID> makesUpFor) {
    /** Asks to give it up. */
    public AttendanceCommand release(Reason reason, Instant requestedAt) {
        return makesUpFor
                .<AttendanceCommand>map(missed -> new ReleaseMakeUp(booking, missed, reason, requestedAt))
                .orElseGet(() -> new ReleaseParticipant(booking, reason, requestedAt));
    }

    HeldPlace makingUpFor(UUID missedSessionId) {
        return new HeldPlace(booking, Optional.of(missedSessionId));
    }
}
