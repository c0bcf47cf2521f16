package org.throughline.scheduling.attendance.domain;

import java.util.List;
import java.util.UUID;

/** Why a booking or an entry is not taken. */
public sealed interface AttendanceRefusal {
    record SessionUnknown(UUID sessionId) implements AttendanceRefusal {}

    record SessionIsCancelled(UUID sessionId) implements AttendanceRefusal {}

    /** The session takes place at another time than the caller saw. */
    record SlotChanged(UUID sessionId) implements AttendanceRefusal {}

    /** The kind needs an open episode, and this participant has none by this id. */
    record EpisodeNotOpen(UUID episodeId) implements AttendanceRefusal {}

    /** The kind is for those in care and for others than this person, such as those who were in care before. */
    record KindForOthers(UUID sessionId) implements AttendanceRefusal {}

    record SessionFull(UUID sessionId, int capacity) implements AttendanceRefusal {}

    record ParticipantDoubleBooked(UUID otherSessionId) implements AttendanceRefusal {}

    record AlreadyBooked(UUID sessionId) implements AttendanceRefusal {}

    record NotBooked(UUID sessionId) implements AttendanceRefusal {}

    /** The place is booked for another episode or time than the caller saw. */
    record BookingDiffers(UUID sessionId) implements AttendanceRefusal {}

    /** The place makes up for a missed session, which has to be told as well. */
    record BookingIsMakeUp(UUID missedSessionId) implements AttendanceRefusal {}

    record BookingIsNoMakeUp(UUID sessionId) implements AttendanceRefusal {}

    /** The session stands; who does not come from now on is absent. */
    record SessionHasStarted(UUID sessionId) implements AttendanceRefusal {}

    record SessionNotStarted(UUID sessionId) implements AttendanceRefusal {}

    /** One who has not left yet cannot have left. */
    record StillThere(UUID sessionId) implements AttendanceRefusal {}

    /** Came after the session or left before it. */
    record NotThereDuringSession(UUID sessionId) implements AttendanceRefusal {}

    /** More is credited than the session has, or than the participant was there for. */
    record CreditedTooMuch(int creditedMinutes, int mostMinutes) implements AttendanceRefusal {}

    /** Not booked; asked again with a reason for the walk-in it is taken. */
    record WalkInNeedsReason(UUID sessionId) implements AttendanceRefusal {}

    /** Asked again with a reason for the late entry it is taken. */
    record LateEntryNeedsReason(UUID sessionId) implements AttendanceRefusal {}

    /** There is an entry that says otherwise; it can be corrected. */
    record AlreadyRecorded(UUID sessionId) implements AttendanceRefusal {}

    record NothingToCorrect(UUID sessionId) implements AttendanceRefusal {}

    /** Another entry is the latest by now. */
    record EntrySuperseded(int latest) implements AttendanceRefusal {}

    /** No absence is recorded that could be made up. */
    record NotMissed(UUID missedSessionId) implements AttendanceRefusal {}

    record AlreadyMadeUp(UUID missedSessionId) implements AttendanceRefusal {}

    record KindNotEquivalent(UUID missedSessionId) implements AttendanceRefusal {}

    record OutsideMakeUpWindow(UUID missedSessionId, int windowDays) implements AttendanceRefusal {}

    /** It is closed: nobody is booked into it any more, and only a supervisor makes an entry about it. */
    record SessionIsClosed(UUID sessionId) implements AttendanceRefusal {}

    /** Some on the roster are neither present nor absent yet. */
    record RosterUnresolved(int open) implements AttendanceRefusal {}

    /** Others are on the roster by now than the caller saw. */
    record RosterChanged(UUID sessionId) implements AttendanceRefusal {}

    /** More people are on the roster than can be checked at once. */
    record RosterTooLarge(UUID sessionId) implements AttendanceRefusal {}

    /** Of the entries asked for together none was made, because of these. */
    record GroupNotEntered(List<RefusedEntry> entries) implements AttendanceRefusal {
        public GroupNotEntered {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Why one of several entries is not made.
     *
     * @param line of the request, from 0
     */
    record RefusedEntry(int line, AttendanceRefusal reason) {}
}
