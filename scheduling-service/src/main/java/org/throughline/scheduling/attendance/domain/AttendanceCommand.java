package org.throughline.scheduling.attendance.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.policy.domain.AttendancePolicy;

/** Requests about one participant in one session. None carries an authorisation or a credential: care comes first. */
public sealed interface AttendanceCommand {
    Attendee attendee();

    Instant requestedAt();

    /** A request about a place in a session. */
    sealed interface AboutBooking extends AttendanceCommand {
        Booking booking();

        @Override
        default Attendee attendee() {
            return booking().attendee();
        }
    }

    record BookParticipant(Booking booking, Instant requestedAt) implements AboutBooking {}

    /** Books another session in place of a missed one. */
    record BookMakeUp(Booking booking, UUID missedSessionId, AttendancePolicy policy, Instant requestedAt)
            implements AboutBooking {
        public BookMakeUp {
            MakeUps.requireAnother(booking, missedSessionId);
        }
    }

    /** Follows a session that was moved from the booked time. */
    record MoveBooking(Booking booking, Slot to, Instant requestedAt) implements AboutBooking {}

    record ReleaseParticipant(Booking booking, Reason reason, Instant requestedAt) implements AboutBooking {}

    /** Gives up the place that was to make up for a missed session; another may then be booked for it. */
    record ReleaseMakeUp(Booking booking, UUID missedSessionId, Reason reason, Instant requestedAt)
            implements AboutBooking {
        public ReleaseMakeUp {
            MakeUps.requireAnother(booking, missedSessionId);
        }
    }

    /**
     * Records that someone took part.
     *
     * @param walkIn why someone who was not booked took part; needed only then
     * @param lateEntry why it is entered so late; needed only then
     */
    record RecordAttendance(
            Attendee attendee,
            Presence presence,
            AttendancePolicy policy,
            @Nullable Reason walkIn,
            @Nullable Reason lateEntry,
            Instant requestedAt)
            implements AttendanceCommand {}

    /**
     * Records that someone booked did not come.
     *
     * @param reason of the absence, as it is known
     * @param lateEntry why it is entered so late; needed only then
     */
    record RecordAbsence(
            Attendee attendee,
            boolean excused,
            Reason reason,
            AttendancePolicy policy,
            @Nullable Reason lateEntry,
            Instant requestedAt)
            implements AttendanceCommand {}

    /**
     * Puts an entry right; the entry is kept.
     *
     * @param supersedes number of the entry, from 1; only the latest can be superseded
     */
    record CorrectAttendance(
            Attendee attendee,
            int supersedes,
            Finding finding,
            AttendancePolicy policy,
            Reason reason,
            Instant requestedAt)
            implements AttendanceCommand {}
}
