package org.throughline.scheduling.attendance.domain;

import java.util.UUID;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.OfAttendee;

/** Who in which session: by that one participation is known. */
record Part(UUID sessionId, UUID participantId) {
    static Part of(Attendee attendee) {
        return new Part(attendee.sessionId(), attendee.participantId());
    }

    static Part of(OfAttendee event) {
        return new Part(event.sessionId(), event.participantId());
    }
}
