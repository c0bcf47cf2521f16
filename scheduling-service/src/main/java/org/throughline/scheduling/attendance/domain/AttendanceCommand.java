package org.throughline.scheduling.attendance.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.attendance.domain.Finding.WasAbsent;
import org.throughline.scheduling.attendance.domain.Finding.WasPresent;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.policy.domain.AttendancePolicy;

/** Requests about participants in one session. None carries an authorisation or a credential: care comes first. */
public sealed interface AttendanceCommand {
    UUID sessionId();

    Instant requestedAt();

    /** A request about one participant. */
    sealed interface AboutAttendee extends AttendanceCommand {
        Attendee attendee();

        @Override
        default UUID sessionId() {
            return attendee().sessionId();
        }
    }

    /** A request about a place in a session. */
    sealed interface AboutBooking extends AboutAttendee {
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

    /** A request to record how it went for one participant. */
    sealed interface AboutEntry extends AboutAttendee {
        Entering entering();

        Finding finding();

        /** Who held the session, if the participant was there. */
        default Optional<String> facilitator() {
            return switch (finding()) {
                case WasPresent found -> Optional.of(found.presence().facilitator());
                case WasAbsent _ -> Optional.empty();
            };
        }
    }

    /** The first entry about a participant. */
    sealed interface FirstEntry extends AboutEntry {}

    /**
     * Records that someone took part.
     *
     * @param walkIn why someone who was not booked took part; needed only then
     */
    record RecordAttendance(
            Attendee attendee, WasPresent finding, @Nullable Reason walkIn, Entering entering, Instant requestedAt)
            implements FirstEntry {}

    /**
     * Records that someone booked did not come.
     *
     * @param reason of the absence, as it is known
     */
    record RecordAbsence(Attendee attendee, WasAbsent finding, Reason reason, Entering entering, Instant requestedAt)
            implements FirstEntry {}

    /**
     * Puts an entry right; the entry is kept.
     *
     * @param supersedes number of the entry, from 1; only the latest can be superseded
     */
    record CorrectAttendance(
            Attendee attendee, int supersedes, Finding finding, Reason reason, Entering entering, Instant requestedAt)
            implements AboutEntry {}

    /**
     * Records how it went for several people at once: all of it or nothing.
     *
     * @param entries 1 to 100 about this session, one for each person
     */
    record RecordGroup(UUID sessionId, List<FirstEntry> entries, Instant requestedAt) implements AttendanceCommand {
        /** As many as a session has room for. */
        public static final int ENTRIES_MAX = 100;

        public RecordGroup {
            entries = List.copyOf(entries);
            if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
                throw new IllegalArgumentException("a group has 1 to " + ENTRIES_MAX + " entries");
            }
            if (entries.stream().anyMatch(entry -> !entry.sessionId().equals(sessionId))) {
                throw new IllegalArgumentException("an entry is about another session");
            }
            long people = entries.stream()
                    .map(entry -> entry.attendee().participantId())
                    .distinct()
                    .count();
            if (people < entries.size()) {
                throw new IllegalArgumentException("a participant is named twice");
            }
        }
    }

    /**
     * Says that all there is to say of a session is recorded.
     *
     * @param roster everybody who has a place in it or walked in, as the caller sees it
     * @param erased those of them whose record was erased, as intake has told
     */
    record CloseSession(UUID sessionId, Set<UUID> roster, Set<UUID> erased, Instant requestedAt)
            implements AttendanceCommand {
        /** Most people on one roster: a decision rests on 500 streams at most, and the session itself has two. */
        public static final int ROSTER_MAX = 498;

        public CloseSession {
            roster = Set.copyOf(roster);
            erased = Set.copyOf(erased);
        }

        /** So many people cannot be checked at once. */
        public boolean tooLarge() {
            return roster.size() > ROSTER_MAX;
        }
    }
}
